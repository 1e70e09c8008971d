using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Institutions;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>The institution's own telephone numbers and addresses: those of its pages, of the policy in <c>site.yml</c> and of the reports that it asks for. They are no personal data.</summary>
internal sealed class OwnContacts
{
    private readonly ImmutableSortedSet<string> _plain;

    private OwnContacts(IEnumerable<string> contacts) => _plain = [.. contacts.SelectMany(Split).Select(Plain).Where(c => c.Length > 0)];

    /// <summary>Gathers them. A closed institution page still says which number is the institution's.</summary>
    public static OwnContacts Of(IEnumerable<Submission> submissions, PublishingPolicy policy, ErrorReports? reports = null) => new(
        submissions.Select(s => s.Record).OfType<Institution>().SelectMany(i => new[] { i.Phone, i.Email, i.Address }).OfType<string>().Concat(policy.Contacts).Append(reports?.Mail ?? ""));

    /// <summary>True when a finding is, but for blanks and hyphens, one of them or a part of one.</summary>
    public bool Know(string found)
    {
        var plain = Plain(found);
        return _plain.Contains(plain) || _plain.Any(own => own.Length >= plain.Length && plain.Length >= 7 && own.Contains(plain, StringComparison.Ordinal));
    }

    /// <summary>True when both know the same.</summary>
    public bool IsSameAs(OwnContacts other) => _plain.SetEquals(other._plain);

    private static IEnumerable<string> Split(string written) => written.Split(['；', ';', '、', '，', ','], StringSplitOptions.RemoveEmptyEntries).Append(written);

    private static string Plain(string text) =>
        string.Concat(ScannedText.Of(text).Text.Where(c => char.IsLetterOrDigit(c) || c is '@' or '.')).ToUpperInvariant();
}

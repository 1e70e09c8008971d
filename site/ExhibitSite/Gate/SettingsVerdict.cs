using System.Collections.Immutable;
using ExhibitSite.Gate.PersonalData;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate;

/// <summary>Personal data in <c>site.yml</c>, whose words stand on every page: nothing can be withheld there, so the build stops.</summary>
internal static class SettingsVerdict
{
    private const string About = "site";

    private static readonly Rule Rule = new("EX4009", Severity.Error,
        new("site.yml 里有个人信息", "Personal data in site.yml"),
        new("“{0}”里可能有个人信息（{1}，印记 {2}），会出现在每一页上。", "“{0}” may hold personal data ({1}, mark {2}), which would stand on every page."),
        new("本馆自己的电话和邮箱，写进 policy 的 contacts；别的删去，或在 decisions.yml 里签字（record: site）。", "List the institution's own telephone and mail under contacts in policy; take others out, or sign for them in decisions.yml (record: site)."))
    {
        HidesSource = true,
    };

    /// <summary>What stands against the site's own words.</summary>
    public static IEnumerable<Diagnostic> Of(SiteSettings settings, GateContext context, Decisions decisions) =>
        settings.Texts.Where(t => !t.Field.StartsWith("policy", StringComparison.Ordinal) && !t.Field.StartsWith("开放政策", StringComparison.Ordinal))
            .SelectMany(t => context.Scan.Look(About, Passage.Of(t.Field, t.Text, t.Span)).Select(o => (Text: t, Objection: o)).ToImmutableArray())
            .Where(f => f.Objection.Level > GateLevel.Note && !decisions.Clear(About, f.Objection))
            .Select(f => Rule.At(f.Objection.Finding.Span, f.Text.Field, f.Objection.Finding.Rule.Code, f.Objection.Mark ?? "—"));
}

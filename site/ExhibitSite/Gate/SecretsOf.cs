using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Gate.Leaks;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Model.Paths;
using ExhibitSite.Resolving;

namespace ExhibitSite.Gate;

/// <summary>What an audit must look for: the texts and files that did not pass. What an open record or the interface says too is no secret.</summary>
public static class SecretsOf
{
    // Fields whose texts name rather than tell: short ones are worth looking for too.
    private static readonly FrozenSet<string> Naming = FrozenSet.ToFrozenSet(["title", "code", "aliases", "names", "doc-number", "creator"], StringComparer.Ordinal);

    // Words of a closed list, days and addresses of others: they say nothing about a record by themselves.
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        ["open", "open-from", "review", "rights", "date", "language", "retention", "category", "level", "classification", "disclosure", "weight"], StringComparer.Ordinal);

    /// <summary>The secrets of a site; none when everything passed and nothing is private.</summary>
    public static Secrets Of(Site site, GateResult gate)
    {
        var withheld = gate.Report.Withheld.Select(w => w.Id).ToHashSet();
        var files = KeptFiles.Of(site, gate.Public);
        KeptText[] texts =
        [
            .. site.Submissions.SelectMany(s => withheld.Contains(s.Record.Id) ? AllOf(s) : PrivateOf(s)),
            .. files.Withheld.Select(f => new KeptText(f.Key, "file", Path.GetFileNameWithoutExtension(f.Key), KeptSort.Identifies)),
            .. site.Decisions.SelectMany(d => new[] { d.Reason, d.By }.Select(t => new KeptText(Reading.Stage.DecisionsFile, "reason", t, KeptSort.Tells))),
            .. CoveredTexts.Of(site, files.Changed),
        ];
        var (phrases, names) = (texts.SelectMany(t => t.Phrases).ToArray(), texts.SelectMany(t => t.ShortName).ToArray());
        if (texts.Length == 0 && files.IsEmpty) return Secrets.None;
        var told = Told(phrases.Select(p => p.Letters).Concat(names.Select(n => Compact(n.Letters))), PublicTexts.Of(site, withheld, gate.Public));
        return new Secrets([.. phrases.Where(p => !told.Contains(p.Letters)).Distinct()], files.Secrets)
        {
            Names = [.. names.Where(n => !told.Contains(Compact(n.Letters))).Distinct()],
            Addresses =
            [
                .. site.Submissions.Where(s => withheld.Contains(s.Record.Id)).Select(s => new SecretPhrase($"{s.Record.Id}", "id", PublicTexts.AddressOf(s.Record.Id))),
                .. files.Withheld.Select(f => new SecretPhrase(f.Key, "file", f.Key)),
                // Where pictures made of it would lie: nothing may lie there.
                .. files.Withheld.Select(f => new SecretPhrase(f.Key, "file", SitePaths.Images(f.Value.Path).Value)),
            ],
        };
    }

    private static IEnumerable<KeptText> AllOf(Submission submission)
    {
        var (id, owner) = (submission.Record.Id, $"{submission.Record.Id}");
        yield return new KeptText(owner, "id", id.Value, KeptSort.Identifies);
        yield return new KeptText(owner, "id", PublicTexts.AddressOf(id), KeptSort.Identifies);
        foreach (var text in submission.Texts)
            if (Top(text.Field) is var field && !Common.Contains(field)) yield return new KeptText(owner, text.Field, text.Text, Naming.Contains(field) ? KeptSort.Names : KeptSort.Tells);
        if (submission.Record.Head.Body is { } body) yield return new KeptText(owner, "body", body.Text, KeptSort.Tells);
        foreach (var text in PrivateOf(submission)) yield return text;
    }

    private static IEnumerable<KeptText> PrivateOf(Submission submission) =>
        submission.Private.Texts.Select(text => new KeptText($"{submission.Record.Id}", "private", text, KeptSort.Names));

    private static HashSet<string> Told(IEnumerable<string> letters, IEnumerable<string> texts)
    {
        var phrases = new PhraseSet(letters);
        var told = new HashSet<string>(StringComparer.Ordinal);
        var folded = new StringBuilder();
        foreach (var text in texts)
        {
            folded.Clear();
            Phrases.Append(text, folded);
            told.UnionWith(phrases.In(folded.ToString()));
        }
        return told;
    }

    private static string Compact(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    private static string Top(string field) => field.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? field[..dot] : field;
}

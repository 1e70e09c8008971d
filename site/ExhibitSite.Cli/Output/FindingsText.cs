using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Cli.Output;

/// <summary>Findings as a person reads them: place and message, the hint, the line with a caret.</summary>
internal static class FindingsText
{
    private const int MostAlike = 3;

    private static readonly Wording MoreAlike = new("  （另有 {0} 处相同，都是 {1}：{2}）", "  ({0} more like this, all {1}: {2})");
    private static readonly Wording Fix = new("fix: 运行 exhibit fix {0} 可以自动改正", "fix: exhibit fix {0} mends it");
    private static readonly Wording MoreNotes = new("  （另有 {0} 条 {1} 提示）", "  ({0} more notes {1})");

    /// <summary>Writes all findings, in their order. Of those that say the same only the first few are written out, the others are counted.</summary>
    public static void Write(IEnumerable<Diagnostic> findings, SourceTree input, string language, TextWriter output)
    {
        var excerpts = new SourceExcerpts(input);
        foreach (var alike in Runs(findings, language))
        {
            foreach (var finding in alike.Take(MostAlike)) WriteOne(finding, excerpts, language, output);
            if (alike.Count <= MostAlike) continue;
            var (rule, more) = (alike[0].Rule, $"{alike.Count - MostAlike}");
            output.WriteLine(rule.Severity == Severity.Note ? MoreNotes.In(language, more, rule.Code) : MoreAlike.In(language, more, rule.Code, Places(alike.Skip(MostAlike))));
            output.WriteLine();
        }
    }

    /// <summary>Findings in groups that stand where their first stands: what says the same of the same rule; and notes of one rule, whatever they say.</summary>
    private static IEnumerable<List<Diagnostic>> Runs(IEnumerable<Diagnostic> findings, string language)
    {
        var groups = findings.GroupBy(f => f.Rule.Severity == Severity.Note ? f.Rule.Code : f.Rule.Code + f.Message(language) + f.Hint(language), StringComparer.Ordinal).ToList();
        // A few of a kind stay where a reader of the file looks for them.
        var kept = groups.Where(g => g.Count() <= MostAlike).SelectMany(g => g).Select(f => new List<Diagnostic> { f });
        return kept.Concat(groups.Where(g => g.Count() > MostAlike).Select(g => g.ToList())).OrderBy(g => g[0], Comparer<Diagnostic>.Create(Diagnostic.InOrder));
    }

    private static void WriteOne(Diagnostic finding, SourceExcerpts excerpts, string language, TextWriter output)
    {
        var place = finding.Span.File.Length > 0 ? $"{finding.Span}: " : "";
        output.WriteLine($"{place}{Severities.Words(finding.Rule.Severity).In(language)} {finding.Rule.Code}: {finding.Message(language)}");
        output.WriteLine($"  hint: {finding.Hint(language)}");
        if (finding.Remedy is not null) output.WriteLine($"  {Fix.In(language, finding.Rule.Code)}");
        if (!finding.Rule.HidesSource && excerpts.Find(finding.Span) is { } excerpt)
        {
            output.WriteLine($"    {excerpt.Line}");
            if (excerpt.Caret is { } caret) output.WriteLine($"    {caret}");
        }
        output.WriteLine();
    }

    private static string Places(IEnumerable<Diagnostic> findings)
    {
        var places = findings.Select(f => f.Span.ToString()).ToList();
        return string.Join(", ", places.Take(8)) + (places.Count > 8 ? " …" : "");
    }
}

using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Reading;

/// <summary>
/// Reads <c>traditional.tsv</c>: on each line a simplified text, a tab, and how it is written in traditional characters; more columns are the
/// curator's own, and so are lines that begin with #.
/// </summary>
internal static class TraditionalFile
{
    /// <summary>Where it lies in the input folder.</summary>
    public const string Name = "traditional.tsv";

    private static readonly Rule NotAPair = new("EX1270", Severity.Error,
        new("简繁对照表的一行读不懂", "Line of traditional forms not usable"),
        new("这一行不是“简体、制表符、繁体”。", "This line is not a simplified text, a tab, its traditional form."),
        new("写成“午亭文编⇥午亭文編”，不超过三十一个字；说明写在第三列，注释行以 # 开头。", "Write “午亭文编⇥午亭文編”, at most 31 characters; remarks go into a third column, lines of comment begin with #."));

    private static readonly Rule Twice = new("EX1271", Severity.Error,
        new("同一个简体词写了两次", "Simplified text given twice"),
        new("“{0}”在第 {1} 行已有对照。", "“{0}” was given on line {1} already."),
        new("每个词只留一行。", "Keep one line for each text."));

    /// <summary>The pairs in the order written; what is wrong is reported and left out.</summary>
    public static ImmutableArray<(string From, string To)> Read(string text, Findings findings)
    {
        var pairs = ImmutableArray.CreateBuilder<(string From, string To)>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line)) continue;
            var cells = line.TrimEnd('\r').Split('\t');
            var (from, to) = (cells[0].Trim(), cells.Length > 1 ? cells[1].Trim() : "");
            if (from.Length is 0 or > TraditionalChinese.Longest || to.Length == 0) findings.Report(NotAPair, new SourceSpan(Name, number, 1, line.Length));
            else if (!lines.TryAdd(from, number)) findings.Report(Twice, new SourceSpan(Name, number, 1, cells[0].Length), from, $"{lines[from]}");
            else pairs.Add((from, to));
        }
        return pairs.ToImmutable();
    }
}

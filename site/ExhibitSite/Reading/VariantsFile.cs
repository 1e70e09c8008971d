using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading;

/// <summary>
/// Reads <c>variants.tsv</c>: on each line a rare character, a tab, and the character by which the search shall find it; more columns are the
/// curator's own, and so are lines that begin with #.
/// </summary>
internal static class VariantsFile
{
    private static readonly Rule NotAPair = new("EX1070", Severity.Error,
        new("异体字对照表的一行读不懂", "Line of variants not usable"),
        new("这一行不是“一个字、制表符、一个字”。", "This line is not one character, a tab, one character."),
        new("写成“㑹⇥會”；说明写在第三列，注释行以 # 开头。", "Write “㑹⇥會”; remarks go into a third column, lines of comment begin with #."));

    private static readonly Rule Twice = new("EX1071", Severity.Error,
        new("同一个异体字写了两次", "Variant given twice"),
        new("“{0}”在第 {1} 行已有对照。", "“{0}” was given on line {1} already."),
        new("每个字只留一行。", "Keep one line for each character."));

    private static readonly Rule Circle = new("EX1072", Severity.Error,
        new("异体字对照绕成了圈", "Variants lead in a circle"),
        new("从“{0}”查下去又回到“{0}”。", "“{0}” leads back to “{0}”."),
        new("去掉其中一行，让各字都归到同一个通行字。", "Drop one of the lines, so that all lead to one usual character."));

    /// <summary>The pairs in the order written; what is wrong is reported and left out.</summary>
    public static ImmutableArray<(int From, int To)> Read(string text, string path, Findings findings)
    {
        var pairs = ImmutableArray.CreateBuilder<(int From, int To)>();
        var lines = new Dictionary<int, (int Line, int To)>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.StartsWith('#') || string.IsNullOrWhiteSpace(line)) continue;
            var cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length < 2 || One(cells[0]) is not { } from || One(cells[1]) is not { } to)
            {
                findings.Report(NotAPair, new SourceSpan(path, number, 1, line.Length));
                continue;
            }
            var span = new SourceSpan(path, number, 1, cells[0].Length);
            if (lines.TryGetValue(from, out var before)) findings.Report(Twice, span, cells[0], $"{before.Line}");
            else if (LeadsTo(to, from, lines)) findings.Report(Circle, span, cells[0]);
            else
            {
                lines.Add(from, (number, to));
                pairs.Add((from, to));
            }
        }
        return pairs.ToImmutable();
    }

    private static int? One(string cell) => Rune.TryGetRuneAt(cell.Trim() is { Length: > 0 } text ? text : "\uD800", 0, out var rune) && rune.Utf16SequenceLength == cell.Trim().Length ? rune.Value : null;

    private static bool LeadsTo(int at, int target, Dictionary<int, (int Line, int To)> lines)
    {
        while (at != target && lines.TryGetValue(at, out var next)) at = next.To;
        return at == target;
    }
}

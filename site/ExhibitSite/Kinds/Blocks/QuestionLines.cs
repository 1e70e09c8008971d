using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Markdown;
using Markdig.Syntax;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>Reads the list of a question by its kind, and says what is wrong with it.</summary>
internal sealed class QuestionLines(QuestionSort sort, Directive directive, Findings findings)
{
    private static readonly Rule TooFew = new("EX1195", Severity.Error,
        new("题目的列表不够", "Question with too short a list"),
        new("{0}题要有至少 {1} 行“- …”，这里只有 {2} 行。", "A question of this type ({3}) takes {1} lines “- …” or more; here are {2}."),
        new("这种题这样写：{4}", "Write it so: {5}"));

    private static readonly Rule WrongRight = new("EX1196", Severity.Error,
        new("正确选项的个数不对", "Wrong number of right options"),
        new("单选题恰好标一个 [x]，多选题至少标一个；这里标了 {0} 个。", "Single choice has exactly one [x], multiple choice one or more; here are {0}."),
        new("正确的选项写“- [x] …”，别的写“- [ ] …”；不止一个正确时，题型改成多选。", "Write “- [x] …” for right options and “- [ ] …” for the others; with several right ones the type is multiple."));

    private static readonly Rule BadLine = new("EX1188", Severity.Error,
        new("题目的一行读不懂", "Line of a question not understood"),
        new("读不懂“{0}”。", "“{0}” cannot be read."),
        new("改成这样：{1}", "Like this: {2}"));

    private static readonly Rule Twice = new("EX1189", Severity.Error,
        new("同一题里有两行一样", "Two lines of a question are the same"),
        new("“{0}”在这道题里出现了两次，读者分不出来。", "“{0}” stands twice in this question: a reader cannot tell them apart."),
        new("改掉其中一行。", "Change one of them."));

    private static readonly char[] EqualSigns = ['=', '＝'];
    private static readonly char[] Bars = ['|', '｜'];

    /// <summary>The lines; those that cannot be read are left out.</summary>
    public ImmutableArray<QuestionLine> Read(ListBlock? list)
    {
        if (sort == QuestionSort.TrueOrFalse) return [];
        var lines = ImmutableArray.CreateBuilder<QuestionLine>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list?.OfType<ListItemBlock>() ?? [])
        {
            var text = Directives.PlainText(item.OfType<LeafBlock>().FirstOrDefault());
            var span = directive.Source.At(item.Line, item.Column);
            if (LineOf(text) is not { } line) findings.Report(BadLine, span, text.Length == 0 ? "-" : text, Form.Zh, Form.En);
            else if (RepeatedIn(line, seen) is { } repeated) findings.Report(Twice, span, repeated);
            else lines.Add(line);
        }
        var least = sort == QuestionSort.FillIn ? 1 : 2;
        var written = list?.Count ?? 0;
        if (written < least) findings.Report(TooFew, directive.Span, Name.Zh, $"{least}", $"{written}", Name.En, Form.Zh, Form.En);
        var right = lines.Count(l => l.IsRight);
        var isWrong = sort switch { QuestionSort.Single => right != 1, QuestionSort.Multiple => right == 0, _ => false };
        if (isWrong && written >= least) findings.Report(WrongRight, directive.Span, $"{right}");
        return lines.ToImmutable();
    }

    // What a reader would see twice; null when all of it is new. The two sides of pairs are apart.
    private string? RepeatedIn(QuestionLine line, HashSet<string> seen)
    {
        if (sort == QuestionSort.FillIn) return null;
        if (!seen.Add(line.Text)) return line.Text;
        return sort == QuestionSort.Matching && !seen.Add("=" + line.Others[0]) ? line.Others[0] : null;
    }

    private QuestionLine? LineOf(string text) => sort switch
    {
        QuestionSort.Single or QuestionSort.Multiple => Option(text),
        QuestionSort.FillIn => Blank(text),
        QuestionSort.Matching => Pair(text),
        _ => text.Length == 0 ? null : new QuestionLine(text, IsRight: false, []),
    };

    private static QuestionLine? Option(string text)
    {
        if (text.Length < 4 || text[0] is not ('[' or '［') || text[2] is not (']' or '］')) return null;
        var words = text[3..].Trim();
        return words.Length == 0 ? null : text[1] switch
        {
            ' ' or '　' => new QuestionLine(words, IsRight: false, []),
            'x' or 'X' or '√' or '✓' or '对' => new QuestionLine(words, IsRight: true, []),
            _ => null,
        };
    }

    // An answer of nothing but punctuation would be right for an empty line.
    private static QuestionLine? Blank(string text)
    {
        var answers = text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return answers.Length == 0 || answers.Any(a => HanForms.FoldWords(a).Length == 0) ? null : new QuestionLine(answers[0], IsRight: false, [.. answers]);
    }

    private static QuestionLine? Pair(string text)
    {
        var at = text.IndexOfAny(EqualSigns);
        if (at < 1) return null;
        var (left, right) = (text[..at].Trim(), text[(at + 1)..].Trim());
        return left.Length == 0 || right.Length == 0 ? null : new QuestionLine(left, IsRight: false, [right]);
    }

    private Wording Name => sort switch
    {
        QuestionSort.Single => new("单选", "single"),
        QuestionSort.Multiple => new("多选", "multiple"),
        QuestionSort.FillIn => new("填空", "fill-in"),
        QuestionSort.Matching => new("连线", "matching"),
        _ => new("排序", "ordering"),
    };

    private Wording Form => sort switch
    {
        QuestionSort.Single or QuestionSort.Multiple => new("正确的选项写“- [x] 文字”，别的写“- [ ] 文字”。", "Write “- [x] words” for right options and “- [ ] words” for the others."),
        QuestionSort.FillIn => new("每个空写一行“- 答案”，几种写法都算对时用竖线分开，如“- 四十九 | 49”。", "Write one line “- answer” for each blank; forms that are all right are parted by a bar, like “- 49 | forty-nine”."),
        QuestionSort.Matching => new("每对写一行“- 左 = 右”。", "Write one line “- left = right” for each pair."),
        _ => new("按正确的次序，每项写一行“- 文字”。", "Write one line “- words” for each thing, in the right order."),
    };
}

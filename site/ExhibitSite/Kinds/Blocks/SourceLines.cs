using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>What only the written lines show, as the parser drops it or takes it for plain text: footnotes without text or without mark, HTML.</summary>
internal static partial class SourceLines
{
    private static readonly Rule UndefinedNote = new("EX1154", Severity.Error,
        new("脚注没有内容", "Footnote without text"),
        new("脚注“{0}”没有对应的内容。", "The footnote “{0}” has no text."),
        new("在文末加一行“{0}: 注释内容”。", "Add a line “{0}: …” at the end."));

    private static readonly Rule UnusedNote = new("EX1156", Severity.Warning,
        new("脚注没有用到", "Footnote not used"),
        new("正文里没有“{0}”，这条脚注不会显示。", "The text has no “{0}”: this footnote will not be shown."),
        new("在正文里要加注的地方写上 {0}，或删掉这一行。", "Write {0} in the text where the note belongs, or delete the line."));

    private static readonly Rule NoteTwice = new("EX1157", Severity.Error,
        new("脚注写了两次", "Footnote given twice"),
        new("脚注“{0}”在第 {1} 行已经写过。", "The footnote “{0}” was given in line {1} already."),
        new("给其中一条换一个名字。", "Give one of them another name."));

    private static readonly Rule Html = new("EX1158", Severity.Warning,
        new("正文里的 HTML 不起作用", "HTML has no effect"),
        new("“{0}”是 HTML，会原样显示出来。", "“{0}” is HTML and will be shown as it stands."),
        new("用 Markdown 或版块（:::）；确要显示尖括号，请写成 `{0}`。", "Use Markdown or a block (:::); to show the brackets write `{0}`."));

    /// <summary>Reports them; of HTML the first place only.</summary>
    public static void Check(MarkdownText body, Findings findings)
    {
        var (defined, used) = (new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase), new List<(string Label, SourceSpan Span)>());
        var hasHtml = false;
        var isCode = false;
        var lines = body.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.AsSpan().TrimStart().StartsWith("```") || line.AsSpan().TrimStart().StartsWith("~~~")) isCode = !isCode;
            if (isCode || line.AsSpan().IndexOfAny('[', '<') < 0) continue;
            var start = ReadDefinition(line, body.At(i, 0), defined, findings);
            foreach (var mark in Mark().EnumerateMatches(line, start))
                if (!IsInCode(line, mark.Index)) used.Add((line.Substring(mark.Index, mark.Length), body.At(i, mark.Index, mark.Length)));
            if (hasHtml || Tag().Match(line) is not { Success: true } tag || IsInCode(line, tag.Index)) continue;
            hasHtml = true;
            findings.Report(Html, body.At(i, tag.Index, tag.Length), tag.Value.Length <= 40 ? tag.Value : tag.Value[..40] + "…");
        }
        foreach (var (label, span) in used)
            if (!defined.ContainsKey(label)) findings.Report(UndefinedNote, span, label);
        var marks = used.Select(u => u.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (label, span) in defined)
            if (!marks.Contains(label)) findings.Report(UnusedNote, span, label);
    }

    // Returns where the rest of the line starts: the text of a note may hold marks of its own.
    private static int ReadDefinition(string line, SourceSpan place, Dictionary<string, SourceSpan> defined, Findings findings)
    {
        if (Definition().Match(line) is not { Success: true } match) return 0;
        var label = match.Groups["label"];
        var span = place.Shift(label.Index, label.Length);
        if (!defined.TryAdd(label.Value, span)) findings.Report(NoteTwice, span, label.Value, $"{defined[label.Value].Line}");
        return match.Index + match.Length;
    }

    private static bool IsInCode(string line, int index) => line.AsSpan(0, index).Count('`') % 2 == 1;

    [GeneratedRegex(@"^ {0,3}(?<label>\[\^[^\]\s]{1,80}\]):", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[\^[^\]\s]{1,80}\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();

    [GeneratedRegex(@"</?[A-Za-z][A-Za-z0-9]*(\s[^<>]{0,400})?/?>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}

using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading;

/// <summary>
/// <c>[[遮盖:…]]</c> or <c>[[redact:…]]</c>: words that are in the original and must not be read. They are taken out of the text
/// before anything else reads it, so that no record, page or index can hold them. What stands there instead has always the same length.
/// </summary>
public static partial class Covering
{
    private static readonly Rule NotUnderstood = new("EX1060", Severity.Error,
        new("遮盖没有写完", "Covering not understood"),
        new("“[[{0}”后面要有冒号，并在同一行以“]]”结束。", "“[[{0}” needs a colon and must end with “]]” on the same line."),
        new("写成“[[遮盖:要盖住的文字]]”；跨行的，每行各写一个。", "Write “[[redact:what is to be covered]]”, one on each line."));

    /// <summary>The text with every covered passage replaced.</summary>
    /// <param name="text">As written.</param>
    /// <param name="file">Path for messages.</param>
    /// <param name="findings">Takes what is wrong: a covering that does not end stops the build.</param>
    /// <param name="covered">What was covered, and where.</param>
    public static string Apply(string text, string file, Findings findings, out ImmutableArray<CoveredPassage> covered)
    {
        covered = [];
        if (!Opening().IsMatch(text)) return text;
        var passages = ImmutableArray.CreateBuilder<CoveredPassage>();
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (Match opening in Opening().Matches(text))
        {
            if (opening.Index < at) continue;
            var span = PlaceOf(text, opening.Index, file);
            var word = opening.Groups["word"].Value;
            var end = EndOf(text, opening);
            if (end < 0) findings.Report(NotUnderstood, span, word);
            result.Append(text, at, opening.Index - at).Append(Replacement(word));
            // A covering that does not end covers the rest of its line: nothing of it may show while it is being mended.
            at = end >= 0 ? end : LineEnd(text, opening.Index);
            var words = end >= 0 ? text[(opening.Index + opening.Length)..(end - 2)] : text[(opening.Index + opening.Length)..at];
            passages.Add(new CoveredPassage(span with { Length = at - opening.Index }, words.Trim(), text[LineStart(text, opening.Index)..opening.Index], text[at..LineEnd(text, at)]));
        }
        covered = passages.ToImmutable();
        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The text with every covered passage replaced; for whoever shows a curator's file.</summary>
    public static string Apply(string text) => Apply(text, "", new Findings(), out _);

    private static int EndOf(string text, Match opening)
    {
        if (!opening.Groups["colon"].Success) return -1;
        var start = opening.Index + opening.Length;
        var end = text.IndexOf("]]", start, StringComparison.Ordinal);
        return end >= 0 && end < LineEnd(text, start) ? end + 2 : -1;
    }

    private static int LineStart(string text, int from) => from == 0 ? 0 : text.LastIndexOf('\n', from - 1) + 1;

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }

    // The word the curator chose is the language it is shown in: screen readers say it, too.
    private static string Replacement(string word) => word.Contains('遮', StringComparison.Ordinal) ? "■〔遮盖〕" : "■〔redacted〕";

    private static SourceSpan PlaceOf(string text, int index, string file)
    {
        var before = text.AsSpan(0, index);
        return new SourceSpan(file, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"\[\[[ \t]*(?<word>遮盖|遮蓋|redact)[ \t]*(?<colon>[:：])?", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}

using System.Globalization;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Files;

/// <summary>
/// Characters that neither HTML (13.2.2.2) nor XML (2.2) lets stand in a text: control characters but tab and line end, code points that are no
/// characters, halves of characters. A file may hold them, and YAML and Markdown can spell them: <c>"\u0007"</c>, <c>&amp;#7;</c>.
/// </summary>
public static class ForbiddenCharacters
{
    private static readonly Rule Rule = new("EX1006", Severity.Error,
        new("有控制字符", "Control character"),
        new("这里有控制字符 U+{0}，网页里不能出现；这里共有 {1} 个。", "There is a control character U+{0} here, which no page may contain; {1} in all."),
        new("删掉它们；多半是从别的软件粘贴来的。", "Delete them; they probably came with a paste from another program."));

    /// <summary>True for the rule by which a file with such characters is not read.</summary>
    internal static bool Refuses(Rule rule) => rule == Rule;

    /// <summary>True for the character at a place of a text.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (c < '\uD800') return char.IsControl(c) && c is not ('\t' or '\n');
        if (char.IsHighSurrogate(c)) return at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]) || (char.ConvertToUtf32(c, text[at + 1]) & 0xFFFE) == 0xFFFE;
        if (char.IsLowSurrogate(c)) return at == 0 || !char.IsHighSurrogate(text[at - 1]);
        return c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF';
    }

    /// <summary>Reports those of a text, at its place.</summary>
    public static void Check(string text, SourceSpan span, Findings findings)
    {
        var (first, count) = (-1, 0);
        for (var i = 0; i < text.Length; i++)
            if (IsAt(text, i) && count++ == 0) first = i;
        if (count > 0) Report(span, text, first, count, findings);
    }

    /// <summary>Reports the first of some.</summary>
    /// <param name="span">Where to report it.</param>
    /// <param name="text">The text that holds it.</param>
    /// <param name="at">Its place in the text.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="findings">Takes the finding.</param>
    internal static void Report(SourceSpan span, string text, int at, int count, Findings findings)
    {
        var isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        var code = isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        findings.Report(Rule, span, code.ToString("X4", CultureInfo.InvariantCulture), $"{count}");
    }
}

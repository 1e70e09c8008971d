namespace ExhibitSite.Model.Layout;

/// <summary>How wide a text will be, without the fonts: Chinese characters are one em, others about half of it.</summary>
public static class TextWidth
{
    /// <summary>Width in the unit of the size; on the safe side for usual faces.</summary>
    public static double Of(string text, double size) => text.EnumerateRunes().Sum(r => r.Value >= 0x2E80 ? 1.0 : r.Value is >= 'A' and <= 'Z' ? 0.72 : 0.58) * size;

    /// <summary>
    /// The text, or its beginning and an ellipsis when it is wider than allowed. A Latin word is kept whole or left out, where another stands before it: what is seen of a name
    /// must be words of the name that is read out (WCAG 2.2, 2.5.3).
    /// </summary>
    public static string Cut(string text, double size, double most)
    {
        if (Of(text, size) <= most) return text;
        var room = most - size;
        var (kept, width) = ("", 0.0);
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune.ToString(), size);
            if (width > room) break;
            kept += rune;
        }
        return (WholeWords(kept, text) ?? kept).TrimEnd() + "…";
    }

    // Null when nothing is broken, or one long word would be all there is.
    private static string? WholeWords(string kept, string text) =>
        kept.Length > 0 && char.IsAsciiLetterOrDigit(kept[^1]) && char.IsAsciiLetterOrDigit(text[kept.Length]) && kept.LastIndexOf(' ') is var space and > 0 ? kept[..space].TrimEnd(',') : null;
}

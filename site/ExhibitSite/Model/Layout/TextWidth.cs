namespace ExhibitSite.Model.Layout;

/// <summary>How wide a text will be, without the fonts: Chinese characters are one em, others about half of it.</summary>
public static class TextWidth
{
    /// <summary>Width in the unit of the size; on the safe side for usual faces.</summary>
    public static double Of(string text, double size) => text.EnumerateRunes().Sum(r => r.Value >= 0x2E80 ? 1.0 : r.Value is >= 'A' and <= 'Z' ? 0.72 : 0.58) * size;

    /// <summary>The text, or its beginning and an ellipsis when it is wider than allowed.</summary>
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
        return kept.TrimEnd() + "…";
    }
}

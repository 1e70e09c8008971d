using System.Text;

namespace ExhibitSite.Model.Paths;

/// <summary>Safe names: ids as curators may write them, and anchors made from headings.</summary>
public static class Slug
{
    /// <summary>The longest id accepted, so that paths stay short enough for Windows.</summary>
    public const int LongestId = 80;

    /// <summary>True for lower-case Latin letters, digits and inner hyphens, at most <see cref="LongestId"/> characters.</summary>
    public static bool IsId(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestId || text[0] == '-' || text[^1] == '-') return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        return true;
    }

    /// <summary>The id that was probably meant: lower case, blanks and underscores as hyphens; null when nothing is left.</summary>
    public static string? Nearest(string text)
    {
        var id = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(char.ToLowerInvariant(c));
            else if (c is ' ' or '_' or '.' or '-' && id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        var found = id.ToString().Trim('-');
        return IsId(found) ? found : null;
    }

    /// <summary>An anchor from a heading: letters, digits and Han stay, everything else becomes one hyphen. Never empty.</summary>
    public static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var rune in heading.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) anchor.Append(Rune.ToLowerInvariant(rune));
            else if (anchor.Length > 0 && anchor[^1] != '-') anchor.Append('-');
        }
        var found = anchor.ToString().Trim('-');
        return found.Length == 0 ? "s" : found;
    }
}

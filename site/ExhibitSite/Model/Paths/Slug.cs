using System.Collections.Frozen;
using System.Text;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Model.Paths;

/// <summary>Safe names: ids as curators may write them, and anchors made from headings.</summary>
public static class Slug
{
    /// <summary>The longest id accepted, so that paths stay short enough for Windows.</summary>
    public const int LongestId = 80;

    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
    [
        "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ]);

    /// <summary>True for names that Windows keeps for devices: no file or folder can have them.</summary>
    public static bool IsReserved(string name) => Reserved.Contains(name);

    /// <summary>True for lower-case Latin letters, digits and inner hyphens, at most <see cref="LongestId"/> characters, but no name of a Windows device.</summary>
    public static bool IsId(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestId || text[0] == '-' || text[^1] == '-' || (text.Length <= 4 && IsReserved(text.ToString()))) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        return true;
    }

    /// <summary>The id that was probably meant: lower case, blanks and underscores as hyphens; null when nothing is left.</summary>
    public static string? Nearest(string text)
    {
        var id = new StringBuilder();
        foreach (var c in FullWidth.Narrow(text))
        {
            if (char.IsAsciiLetterOrDigit(c)) id.Append(char.ToLowerInvariant(c));
            else if (c is ' ' or '_' or '.' or '-' && id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        var found = id.ToString().Trim('-');
        if (IsReserved(found)) found += "-1";
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

using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Importing;

/// <summary>An id from what another system calls a record: its number, its code, its title.</summary>
public static class ForeignId
{
    /// <summary>The id; null when nothing usable is left.</summary>
    public static string? Of(string text)
    {
        var hyphened = string.Concat(text.Select(static c => char.IsLetterOrDigit(c) ? c : '-'));
        while (hyphened.Contains("--", StringComparison.Ordinal)) hyphened = hyphened.Replace("--", "-", StringComparison.Ordinal);
        hyphened = hyphened.Trim('-');
        var latin = hyphened.Any(static c => c > 127) ? string.Join('-', hyphened.Split('-').Select(static p => p.Any(static c => c > 127) ? string.Join('-', HanSort.Pinyin(p)) : p)) : hyphened;
        return Slug.Nearest(latin.Length > Slug.LongestId ? latin[..Slug.LongestId] : latin);
    }
}

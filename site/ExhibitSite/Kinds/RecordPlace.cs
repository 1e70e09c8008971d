using System.Globalization;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds;

/// <summary>Where the file of a record belongs: the inverse of the kinds' own reading of paths, found by asking them.</summary>
public static class RecordPlace
{
    /// <summary>The path below the input folder; null when the kind cannot have such an id.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The record.</param>
    /// <param name="paths">The files that are there: a part takes the next number of its whole.</param>
    public static string? Of(Kind kind, string id, IEnumerable<string> paths)
    {
        var parts = id.Split('/');
        if (!parts.All(part => Slug.IsId(part))) return null;
        var folder = string.Join('/', [kind.Folder, .. parts[..^1]]);
        var (plain, index) = ($"{folder}/{parts[^1]}.md", $"{folder}/{parts[^1]}/index.md");
        if (parts.Length == 1) return new[] { plain, index }.FirstOrDefault(path => IdAt(kind, path) == id);
        // A part needs its number, though its kind would read it without: the number is its place in the order.
        var number = NextNumber(folder + "/", paths);
        return new[] { $"{folder}/{number}-{parts[^1]}/index.md", $"{folder}/{number}-{parts[^1]}.md", index, plain }.FirstOrDefault(path => IdAt(kind, path) == id);
    }

    /// <summary>The id that a path gives a record of a kind; null when the file would be another kind's.</summary>
    public static string? IdAt(Kind kind, string path) =>
        All.Kinds.FirstOrDefault(k => k.IdOf(path) is not null) == kind ? kind.IdOf(path) : null;

    private static string NextNumber(string folder, IEnumerable<string> paths)
    {
        var last = paths.Where(p => p.StartsWith(folder, StringComparison.Ordinal))
            .Select(p => p[folder.Length..].TakeWhile(char.IsAsciiDigit).ToArray())
            .Select(digits => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0)
            .DefaultIfEmpty().Max();
        return (last + 1).ToString("00", CultureInfo.InvariantCulture);
    }
}

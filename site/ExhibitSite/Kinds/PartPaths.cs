namespace ExhibitSite.Kinds;

/// <summary>File names of records that have parts: <c>exhibitions/id/index.md</c> and <c>exhibitions/id/01-slug.md</c>.</summary>
internal static class PartPaths
{
    private const string Index = "index.md";

    /// <summary>The id of a whole; null when the path is not one.</summary>
    public static string? Whole(string path, string folder) =>
        path.Split('/') is [var top, var id, Index] && top == folder ? id : null;

    /// <summary>The name of a part without its number, from a path below a whole; null when the path is not one.</summary>
    public static string? Part(string fileName) =>
        fileName.EndsWith(".md", StringComparison.Ordinal) && fileName != Index ? WithoutNumber(fileName[..^3]) : null;

    /// <summary><c>03-coins</c> → <c>coins</c>.</summary>
    public static string WithoutNumber(string name)
    {
        var digits = 0;
        while (digits < name.Length && char.IsAsciiDigit(name[digits])) digits++;
        return digits > 0 && digits < name.Length - 1 && name[digits] == '-' ? name[(digits + 1)..] : name;
    }
}

using Xunit.Abstractions;

namespace ExhibitSite.Testing;

/// <summary>Finds the pictures, sounds and films that lie beside the repository, when this machine has them.</summary>
public static class MediaFixtures
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "media-fixtures"));

    /// <summary>A file; null, with a plain word in the test's output, when it is not there.</summary>
    public static string? File(ITestOutputHelper output, string path)
    {
        var file = Path.Combine(Root, path);
        if (System.IO.File.Exists(file)) return file;
        output.WriteLine($"NOT RUN: the media fixture {path} is not on this machine.");
        return null;
    }

    /// <summary>The pictures below a folder in ordinal order; null when the folder is not there.</summary>
    public static IReadOnlyList<string>? Pictures(ITestOutputHelper output, string folder = "")
    {
        var path = Path.Combine(Root, folder);
        if (Directory.Exists(path))
            return [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => Path.GetExtension(f) is ".jpg" or ".png" or ".tif" or ".webp" or ".avif").Order(StringComparer.Ordinal)];
        output.WriteLine($"NOT RUN: the media fixtures {folder} are not on this machine.");
        return null;
    }
}

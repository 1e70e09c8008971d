using System.Globalization;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Benchmarks.Media;

/// <summary>Our media stage as a process of its own, so that it is measured like any other program.</summary>
internal static class MediaStage
{
    /// <summary>The word that starts it.</summary>
    public const string Word = "media-stage";

    /// <summary>Makes every picture of a folder.</summary>
    /// <param name="arguments">Folder, cache, number of workers, and <c>tiles</c> for tiles only.</param>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        // Small enough for the sizes not to count: what is measured is the tiles.
        var recipe = arguments[3] == "tiles" ? new ImageRecipe(256, ImageZoom.ToTheLastPixel, ImageFormats.JpegAndWebP) : ImageRecipe.Usual;
        var files = new DirectoryInfo(arguments[0]).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal);
        var requests = files.Select(f => new ImageRequest(f.Name, SourceSpan.None, f.OpenRead, new FileStamp(f.Length, f.LastWriteTimeUtc.Ticks), recipe));
        var made = new ImageWorkshop(arguments[1]) { Workers = int.Parse(arguments[2], CultureInfo.InvariantCulture) }.Make([.. requests]);
        return made.Findings.IsEmpty ? 0 : 1;
    }
}

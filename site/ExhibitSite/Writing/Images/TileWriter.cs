using System.Collections.Immutable;
using System.Text.Json;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing.Images;

/// <summary>Cuts a picture into the tiles of IIIF Image API 3.0, level 0.</summary>
internal static class TileWriter
{
    private const string Pyramid = "tiles";

    /// <summary>Writes the tiles into a folder.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="side">Of a tile, in pixels.</param>
    /// <returns>Their scale factors, upwards.</returns>
    public static ImmutableArray<int> Write(VipsImage image, string folder, int side)
    {
        var pyramid = Path.Combine(folder, Pyramid);
        using (var save = new VipsOperation("dzsave").With("in", image).With("filename", pyramid).With("layout", "iiif3").With("tile-size", side)
                   .With("overlap", 0).With("suffix", ".jpg").With("Q", ImageSaver.JpegQuality).With("keep", "none"))
            save.Run();
        var said = Path.Combine(pyramid, "info.json");
        var factors = ScaleFactors(said);
        File.Delete(said);
        // What libvips itself thinks of the picture.
        File.Delete(Path.Combine(folder, "vips-properties.xml"));
        foreach (var entry in Directory.EnumerateDirectories(pyramid)) Directory.Move(entry, Path.Combine(folder, Path.GetFileName(entry)));
        Directory.Delete(pyramid, recursive: true);
        return factors;
    }

    private static ImmutableArray<int> ScaleFactors(string file)
    {
        using var information = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. information.RootElement.GetProperty("tiles")[0].GetProperty("scaleFactors").EnumerateArray().Select(f => f.GetInt32()).Order()];
    }
}

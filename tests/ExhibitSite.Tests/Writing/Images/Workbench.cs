using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;
using ExhibitSite.Writing.Images;
using Xunit;

namespace ExhibitSite.Tests.Writing.Images;

/// <summary>A workshop with a cache of its own, for one test.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exhibit-images-").FullName;

    /// <summary>Where it keeps what it made.</summary>
    public string Cache => Path.Combine(_folder, "cache");

    /// <summary>A path for a source.</summary>
    public string At(string name) => Path.Combine(_folder, name);

    /// <summary>Makes pictures.</summary>
    public DerivedSet Make(ImmutableArray<ImageRequest> requests, int workers = 2, IImageEngine? engine = null) => new ImageWorkshop(Cache, engine) { Workers = workers }.Make(requests);

    /// <summary>Makes one picture that must succeed.</summary>
    public DerivedImage MakeOne(string file, ImageRecipe? recipe = null)
    {
        var set = Make([Request(file, recipe)]);
        Assert.Empty(set.Findings);
        return Assert.Single(set.Outcomes).Image!;
    }

    /// <summary>Asks for a picture of a file.</summary>
    public static ImageRequest Request(string file, ImageRecipe? recipe = null) =>
        new("media/" + Path.GetFileName(file), SourceSpan.OfFile("items/a.md"), () => File.OpenRead(file), new FileStamp(new FileInfo(file).Length, File.GetLastWriteTimeUtc(file).Ticks), recipe ?? ImageRecipe.Usual);

    /// <summary>The bytes of one of its files.</summary>
    public static byte[] Bytes(DerivedImage image, string name)
    {
        using var stream = Assert.Single(image.Files, f => f.Name == name).Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Everything that was made, as one text of names and hashes.</summary>
    public static string Everything(DerivedSet set) =>
        string.Join('\n', set.Outcomes.Where(o => o.Image is not null).SelectMany(o => o.Image!.Files.Select(f => $"{o.Path} {f.Name} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Bytes(o.Image, f.Name)))}")));

    /// <summary>Writes a plain picture of any size, as a file of the form that its name says.</summary>
    public string Draw(string name, int width, int height)
    {
        Assert.NotNull(VipsLibrary.Get().Engine);
        var saver = Path.GetExtension(name) switch { ".png" => "pngsave", ".tif" => "tiffsave", ".webp" => "webpsave", ".avif" => "heifsave", _ => "jpegsave" };
        using var drawing = new VipsOperation("zone").With("width", width).With("height", height).With("uchar", "true");
        using var grey = drawing.Image();
        using var colouring = new VipsOperation("colourspace").With("in", grey).With("space", "srgb").With("source-space", "b-w");
        using var image = colouring.Image();
        using var save = new VipsOperation(saver).With("in", image).With("filename", At(name));
        save.Run();
        return At(name);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

using System.Collections.Immutable;

namespace ExhibitSite.Model.Images;

/// <summary>What a picture has become.</summary>
/// <param name="Size">The picture upright, in pixels.</param>
/// <param name="Max">What <c>full/max</c> gives.</param>
/// <param name="Sizes">The whole picture at these sizes, upwards, the last of them <paramref name="Max"/>.</param>
/// <param name="ScaleFactors">Of the tiles, upwards; empty when there are none.</param>
/// <param name="Files">Every file, by name.</param>
public sealed record DerivedImage(
    ImageDimensions Size, ImageDimensions Max, ImmutableArray<ImageDimensions> Sizes, ImmutableArray<int> ScaleFactors, ImmutableArray<DerivedFile> Files)
{
    /// <summary>The formats besides JPEG in which the sizes for pages exist, the smallest first: <c>avif</c>, <c>webp</c>.</summary>
    public ImmutableArray<string> OtherFormats { get; init; } = [];

    /// <summary>The sizes that pages offer in a format.</summary>
    public IEnumerable<ImageDimensions> SizesIn(string format) => Sizes.Where(s => format == ImageFileName.Jpeg || s.Width <= ImagePlan.WidestInPages);

    /// <summary>All its bytes.</summary>
    public long Bytes => Files.Sum(f => f.Bytes);
}

/// <summary>One file of a picture.</summary>
/// <param name="Name">Below the picture's own folder: <c>full/800,1200/0/default.jpg</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Open">Opens it for reading.</param>
public sealed record DerivedFile(string Name, long Bytes, Func<Stream> Open);

/// <summary>The names that the IIIF Image API 3.0 gives to files (section 4): region, size, rotation, quality and format.</summary>
public static class ImageFileName
{
    /// <summary>The form that every file is in.</summary>
    public const string Jpeg = "jpg";

    /// <summary>Half the bytes of JPEG.</summary>
    public const string WebP = "webp";

    /// <summary>Smaller still.</summary>
    public const string Avif = "avif";

    /// <summary>The whole picture at its largest; level 0 requires it.</summary>
    public const string Max = "full/max/0/default.jpg";

    /// <summary>The whole picture at a size.</summary>
    public static string Of(ImageDimensions size, string format = Jpeg) => $"full/{size.Width},{size.Height}/0/default.{format}";
}

using System.Collections.Immutable;
using System.Globalization;

namespace ExhibitSite.Model.Images;

/// <summary>What is to be made of a picture, whatever its size.</summary>
/// <param name="Largest">The longest edge that may be published in one file; a picture above it is cut into tiles when <paramref name="Zoom"/> says so.</param>
/// <param name="Zoom">Whether a reader may see more than <paramref name="Largest"/>.</param>
/// <param name="Formats">Which forms beside JPEG.</param>
public sealed record ImageRecipe(int Largest, ImageZoom Zoom, ImageFormats Formats)
{
    /// <summary>The longest edge that is published whole: above it a picture is cut into tiles (decision 0050).</summary>
    public const int LargestWhole = 3072;

    /// <summary>The longest edge of a picture that readers may only see small.</summary>
    public const int LargestSmall = 800;

    /// <summary>The recipe of a picture that nothing stands against.</summary>
    public static ImageRecipe Usual { get; } = new(LargestWhole, ImageZoom.ToTheLastPixel, ImageFormats.JpegAndWebP);

    /// <summary>The recipe of a picture that may be shown, but not taken away in print quality.</summary>
    public static ImageRecipe Small { get; } = new(LargestSmall, ImageZoom.None, ImageFormats.JpegAndWebP);

    /// <summary>Regions to make black, in pixels of the source; empty for none.</summary>
    public ImmutableArray<PictureRegion> Covered { get; init; } = [];

    /// <summary>The rights as an XMP packet, for the larger files; null for none.</summary>
    public string? Xmp { get; init; }

    /// <summary>Everything that changes a byte of the result, as one text: what caches compare.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture,
        $"{Largest} {Zoom} {Formats} [{string.Join(';', Covered.Select(r => $"{r.X},{r.Y},{r.Width},{r.Height}"))}] {Xmp}");
}

/// <summary>How near a reader may come.</summary>
public enum ImageZoom
{
    /// <summary>As near as the picture's own pixels.</summary>
    ToTheLastPixel,

    /// <summary>No nearer than the largest file.</summary>
    None,
}

/// <summary>The forms in which a picture is offered to browsers.</summary>
public enum ImageFormats
{
    /// <summary>JPEG, and WebP at about half the bytes.</summary>
    JpegAndWebP,

    /// <summary>AVIF too: a fifth smaller again, for ten times the work.</summary>
    JpegWebPAndAvif,
}

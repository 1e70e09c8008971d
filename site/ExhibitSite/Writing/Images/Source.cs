using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing.Images;

/// <summary>A source file on its way to plain pixels.</summary>
/// <param name="File">Full path.</param>
/// <param name="Form">Its form.</param>
/// <param name="IsTurned">True when it must be turned upright.</param>
/// <param name="Covered">Regions that are made black.</param>
internal sealed record Source(string File, ImageForm Form, bool IsTurned, ImmutableArray<PictureRegion> Covered)
{
    private const int UnsignedByte = 0;

    /// <summary>Opens a source; only its head is read.</summary>
    /// <param name="file">Full path.</param>
    /// <param name="form">Its form.</param>
    /// <param name="shrink">1, 2, 4 or 8: how much smaller the decoder itself makes it.</param>
    /// <param name="isTurned">True when its rows will not be asked for in order.</param>
    public static VipsImage Open(string file, ImageForm form, int shrink, bool isTurned)
    {
        using var load = new VipsOperation(form.Loader).With("filename", file).With("access", isTurned ? "random" : "sequential").With("fail-on", "truncated");
        if (shrink > 1) load.With("shrink", shrink);
        return load.Image();
    }

    /// <summary>Upright, in sRGB, on white, eight bits, covered; not much larger than needed, but never smaller.</summary>
    /// <param name="size">The source, upright.</param>
    /// <param name="target">What will be made of it.</param>
    public VipsImage Prepare(ImageDimensions size, ImageDimensions target)
    {
        // Covered regions are counted in the source's own pixels: those it is decoded with.
        var shrink = Form.Shrinks && Covered.IsEmpty ? ShrinkFor(size, target) : 1;
        var image = Open(File, Form, shrink, IsTurned);
        if (IsTurned) image = Next(image, new VipsOperation("autorot"));
        image = InSrgb(image);
        if (VipsNative.HasAlpha(image) != 0) image = Next(image, new VipsOperation("flatten").With("background", "255 255 255"));
        if (VipsNative.Format(image) != UnsignedByte) image = Next(image, new VipsOperation("cast").With("format", "uchar"));
        foreach (var region in Covered) image = Cover(image, region, size);
        return image;
    }

    private static int ShrinkFor(ImageDimensions size, ImageDimensions target)
    {
        var shrink = 8;
        while (shrink > 1 && (size.Width / shrink < target.Width || size.Height / shrink < target.Height)) shrink /= 2;
        return shrink;
    }

    private static VipsImage InSrgb(VipsImage image)
    {
        if (VipsNative.TypeOf(image, "icc-profile-data") != 0)
            return Next(image, new VipsOperation("icc_transform").With("output-profile", "srgb").With("embedded", "true"));
        return Next(image, new VipsOperation("colourspace").With("space", "srgb"));
    }

    private static VipsImage Cover(VipsImage image, PictureRegion region, ImageDimensions size)
    {
        var (right, bottom) = (Math.Min(size.Width, (long)region.X + region.Width), Math.Min(size.Height, (long)region.Y + region.Height));
        if (right <= region.X || bottom <= region.Y) return image;
        using var blackening = new VipsOperation("black").With("width", (int)right - region.X).With("height", (int)bottom - region.Y).With("bands", 3);
        using var black = blackening.Image();
        return Next(image, new VipsOperation("insert").With("sub", black).With("x", region.X).With("y", region.Y), "main");
    }

    // The operation keeps what it needs of the picture before; our hold on it ends here.
    private static VipsImage Next(VipsImage image, VipsOperation operation, string argument = "in")
    {
        using (image)
        using (operation) return operation.With(argument, image).Image();
    }
}

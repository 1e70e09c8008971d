namespace ExhibitSite.Writing.Images;

/// <summary>Encodes pictures. No metadata of the source survives: only a packet of ours is ever written.</summary>
internal static class ImageSaver
{
    /// <summary>Quality of JPEG: above it files grow faster than pictures improve.</summary>
    public const int JpegQuality = 80;

    // Measured on scans: effort 2 gives almost the bytes of effort 4 for a third of the work; AVIF beyond 2 takes seconds a page.
    // Quality 75 keeps a page of noisy paper below 120 KB at 800 pixels.
    private const int WebPQuality = 75;
    private const int WebPEffort = 2;
    private const int AvifQuality = 60;
    private const int AvifEffort = 2;

    /// <summary>Writes a picture.</summary>
    /// <param name="image">Pixels in sRGB.</param>
    /// <param name="saver">The operation of libvips.</param>
    /// <param name="file">Full path.</param>
    /// <param name="xmp">The rights; null for none.</param>
    public static void Write(VipsImage image, string saver, string file, byte[]? xmp)
    {
        if (xmp is null)
        {
            using var plain = Saving(saver, file).With("keep", "none").With("in", image);
            plain.Run();
            return;
        }
        // A copy of the head only: the picture itself is shared with others that carry no packet.
        using var copying = new VipsOperation("copy").With("in", image);
        using var marked = copying.Image();
        Mark(marked, xmp);
        using var save = Saving(saver, file).With("keep", "xmp").With("in", marked);
        save.Run();
    }

    private static unsafe void Mark(VipsImage image, byte[] xmp)
    {
        fixed (byte* bytes = xmp) VipsNative.SetBlob(image, "xmp-data", bytes, (nuint)xmp.Length);
    }

    private static VipsOperation Saving(string saver, string file)
    {
        var save = new VipsOperation(saver).With("filename", file);
        return saver switch
        {
            "webpsave" => save.With("Q", WebPQuality).With("effort", WebPEffort),
            "heifsave" => save.With("Q", AvifQuality).With("compression", "av1").With("effort", AvifEffort),
            _ => save.With("Q", JpegQuality),
        };
    }
}

namespace ExhibitSite.Writing.Images;

/// <summary>Which decoder a file gets. We choose by the first bytes and never let the library guess: it knows forms that nobody should open unasked.</summary>
/// <param name="Loader">The operation of libvips.</param>
/// <param name="Shrinks">True when the decoder itself can halve a picture, which costs less than to decode it whole.</param>
internal sealed record ImageForm(string Loader, bool Shrinks)
{
    private const int HeadBytes = 32;

    private static readonly ImageForm Jpeg = new("jpegload", Shrinks: true);
    private static readonly ImageForm Png = new("pngload", Shrinks: false);
    private static readonly ImageForm WebP = new("webpload", Shrinks: false);
    private static readonly ImageForm Tiff = new("tiffload", Shrinks: false);
    private static readonly ImageForm Avif = new("heifload", Shrinks: false);

    /// <summary>The form of a file; null when we decode none such.</summary>
    public static ImageForm? Of(string file)
    {
        Span<byte> head = stackalloc byte[HeadBytes];
        using var stream = File.OpenRead(file);
        return Of(head[..stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)]);
    }

    private static ImageForm? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Jpeg;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return Png;
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8)) return WebP;
        // Classic and Big TIFF, little and big end first.
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) || head.StartsWith("II+\0"u8) || head.StartsWith("MM\0+"u8)) return Tiff;
        return head.Length >= 12 && head[4..].StartsWith("ftypavi"u8) ? Avif : null;
    }
}

using System.Buffers.Binary;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Importing.Uploads;

/// <summary>What a picture says beside its pixels, from the first and last bytes of its file. Nothing is decoded.</summary>
/// <param name="Extension">Of its form, with the point.</param>
/// <param name="Size">For the forms that only an image engine decodes; null for others.</param>
/// <param name="Said">What it says beside its pixels.</param>
internal sealed record PictureHead(string Extension, ImageDimensions? Size, BesidePixels Said)
{
    private const int HeadBytes = 512 * 1024;
    // WebP and some PNG carry their metadata behind the pixels.
    private const int TailBytes = 128 * 1024;

    /// <summary>Reads it; null for a form that is no picture we take.</summary>
    public static PictureHead? Read(Func<Stream> open)
    {
        using var stream = open();
        var buffer = new byte[HeadBytes + TailBytes];
        var length = stream.ReadAtLeast(buffer.AsSpan(0, HeadBytes), HeadBytes, throwOnEndOfStream: false);
        if (length < 16) return null;
        if (length == HeadBytes && stream.CanSeek && stream.Length > HeadBytes)
        {
            stream.Seek(-Math.Min(TailBytes, stream.Length - HeadBytes), SeekOrigin.End);
            length += stream.ReadAtLeast(buffer.AsSpan(HeadBytes), TailBytes, throwOnEndOfStream: false);
        }
        return OfForm(buffer.AsSpan(0, length));
    }

    private static PictureHead? OfForm(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return Of(".jpg", bytes, HasJpegMetadata(bytes));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return Of(".png", bytes, Has(bytes, "eXIf"u8) || Has(bytes, "tEXt"u8) || Has(bytes, "iTXt"u8) || Has(bytes, "zTXt"u8));
        if (bytes.StartsWith("GIF8"u8)) return Of(".gif", bytes, Has(bytes, "XMP DataXMP"u8) || Has(bytes, [0x21, 0xFE]));
        // RFC 9649, 2.7: the flags of the extended form.
        if (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return Of(".webp", bytes, bytes[12..].StartsWith("VP8X"u8) && bytes.Length > 20 && (bytes[20] & 0x0C) != 0);
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return OfTiff(bytes);
        return bytes[4..].StartsWith("ftypavi"u8) ? Of(".avif", bytes, Has(bytes, "Exif"u8) || Has(bytes, "application/rdf+xml"u8)) with { Size = AvifSize(bytes) } : null;
    }

    private static PictureHead Of(string extension, ReadOnlySpan<byte> bytes, bool hasMetadata)
    {
        var hasPlace = Has(bytes, "exif:GPS"u8);
        for (var at = TiffAfter(bytes, 0); at >= 0 && !hasPlace; at = TiffAfter(bytes, at + 4)) hasPlace = TiffDirectory.Of(bytes[at..])?.Has(TiffDirectory.Gps) == true;
        return new PictureHead(extension, null, SaidBy(hasMetadata, hasPlace ? BesidePixels.Place : BesidePixels.Nothing));
    }

    private static BesidePixels SaidBy(bool hasMetadata, BesidePixels said) => said == BesidePixels.Nothing && hasMetadata ? BesidePixels.Metadata : said;

    // Exif is a TIFF within the file, whatever holds it; its first directory follows its eight bytes of head.
    private static int TiffAfter(ReadOnlySpan<byte> bytes, int from)
    {
        if (from >= bytes.Length) return -1;
        var rest = bytes[from..];
        var (little, big) = (rest.IndexOf("II*\0\u0008\0\0\0"u8), rest.IndexOf("MM\0*\0\0\0\u0008"u8));
        var first = little < 0 ? big : big < 0 ? little : Math.Min(little, big);
        return first < 0 ? -1 : from + first;
    }

    // ITU-T T.81, B.1.1.4: segments before the scan.
    private static bool HasJpegMetadata(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF && bytes[at + 1] != 0xDA;)
        {
            var marker = bytes[at + 1];
            if (marker is 0xE1 or 0xED or 0xFE) return true;
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return false;
    }

    private static PictureHead OfTiff(ReadOnlySpan<byte> bytes)
    {
        var directory = TiffDirectory.Of(bytes);
        ImageDimensions? size = directory is { Width: > 0 and var width, Height: > 0 and var height } ? new ImageDimensions(width, height) : null;
        var hasMetadata = directory?.Has(TiffDirectory.Exif) == true || directory?.Has(TiffDirectory.Xmp) == true;
        return new PictureHead(".tif", size, SaidBy(hasMetadata, directory?.Has(TiffDirectory.Gps) == true ? BesidePixels.Place : BesidePixels.Nothing));
    }

    // ISO/IEC 23008-12, 6.5.3: width and height of an image item.
    private static ImageDimensions? AvifSize(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.IndexOf("ispe"u8);
        if (at < 0 || at + 16 > bytes.Length) return null;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[(at + 8)..]), BinaryPrimitives.ReadInt32BigEndian(bytes[(at + 12)..]));
        return width > 0 && height > 0 ? new ImageDimensions(width, height) : null;
    }

    private static bool Has(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name) => bytes.IndexOf(name) >= 0;
}

/// <summary>What a picture says beside its pixels.</summary>
internal enum BesidePixels
{
    /// <summary>Nothing that we look for.</summary>
    Nothing,

    /// <summary>Exif, XMP, IPTC or comments.</summary>
    Metadata,

    /// <summary>Where it was taken: Exif has a directory of places, or XMP speaks of one.</summary>
    Place,
}

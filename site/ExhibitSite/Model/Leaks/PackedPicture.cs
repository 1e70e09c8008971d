using System.Buffers.Binary;

namespace ExhibitSite.Model.Leaks;

/// <summary>
/// The part of a file that is its picture, as it is packed: the same whatever else stands in the file, so that a picture is known again
/// after its metadata were changed. One whose regions were covered has another.
/// </summary>
public static class PackedPicture
{
    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The packed picture of a PNG, a JPEG or a WebP; null when the file is none of them or holds none.</summary>
    /// <param name="bytes">The file.</param>
    public static byte[]? Of(ReadOnlySpan<byte> bytes)
    {
        using var picture = new MemoryStream();
        if (bytes.StartsWith(PngSignature)) AppendPng(bytes, picture);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) AppendJpeg(bytes, picture);
        else if (bytes.StartsWith("RIFF"u8) && bytes.Length >= 12 && bytes[8..].StartsWith("WEBP"u8)) AppendWebP(bytes, picture);
        return picture.Length == 0 ? null : picture.ToArray();
    }

    // PNG specification, third edition, 11.2.3.
    private static void AppendPng(ReadOnlySpan<byte> bytes, MemoryStream picture)
    {
        for (var at = PngSignature.Length; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) return;
            if (bytes.Slice(at + 4, 4).SequenceEqual("IDAT"u8)) picture.Write(bytes.Slice(at + 8, (int)length));
            at += 12 + (int)length;
        }
    }

    // ITU-T T.81, B.1.1.2: from the first scan (FFDA) to the end of the image (FFD9), which coded data cannot hold.
    private static void AppendJpeg(ReadOnlySpan<byte> bytes, MemoryStream picture)
    {
        for (var at = 2; at + 4 <= bytes.Length && bytes[at] == 0xFF;)
        {
            if (bytes[at + 1] == 0xFF)
            {
                at++;
                continue;
            }
            if (bytes[at + 1] == 0xDA)
            {
                var end = bytes[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]);
                picture.Write(end < 0 ? bytes[at..] : bytes.Slice(at, end));
                return;
            }
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
    }

    // RFC 9649, 2.3: chunks of four letters and a length, padded to an even number of bytes.
    private static void AppendWebP(ReadOnlySpan<byte> bytes, MemoryStream picture)
    {
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(at + 4)..]);
            var name = bytes.Slice(at, 4);
            if (length > bytes.Length - at - 8) return;
            if (name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ANMF"u8)) picture.Write(bytes.Slice(at + 8, (int)length));
            at += 8 + (int)length + (int)(length & 1);
        }
    }
}

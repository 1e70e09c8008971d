using System.Buffers.Binary;
using System.Text;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.Files;

/// <summary>What is said of a file whose metadata stayed behind.</summary>
internal static class Stripped
{
    /// <summary>The words.</summary>
    public static Wording Words { get; } = new("去掉了元数据（拍摄地点、器材、软件、评注等）", "metadata removed (place, camera, software, comments …)");

    /// <summary>The result; null when nothing was there to remove.</summary>
    public static Cleaned? Of(byte[] before, byte[] after) => before.AsSpan().SequenceEqual(after) ? null : new Cleaned(after, Words);
}

/// <summary>PNG: only chunks that are part of the picture go out.</summary>
internal sealed class StripPng : ICleaner
{
    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Png) return null;
        var chunks = PngChunks.Read(bytes);
        return Stripped.Of(bytes, PngChunks.Write(chunks.Where(c => PngChunks.IsPicture(c.Name))));
    }
}

/// <summary>JPEG (ITU-T T.81): EXIF, XMP, IPTC and comments stay behind; colour profile and orientation go with the picture.</summary>
internal sealed class StripJpeg : ICleaner
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Jpeg) return null;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 2);
        var (at, isOriented) = (2, false);
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker == EndOfImage) break;
            var length = 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            if (length < 4 || at + length > bytes.Length) break;
            var segment = bytes.AsSpan(at, length);
            if (!isOriented && Orientation(segment) is > 1 and <= 8 and var turned)
            {
                kept.Write(OrientationOnly((byte)turned));
                isOriented = true;
            }
            if (IsPicture(marker, segment[4..])) kept.Write(segment);
            at += length;
            if (marker == StartOfScan) at = CopyScan(bytes, at, kept);
        }
        kept.Write([0xFF, EndOfImage]);
        return Stripped.Of(bytes, kept.ToArray());
    }

    private static bool IsPicture(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        0xE0 => data.StartsWith("JFIF\0"u8),
        0xE2 => data.StartsWith("ICC_PROFILE\0"u8),
        0xEE => data.StartsWith("Adobe"u8),
        >= 0xE1 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    // Coded data runs to the next marker that is neither a stuffed zero nor a restart.
    private static int CopyScan(byte[] bytes, int at, MemoryStream kept)
    {
        var start = at;
        while (at + 1 < bytes.Length && !(bytes[at] == 0xFF && bytes[at + 1] is not (0x00 or >= 0xD0 and <= 0xD7))) at++;
        // A file that was cut off ends within its data.
        if (at + 1 >= bytes.Length) at = bytes.Length;
        kept.Write(bytes, start, at - start);
        return at;
    }

    // EXIF 2.3, 4.6.4: tag 0x0112 of the first directory.
    private static int? Orientation(ReadOnlySpan<byte> segment)
    {
        if (segment[1] != 0xE1 || segment.Length < 24 || !segment[4..].StartsWith("Exif\0\0"u8)) return null;
        var tiff = segment[10..];
        var isLittle = tiff[0] == (byte)'I';
        var directory = (int)Math.Min(Number(tiff[4..], 4, isLittle), int.MaxValue);
        if (directory < 8 || directory > tiff.Length - 2) return null;
        var count = (int)Number(tiff[directory..], 2, isLittle);
        for (var i = 0; i < count && directory + 2 + ((i + 1) * 12) <= tiff.Length; i++)
        {
            var entry = tiff[(directory + 2 + (i * 12))..];
            if (Number(entry, 2, isLittle) == 0x0112) return (int)Number(entry[8..], 2, isLittle);
        }
        return null;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, int length, bool isLittle)
    {
        uint number = 0;
        for (var i = 0; i < length && i < bytes.Length; i++) number = (number << 8) | bytes[isLittle ? length - 1 - i : i];
        return number;
    }

    private static byte[] OrientationOnly(byte orientation) =>
    [
        0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0MM\0"u8, 0x2A, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ];
}

/// <summary>WebP (RFC 9649): EXIF, XMP and unknown chunks stay behind.</summary>
internal sealed class StripWebP : ICleaner
{
    private const byte ExifAndXmp = 0x0C;

    private static readonly string[] Picture = ["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"];

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.WebP) return null;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 12);
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var name = Encoding.ASCII.GetString(bytes, at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            var whole = (int)Math.Min(8 + length + (length & 1), bytes.Length - at);
            var chunk = bytes.AsSpan(at, whole).ToArray();
            if (name == "VP8X" && whole > 8) chunk[8] &= unchecked((byte)~ExifAndXmp);
            if (Picture.Contains(name)) kept.Write(chunk);
            at += whole;
        }
        var result = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), (uint)result.Length - 8);
        return Stripped.Of(bytes, result);
    }
}

/// <summary>GIF89a: comments and the blocks of programs stay behind, but for the one that says how often an animation runs.</summary>
internal sealed class StripGif : ICleaner
{
    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Gif || bytes.Length < 13) return null;
        using var kept = new MemoryStream(bytes.Length);
        var at = 13 + ColourTable(bytes[10]);
        if (at > bytes.Length) return null;
        kept.Write(bytes, 0, at);
        while (at < bytes.Length && bytes[at] != 0x3B)
        {
            var start = at;
            var isExtension = bytes[at] == 0x21;
            if (isExtension) at += 2;
            else if (bytes[at] == 0x2C && at + 10 <= bytes.Length) at += 11 + ColourTable(bytes[at + 9]);
            else break;
            while (at < bytes.Length && bytes[at] != 0) at += bytes[at] + 1;
            at = Math.Min(at + 1, bytes.Length);
            if (!isExtension || IsPicture(bytes.AsSpan(start, at - start))) kept.Write(bytes, start, at - start);
        }
        kept.WriteByte(0x3B);
        return Stripped.Of(bytes, kept.ToArray());
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static bool IsPicture(ReadOnlySpan<byte> extension) =>
        extension[1] == 0xF9 || (extension[1] == 0xFF && extension.Length > 14 && extension[3..].StartsWith("NETSCAPE2.0"u8));
}

using System.Buffers.Binary;
using System.Globalization;
using System.Xml;

namespace ExhibitSite.Reading.Images;

/// <summary>The size of a picture, from its header only: nothing is decoded.</summary>
/// <param name="Width">In pixels, as shown.</param>
/// <param name="Height">In pixels, as shown.</param>
public readonly record struct ImageSize(int Width, int Height)
{
    private const int HeaderBytes = 64 * 1024;

    /// <summary>The size of a PNG, JPEG, GIF, WebP or SVG file; null when it is none of these or its header is broken.</summary>
    /// <param name="open">Opens the file.</param>
    public static ImageSize? Read(Func<Stream> open)
    {
        using var stream = open();
        var header = new byte[HeaderBytes];
        var length = stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        var bytes = header.AsSpan(0, length);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) && length >= 24) return Png(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])) return Jpeg(bytes);
        if (bytes.StartsWith("GIF8"u8) && length >= 10)
            return Of(BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]));
        if (bytes.StartsWith("RIFF"u8) && length >= 30 && bytes[8..].StartsWith("WEBP"u8)) return WebP(bytes);
        return bytes.IndexOf("<svg"u8) >= 0 ? Svg(bytes) : null;
    }

    private static ImageSize? Of(long width, long height) => width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue ? new ImageSize((int)width, (int)height) : null;

    // PNG specification, 11.2.2: IHDR is the first chunk.
    private static ImageSize? Png(ReadOnlySpan<byte> bytes) => Of(BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]));

    // ITU-T T.81, B.2: the frame header is the first marker SOF0 to SOF15, except DHT, JPG and DAC.
    private static ImageSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 9 < bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF) { at++; continue; }
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Of(BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 5)..]));
            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }
        return null;
    }

    // RFC 9649: extended, lossless and lossy bitstreams.
    private static ImageSize? WebP(ReadOnlySpan<byte> bytes)
    {
        var chunk = bytes.Slice(12, 4);
        if (chunk.SequenceEqual("VP8X"u8)) return Of(1 + (bytes[24] | (bytes[25] << 8) | (bytes[26] << 16)), 1 + (bytes[27] | (bytes[28] << 8) | (bytes[29] << 16)));
        if (chunk.SequenceEqual("VP8 "u8)) return Of(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        if (!chunk.SequenceEqual("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
        return Of(1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));
    }

    private static ImageSize? Svg(ReadOnlySpan<byte> bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Document };
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), settings);
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "svg") return null;
            var box = (xml.GetAttribute("viewBox") ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            var (width, height) = (Pixels(xml.GetAttribute("width")), Pixels(xml.GetAttribute("height")));
            if (box.Length == 4) (width, height) = (width ?? Pixels(box[2]), height ?? Pixels(box[3]));
            return width is { } w && height is { } h ? Of((long)Math.Round(w), (long)Math.Round(h)) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static double? Pixels(string? length) =>
        double.TryParse(length?.Replace("px", "", StringComparison.Ordinal), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}

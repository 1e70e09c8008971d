using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ExhibitSite.Gate.Files;

namespace ExhibitSite.Tests.GateTests;

/// <summary>Small files of every form, with words in the places where programs leave them.</summary>
internal static class Pictures
{
    /// <summary>A grey PNG of 8 by 8 pixels. The pixels are stored as they are, so that words among them can be found in the file.</summary>
    public static byte[] Png(string words = "", string pixels = "")
    {
        var head = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(head, 8);
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(4), 8);
        head[8] = 8;
        var rows = new byte[9 * 8];
        for (var i = 0; i < pixels.Length && i < 64; i++) rows[(i / 8 * 9) + 1 + (i % 8)] = (byte)pixels[i];
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.NoCompression, leaveOpen: true)) zlib.Write(rows);
        List<PngChunk> chunks = [new("IHDR", head), new("IDAT", packed.ToArray()), new("IEND", [])];
        if (words.Length > 0) chunks.Insert(1, new PngChunk("tEXt", Encoding.Latin1.GetBytes("Author\0" + words)));
        return [.. PngChunks.Write(chunks), .. Encoding.ASCII.GetBytes(words)];
    }

    /// <summary>The pixels of such a PNG, or of one packed otherwise, row by row; for "Up" and "None" rows.</summary>
    public static byte[] PixelsOf(byte[] png)
    {
        using var zlib = new ZLibStream(new MemoryStream(PngChunks.Read(png).Where(c => c.Name == "IDAT").SelectMany(c => c.Data).ToArray()), CompressionMode.Decompress);
        using var rows = new MemoryStream();
        zlib.CopyTo(rows);
        var bytes = rows.ToArray();
        var pixels = new byte[64];
        for (var y = 0; y < 8; y++)
            for (var x = 0; x < 8; x++)
                pixels[(y * 8) + x] = (byte)(bytes[(y * 9) + 1 + x] + (bytes[y * 9] == 2 ? pixels[((y - 1) * 8) + x] : 0));
        return pixels;
    }

    /// <summary>A JPEG of markers only, 8 by 8, with words in EXIF, XMP, IPTC, a comment, after the end, and (on demand) in its coded data.</summary>
    public static byte[] Jpeg(string words = "", string data = "x", int orientation = 1)
    {
        var text = Encoding.UTF8.GetBytes(words);
        byte[] exif = [.. "Exif\0\0II"u8, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0, .. text];
        byte[] head = [0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0])];
        byte[] extras = words.Length == 0 && orientation == 1 ? [] :
        [
            .. Segment(0xE1, exif), .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. text]), .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. text]), .. Segment(0xFE, text),
        ];
        byte[] picture = [.. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1]), .. Segment(0xC0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Encoding.ASCII.GetBytes(data), 0xFF, 0x00, 0xFF, 0xD0, 7];
        return [.. head, .. extras, .. picture, 0xFF, 0xD9, .. text];
    }

    /// <summary>A WebP container with words in EXIF, XMP and a chunk of its own.</summary>
    public static byte[] WebP(string words)
    {
        var text = Encoding.UTF8.GetBytes(words);
        byte[] body = [.. "WEBP"u8, .. Chunk("VP8X", [0x0C, 0, 0, 0, 7, 0, 0, 7, 0, 0]), .. Chunk("VP8 ", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), .. Chunk("EXIF", text), .. Chunk("XMP ", text), .. Chunk("WORD", text)];
        return Riff(body);
    }

    /// <summary>A GIF with words in a comment.</summary>
    public static byte[] Gif(string words) =>
        [.. "GIF89a"u8, 8, 0, 8, 0, 0, 0, 0, 0x21, 0xFE, (byte)words.Length, .. Encoding.ASCII.GetBytes(words), 0, 0x2C, 0, 0, 0, 0, 8, 0, 8, 0, 0, 2, 2, 0x4C, 0x01, 0, 0x3B];

    /// <summary>An MP3 with words in its tags.</summary>
    public static byte[] Mp3(string words) =>
        [.. "ID3"u8, 4, 0, 0, 0, 0, 0, (byte)words.Length, .. Encoding.ASCII.GetBytes(words), 0xFF, 0xFB, 0x90, 0, 1, 2, 3, .. "TAG"u8, .. Encoding.ASCII.GetBytes(words.PadRight(125, '\0')[..125])];

    /// <summary>An MP4 with words in its user data.</summary>
    public static byte[] Mp4(string words) => [.. Box("ftyp", [.. "isom"u8, 0, 0, 0, 0]), .. Box("moov", Box("udta", Encoding.ASCII.GetBytes(words))), .. Box("mdat", [1, 2, 3])];

    /// <summary>An SVG with words in a comment, in its metadata and in attributes of a drawing program.</summary>
    public static byte[] Svg(string words, string text = "") => Encoding.UTF8.GetBytes(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"" +
        (words.Length > 0 ? $" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:export-filename=\"{words}\"><!-- {words} --><metadata>{words}</metadata>" : ">") + $"<text>{text}</text></svg>");

    /// <summary>A PDF with one packed page.</summary>
    public static byte[] Pdf(string content, string properties = "")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write(Encoding.Latin1.GetBytes(content));
        var head = $"%PDF-1.4\n1 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n";
        return [.. Encoding.Latin1.GetBytes(head), .. packed.ToArray(), .. Encoding.Latin1.GetBytes($"\nendstream\nendobj\n{properties}\n%%EOF\n")];
    }

    private static byte[] Segment(byte marker, byte[] data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];

    private static byte[] Riff(byte[] body)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)body.Length);
        return [.. "RIFF"u8, .. size, .. body];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)data.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. size, .. data, .. new byte[data.Length % 2]];
    }

    private static byte[] Box(string name, byte[] data)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(size, (uint)data.Length + 8);
        return [.. size, .. Encoding.ASCII.GetBytes(name), .. data];
    }
}

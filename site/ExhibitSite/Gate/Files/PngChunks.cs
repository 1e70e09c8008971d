using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace ExhibitSite.Gate.Files;

/// <summary>One chunk of a PNG.</summary>
/// <param name="Name">Four letters.</param>
/// <param name="Data">Its bytes, without length and check sum.</param>
internal sealed record PngChunk(string Name, byte[] Data);

/// <summary>PNG files as lists of chunks.</summary>
internal static class PngChunks
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    // What a browser needs to show the picture as it was meant; texts, times, EXIF and whatever else programs add is left out.
    private static readonly ImmutableArray<string> Picture =
        ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "hIST", "acTL", "fcTL", "fdAT"];

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) == 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1))];

    /// <summary>True for a chunk that is part of the picture.</summary>
    public static bool IsPicture(string name) => Picture.Contains(name);

    /// <summary>The chunks up to the end mark; what stands behind it is not of the picture. Empty when the file is no PNG.</summary>
    public static List<PngChunk> Read(ReadOnlySpan<byte> bytes)
    {
        var chunks = new List<PngChunk>();
        if (!bytes.StartsWith(Signature)) return chunks;
        for (var at = Signature.Length; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12) break;
            var name = Encoding.ASCII.GetString(bytes.Slice(at + 4, 4));
            chunks.Add(new PngChunk(name, bytes.Slice(at + 8, (int)length).ToArray()));
            if (name == "IEND") break;
            at += 12 + (int)length;
        }
        return chunks;
    }

    /// <summary>A file of chunks.</summary>
    public static byte[] Write(IEnumerable<PngChunk> chunks)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> number = stackalloc byte[4];
        foreach (var chunk in chunks)
        {
            BinaryPrimitives.WriteUInt32BigEndian(number, (uint)chunk.Data.Length);
            file.Write(number);
            var named = Encoding.ASCII.GetBytes(chunk.Name).Concat(chunk.Data).ToArray();
            file.Write(named);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc(named));
            file.Write(number);
        }
        return file.ToArray();
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes) crc = CrcTable[(crc ^ b) & 0xFF] ^ (crc >> 8);
        return crc ^ 0xFFFFFFFFu;
    }
}

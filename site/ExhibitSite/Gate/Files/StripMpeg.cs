using System.Buffers.Binary;
using System.Text;

namespace ExhibitSite.Gate.Files;

/// <summary>MP3: the tags before and after the sound (ID3v2, ID3v1, APE) stay behind.</summary>
internal sealed class StripMp3 : ICleaner
{
    private const int Id3v1 = 128;

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Mp3) return null;
        var (start, end) = (0, bytes.Length);
        // ID3v2.4, 3.1: the size has seven bits a byte and leaves out the header of ten bytes; a footer is as long.
        while (end - start > 10 && bytes.AsSpan(start).StartsWith("ID3"u8))
        {
            var size = (bytes[start + 6] << 21) | (bytes[start + 7] << 14) | (bytes[start + 8] << 7) | bytes[start + 9];
            start = Math.Min(end, start + 10 + size + ((bytes[start + 5] & 0x10) != 0 ? 10 : 0));
        }
        if (end - start > Id3v1 && bytes.AsSpan(end - Id3v1).StartsWith("TAG"u8)) end -= Id3v1;
        if (end - start > 32 && bytes.AsSpan(end - 32).StartsWith("APETAGEX"u8))
            end = (int)Math.Max(start, end - BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(end - 20)) - 32);
        return Stripped.Of(bytes, bytes[start..end]);
    }
}

/// <summary>MP4 and M4A (ISO/IEC 14496-12): boxes of user data and metadata become free space, so that nothing else moves.</summary>
internal sealed class StripMp4 : ICleaner
{
    private static readonly string[] Containers = ["moov", "trak", "mdia", "minf", "edts"];
    private static readonly string[] Metadata = ["udta", "meta", "uuid", "ilst", "keys"];

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Mp4) return null;
        var result = bytes.ToArray();
        Walk(result, 0, result.Length);
        return Stripped.Of(bytes, result);
    }

    private static void Walk(byte[] bytes, long start, long end)
    {
        for (var at = start; at + 8 <= end;)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            var head = 8;
            if (size == 1 && at + 16 <= end) (size, head) = ((long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan((int)at + 8)), int.MaxValue), 16);
            if (size == 0) size = end - at;
            if (size < head || at + size > end) return;
            var name = Encoding.ASCII.GetString(bytes, (int)at + 4, 4);
            if (Metadata.Contains(name))
            {
                "free"u8.CopyTo(bytes.AsSpan((int)at + 4));
                bytes.AsSpan((int)at + head, (int)size - head).Clear();
            }
            else if (Containers.Contains(name)) Walk(bytes, at + head, at + size);
            at += size;
        }
    }
}

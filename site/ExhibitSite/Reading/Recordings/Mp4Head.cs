using System.Buffers.Binary;

namespace ExhibitSite.Reading.Recordings;

/// <summary>MP4 and M4A (ISO/IEC 14496-12): the box <c>mvhd</c> tells how long, <c>tkhd</c> of each track how large.</summary>
internal static class Mp4Head
{
    private const long LargestIndex = 64 * 1024 * 1024;

    public static RecordingHead Read(RecordingBytes file)
    {
        for (long at = 0; at + 8 <= file.Length;)
        {
            var head = file.Take(at, 16);
            if (head.Length < 8) break;
            long size = BinaryPrimitives.ReadUInt32BigEndian(head);
            var start = 8;
            if (size == 1 && head.Length == 16) (size, start) = (BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)), 16);
            if (size == 0) size = file.Length - at;
            if (size < start) break;
            if (head.AsSpan(4).StartsWith("moov"u8)) return size > LargestIndex ? RecordingHead.Unknown : Index(file.Take(at + start, size - start));
            at += size;
        }
        return RecordingHead.Unknown;
    }

    private static RecordingHead Index(byte[] moov)
    {
        var (seconds, width, height) = (default(double?), 0, 0);
        uint scale = 0;
        foreach (var (name, body) in Boxes(moov))
            switch (name)
            {
                case "mvhd":
                    (scale, var units) = Length(body);
                    if (scale > 0 && units > 0) seconds = units / (double)scale;
                    break;
                // 8.8.2: of a file in fragments.
                case "mvex" when scale > 0:
                    foreach (var (inner, fragment) in Boxes(body))
                        if (inner == "mehd" && fragment.Length >= 8) seconds ??= (fragment[0] == 1 && fragment.Length >= 12 ? BinaryPrimitives.ReadInt64BigEndian(fragment.AsSpan(4)) : BinaryPrimitives.ReadUInt32BigEndian(fragment.AsSpan(4))) / (double)scale;
                    break;
                case "trak":
                    foreach (var (inner, track) in Boxes(body))
                        if (inner == "tkhd" && Size(track) is { Width: > 0 } size && size.Width > width) (width, height) = size;
                    break;
            }
        return new RecordingHead(seconds, width, height);
    }

    private static (uint Scale, long Units) Length(byte[] mvhd)
    {
        if (mvhd.Length >= 32 && mvhd[0] == 1) return (BinaryPrimitives.ReadUInt32BigEndian(mvhd.AsSpan(20)), BinaryPrimitives.ReadInt64BigEndian(mvhd.AsSpan(24)));
        if (mvhd.Length < 20) return (0, 0);
        var units = BinaryPrimitives.ReadUInt32BigEndian(mvhd.AsSpan(16));
        return (BinaryPrimitives.ReadUInt32BigEndian(mvhd.AsSpan(12)), units == uint.MaxValue ? 0 : units);
    }

    // 8.3.2: a matrix before width and height, both in sixteenths of bits; a quarter turn has no first entry.
    private static (int Width, int Height) Size(byte[] tkhd)
    {
        var from = tkhd.Length > 0 && tkhd[0] == 1 ? 52 : 40;
        if (tkhd.Length < from + 44) return (0, 0);
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(tkhd.AsSpan(from + 36)) >> 16, BinaryPrimitives.ReadInt32BigEndian(tkhd.AsSpan(from + 40)) >> 16);
        return BinaryPrimitives.ReadInt32BigEndian(tkhd.AsSpan(from)) == 0 ? (height, width) : (width, height);
    }

    private static IEnumerable<(string Name, byte[] Body)> Boxes(byte[] bytes)
    {
        for (long at = 0; at + 8 <= bytes.Length;)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            if (size == 0) size = bytes.Length - at;
            if (size < 8 || at + size > bytes.Length) yield break;
            yield return (System.Text.Encoding.ASCII.GetString(bytes, (int)at + 4, 4), bytes[((int)at + 8)..(int)(at + size)]);
            at += size;
        }
    }
}

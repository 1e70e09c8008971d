using System.Buffers.Binary;

namespace ExhibitSite.Reading.Recordings;

/// <summary>WebM and Matroska (RFC 9559): Info tells how long, the track of the film how large.</summary>
internal static class MatroskaHead
{
    private const long Segment = 0x18538067, Info = 0x1549A966, Tracks = 0x1654AE6B, Track = 0xAE, Video = 0xE0, Cluster = 0x1F43B675;
    private const long Scale = 0x2AD7B1, Duration = 0x4489, PixelWidth = 0xB0, PixelHeight = 0xBA;
    private const double NanosecondsASecond = 1_000_000_000;

    public static RecordingHead Read(RecordingBytes file)
    {
        var found = new Found();
        Walk(file, 0, file.Length, found);
        return new RecordingHead(found.Length is { } length ? length * found.Scale / NanosecondsASecond : null, found.Width, found.Height);
    }

    private static void Walk(RecordingBytes file, long start, long end, Found found)
    {
        for (var at = start; at < end;)
        {
            var head = file.Take(at, 12);
            if (Number(head, 0, keepsMark: true) is not { } id || Number(head, id.Length, keepsMark: false) is not { } size) return;
            var content = at + id.Length + size.Length;
            // RFC 8794, 6.2: a size of ones only is not known.
            var stop = size.Value == (1L << (7 * size.Length)) - 1 ? end : Math.Min(end, content + size.Value);
            switch (id.Value)
            {
                // What is wanted stands before the first cluster, or after all of them where sizes are known.
                case Cluster when found.IsComplete || stop == end: return;
                case Segment or Info or Tracks or Track or Video: Walk(file, content, stop, found); break;
                case Scale: found.Scale = Whole(file.Take(content, stop - content)); break;
                case PixelWidth when found.Width == 0: found.Width = (int)Whole(file.Take(content, stop - content)); break;
                case PixelHeight when found.Height == 0: found.Height = (int)Whole(file.Take(content, stop - content)); break;
                case Duration: found.Length = Real(file.Take(content, stop - content)); break;
            }
            at = stop;
        }
    }

    private static (long Value, int Length)? Number(byte[] bytes, int at, bool keepsMark)
    {
        if (at >= bytes.Length || bytes[at] == 0) return null;
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[at]) - 23;
        if (at + length > bytes.Length) return null;
        long value = keepsMark ? bytes[at] : bytes[at] & ((1 << (8 - length)) - 1);
        for (var i = 1; i < length; i++) value = (value << 8) | bytes[at + i];
        return (value, length);
    }

    private static long Whole(byte[] bytes)
    {
        long value = 0;
        foreach (var b in bytes.AsSpan(0, Math.Min(bytes.Length, 7))) value = (value << 8) | b;
        return value;
    }

    private static double? Real(byte[] bytes) => bytes.Length switch
    {
        4 => BinaryPrimitives.ReadSingleBigEndian(bytes),
        8 => BinaryPrimitives.ReadDoubleBigEndian(bytes),
        _ => null,
    };

    private sealed class Found
    {
        public double Scale { get; set; } = 1_000_000;

        public double? Length { get; set; }

        public int Width { get; set; }

        public int Height { get; set; }

        public bool IsComplete => Length is not null && Width > 0 && Height > 0;
    }
}

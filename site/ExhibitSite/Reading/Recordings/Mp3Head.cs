using System.Buffers.Binary;

namespace ExhibitSite.Reading.Recordings;

/// <summary>MP3 (ISO/IEC 11172-3, 13818-3): as the first frame tells (Xing, Info, VBRI), else by the size where all frames are alike, else frame by frame.</summary>
internal static class Mp3Head
{
    private const int LookedFor = 64 * 1024;
    private const int Alike = 64;
    private const int Piece = 1 << 20;

    private static readonly int[] RatesOfOne = [44_100, 48_000, 32_000];
    private static readonly int[] KilobitsOfOne = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] KilobitsOfTwo = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];

    public static RecordingHead Read(RecordingBytes file)
    {
        var start = AfterTags(file);
        var head = file.Take(start, LookedFor);
        // Two frames after each other: a single one may be chance.
        var at = 0;
        while (at + 4 <= head.Length && !(FrameAt(head, at) is { } one && (at + one.Bytes >= head.Length - 4 || FrameAt(head, at + one.Bytes) is not null))) at++;
        if (at + 4 > head.Length || FrameAt(head, at) is not { } first) return RecordingHead.Unknown;
        if (FramesTold(head.AsSpan(at), first) is { } told) return new RecordingHead(told * (double)first.Samples / first.Rate);
        var (end, place, frames) = (file.Length - TagAtEnd(file), start + at, 0);
        var looked = at;
        while (frames < Alike && looked + 4 <= head.Length && FrameAt(head, looked) is { } frame && frame.Kilobits == first.Kilobits) (looked, frames) = (looked + frame.Bytes, frames + 1);
        return frames >= Alike || looked + 4 > head.Length
            ? new RecordingHead((end - place) * 8.0 / (first.Kilobits * 1000.0))
            : new RecordingHead(Counted(file, place, end) * (double)first.Samples / first.Rate);
    }

    // ID3v2.4, 3.1: seven bits a byte, without the ten bytes of the head itself.
    private static long AfterTags(RecordingBytes file)
    {
        long at = 0;
        while (file.Take(at, 10) is { Length: 10 } tag && tag.AsSpan().StartsWith("ID3"u8))
            at += 10 + ((tag[6] << 21) | (tag[7] << 14) | (tag[8] << 7) | tag[9]) + ((tag[5] & 0x10) != 0 ? 10 : 0);
        return at;
    }

    private static int TagAtEnd(RecordingBytes file) => file.Take(file.Length - 128, 3).AsSpan().StartsWith("TAG"u8) ? 128 : 0;

    private static int? FramesTold(ReadOnlySpan<byte> frame, Frame first)
    {
        var tag = frame[Math.Min(frame.Length, 4 + first.SideBytes)..];
        if (tag.Length >= 12 && (tag.StartsWith("Xing"u8) || tag.StartsWith("Info"u8)) && (tag[7] & 1) != 0) return BinaryPrimitives.ReadInt32BigEndian(tag[8..]);
        tag = frame[Math.Min(frame.Length, 36)..];
        return tag.Length >= 18 && tag.StartsWith("VBRI"u8) ? BinaryPrimitives.ReadInt32BigEndian(tag[14..]) : null;
    }

    private static int Counted(RecordingBytes file, long start, long end)
    {
        var (frames, at) = (0, start);
        while (at < end)
        {
            var (from, piece) = (at, file.Take(at, Piece));
            while (at + 4 <= from + piece.Length && at < end)
            {
                if (FrameAt(piece, (int)(at - from)) is not { } frame) return frames;
                (at, frames) = (at + frame.Bytes, frames + 1);
            }
            if (piece.Length < Piece) break;
        }
        return frames;
    }

    private static Frame? FrameAt(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 4 > bytes.Length || bytes[at] != 0xFF || (bytes[at + 1] & 0xE0) != 0xE0) return null;
        var (version, layer) = ((bytes[at + 1] >> 3) & 3, (bytes[at + 1] >> 1) & 3);
        var (rate, kilobits) = ((bytes[at + 2] >> 2) & 3, bytes[at + 2] >> 4);
        // 1 is reserved; of the layers only the third is MP3.
        if (version == 1 || layer != 1 || rate == 3 || kilobits is 0 or 15) return null;
        var isOne = version == 3;
        var perSecond = RatesOfOne[rate] >> (isOne ? 0 : version == 2 ? 1 : 2);
        var thousands = isOne ? KilobitsOfOne[kilobits] : KilobitsOfTwo[kilobits];
        var samples = isOne ? 1152 : 576;
        var isMono = bytes[at + 3] >> 6 == 3;
        return new Frame(samples, perSecond, thousands, (samples / 8 * thousands * 1000 / perSecond) + ((bytes[at + 2] >> 1) & 1), isOne ? (isMono ? 17 : 32) : isMono ? 9 : 17);
    }

    private readonly record struct Frame(int Samples, int Rate, int Kilobits, int Bytes, int SideBytes);
}

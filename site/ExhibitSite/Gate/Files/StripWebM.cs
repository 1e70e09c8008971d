using System.Buffers.Binary;

namespace ExhibitSite.Gate.Files;

/// <summary>WebM and Matroska (RFC 9559): tags, attachments, chapters, titles and the names of files and programs become nothing of the same length, so that nothing else moves.</summary>
internal sealed class StripWebM : ICleaner
{
    private const byte VoidId = 0xEC;

    // Segment, its Info and its Tracks, a track.
    private static readonly long[] Containers = [0x18538067, 0x1549A966, 0x1654AE6B, 0xAE];

    // Tags, Attachments, Chapters, Title, the names and ids of this file and its neighbours, DateUTC, Name and CodecName of a track; the check sum (CRC-32)
    // of what was changed; and Void itself, in which programs leave what they wrote before.
    private static readonly long[] Left = [0x1254C367, 0x1941A469, 0x1043A770, 0x7BA9, 0x7384, 0x3C83AB, 0x3E83BB, 0x73A4, 0x4461, 0x536E, 0x258688, 0xBF, VoidId];

    private const long CodecPrivate = 0x63A2;

    // MuxingApp and WritingApp must be there: they become empty texts.
    private static readonly long[] Emptied = [0x4D80, 0x5741];

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Recording || !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])) return null;
        var result = bytes.ToArray();
        Walk(result, 0, result.Length);
        return Stripped.Of(bytes, result);
    }

    private static void Walk(byte[] bytes, int start, int end)
    {
        for (var at = start; at < end;)
        {
            if (Number(bytes, at, end) is not { } id || Number(bytes, at + id.Length, end) is not { } size) return;
            var content = at + id.Length + size.Length;
            // RFC 8794, 6.2: all bits set, the size is not known; a live recording ends where the file does.
            var length = size.Bits == (1L << (7 * size.Length)) - 1 ? end - content : size.Bits;
            var stop = (int)Math.Min(end, content + length);
            if (Left.Contains(id.Marked)) Void(bytes.AsSpan(at, stop - at));
            else if (Emptied.Contains(id.Marked)) bytes.AsSpan(content, stop - content).Clear();
            else if (id.Marked == CodecPrivate) EmptyComments(bytes.AsSpan(content, stop - content));
            else if (Containers.Contains(id.Marked)) Walk(bytes, content, stop);
            at = stop;
        }
    }

    // The heads of Vorbis and FLAC stand here whole, with their comments.
    private static void EmptyComments(Span<byte> heads)
    {
        if (heads.IndexOf("\u0003vorbis"u8) is >= 0 and var at)
        {
            var comments = heads[(at + 7)..];
            if (comments.IndexOf("\u0005vorbis"u8) is >= 0 and var end) comments = comments[..end];
            comments.Clear();
            // Vorbis I, 5.2.1: after an empty vendor and no comments, one bit says that the packet is whole.
            if (comments.Length > 8) comments[8] = 1;
        }
        if (!heads.StartsWith("fLaC"u8)) return;
        for (var block = 4; block + 4 <= heads.Length;)
        {
            var (sort, length) = (heads[block] & 0x7F, (heads[block + 1] << 16) | (heads[block + 2] << 8) | heads[block + 3]);
            length = Math.Min(length, heads.Length - block - 4);
            if (sort is not (0 or 3))
            {
                // 1: padding.
                heads[block] = (byte)((heads[block] & 0x80) | 1);
                heads.Slice(block + 4, length).Clear();
            }
            block += 4 + length;
        }
    }

    // RFC 8794, 11.3.2: an element that means nothing, of any length from two bytes.
    private static void Void(Span<byte> element)
    {
        element.Clear();
        element[0] = VoidId;
        if (element.Length - 2 < 127)
        {
            element[1] = (byte)(0x80 | (element.Length - 2));
            return;
        }
        BinaryPrimitives.WriteUInt64BigEndian(element[1..], (1UL << 56) | (uint)(element.Length - 9));
    }

    private static (long Marked, long Bits, int Length)? Number(byte[] bytes, int at, int end)
    {
        if (at >= end || bytes[at] == 0) return null;
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[at]) - 23;
        if (at + length > end) return null;
        long marked = bytes[at];
        for (var i = 1; i < length; i++) marked = (marked << 8) | bytes[at + i];
        return (marked, marked & ((1L << (7 * length)) - 1), length);
    }
}

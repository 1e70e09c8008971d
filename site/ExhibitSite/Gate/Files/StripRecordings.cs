using System.Buffers.Binary;
using System.Text;

namespace ExhibitSite.Gate.Files;

/// <summary>WAV: only the form of the sound and the sound itself go out.</summary>
internal sealed class StripWave : ICleaner
{
    private static readonly string[] Sound = ["fmt ", "data", "fact"];

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Recording || !bytes.AsSpan().StartsWith("RIFF"u8) || bytes.Length < 12 || !bytes.AsSpan(8).StartsWith("WAVE"u8)) return null;
        using var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes, 0, 12);
        for (var at = 12; at + 8 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            var whole = (int)Math.Min(8 + length + (length & 1), bytes.Length - at);
            if (Sound.Contains(Encoding.ASCII.GetString(bytes, at, 4))) kept.Write(bytes, at, whole);
            at += whole;
        }
        var result = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), (uint)result.Length - 8);
        return Stripped.Of(bytes, result);
    }
}

/// <summary>FLAC (RFC 9639, 8): the blocks that describe the stream and where to seek go out; tags, pictures and data of programs do not.</summary>
internal sealed class StripFlac : ICleaner
{
    private const byte Last = 0x80;

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Recording || !bytes.AsSpan().StartsWith("fLaC"u8)) return null;
        List<byte[]> blocks = [];
        for (var at = 4; at + 4 <= bytes.Length;)
        {
            var (head, length) = (bytes[at], (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]);
            if (at + 4 + length > bytes.Length) return null;
            if ((head & 0x7F) is 0 or 3) blocks.Add([(byte)(head & 0x7F), .. bytes.AsSpan(at + 1, 3 + length)]);
            at += 4 + length;
            if ((head & Last) == 0) continue;
            if (blocks.Count == 0) return null;
            blocks[^1][0] |= Last;
            return Stripped.Of(bytes, [.. "fLaC"u8, .. blocks.SelectMany(b => b), .. bytes.AsSpan(at)]);
        }
        return null;
    }
}

/// <summary>WebM and Matroska (RFC 9559): tags, attachments, titles and the names of programs become nothing of the same length, so that nothing else moves.</summary>
internal sealed class StripWebM : ICleaner
{
    private const byte VoidId = 0xEC;

    // Segment, its Info and its Tracks, a track.
    private static readonly long[] Containers = [0x18538067, 0x1549A966, 0x1654AE6B, 0xAE];

    // Tags, Attachments, Title, SegmentFilename, DateUTC, Name of a track; and the check sum (CRC-32) of what was changed.
    private static readonly long[] Left = [0x1254C367, 0x1941A469, 0x7BA9, 0x7384, 0x4461, 0x536E, 0xBF];

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
            else if (Containers.Contains(id.Marked)) Walk(bytes, content, stop);
            at = stop;
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

using System.Buffers.Binary;
using System.Text;

namespace ExhibitSite.Audit.Leaks;

/// <summary>What was left in recordings beside sound and film.</summary>
internal static class RecordingLeavings
{
    private static readonly string[] WaveSound = ["fmt ", "data", "fact"];
    private static readonly string[] Mp4Containers = ["moov", "trak", "mdia", "minf", "edts"];
    private static readonly string[] Mp4Metadata = ["udta", "meta", "uuid", "ilst", "keys"];
    private static readonly byte[][] OggComments = ["\u0003vorbis"u8.ToArray(), "OpusTags"u8.ToArray(), [0x81, .. "theora"u8]];

    public static IEnumerable<LeftSort> InWave(byte[] bytes)
    {
        for (long at = 12; at + 8 <= bytes.Length;)
        {
            if (!WaveSound.Contains(Encoding.ASCII.GetString(bytes, (int)at, 4))) yield return LeftSort.Tags;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan((int)at + 4));
            at += 8 + length + (length & 1);
        }
    }

    // RFC 9639, 8.1: blocks of seven bits of sort and 24 of length; 0 describes the stream, 1 is nothing, 3 is where to seek.
    public static IEnumerable<LeftSort> InFlac(byte[] bytes)
    {
        for (var at = 4; at + 4 <= bytes.Length;)
        {
            var (isLast, sort, length) = ((bytes[at] & 0x80) != 0, bytes[at] & 0x7F, (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3]);
            if (sort is not (0 or 3) && HoldsSomething(bytes, at + 4, length)) yield return LeftSort.Tags;
            if (isLast) yield break;
            at += 4 + length;
        }
    }

    // RFC 3533: the second packet of a stream starts its own page, so its first words follow the head of a page.
    public static IEnumerable<LeftSort> InOgg(byte[] bytes)
    {
        uint? speex = null;
        for (var at = 0; bytes.AsSpan(at).IndexOf("OggS"u8) is >= 0 and var next;)
        {
            at += next;
            if (at + 27 > bytes.Length) yield break;
            var packet = at + 27 + bytes[at + 26];
            at += 4;
            if (packet >= bytes.Length) yield break;
            // Speex: the page after the head is the comments, without a name.
            if (bytes.AsSpan(packet).StartsWith("Speex   "u8)) speex = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 10));
            else if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 10)) == speex && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 14)) == 1 && HoldsSomething(bytes, packet, 8)) yield return LeftSort.Tags;
            foreach (var start in OggComments)
                if (bytes.AsSpan(packet).StartsWith(start) && HoldsSomething(bytes, packet + start.Length, 8)) yield return LeftSort.Tags;
        }
    }

    public static IEnumerable<LeftSort> InMp3(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("ID3"u8) || (bytes.Length > 128 && bytes.AsSpan(bytes.Length - 128).StartsWith("TAG"u8)) || (bytes.Length > 32 && bytes.AsSpan(bytes.Length - 32).StartsWith("APETAGEX"u8)))
            yield return LeftSort.Tags;
    }

    public static IEnumerable<LeftSort> InMp4(byte[] bytes) => Boxes(bytes, 0, bytes.Length) ? [LeftSort.Tags] : [];

    // ISO/IEC 14496-12, 4.2.
    private static bool Boxes(byte[] bytes, long start, long end)
    {
        for (var at = start; at + 8 <= end;)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            var head = 8;
            if (size == 1 && at + 16 <= end) (size, head) = (BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan((int)at + 8)), 16);
            if (size == 0) size = end - at;
            if (size < head || size > end - at) return false;
            var name = Encoding.ASCII.GetString(bytes, (int)at + 4, 4);
            if (Mp4Metadata.Contains(name) && HoldsSomething(bytes, (int)at + head, (int)size - head)) return true;
            // 8.4.3: what a track is for; a track of text tells chapters or subtitles that nobody looked through.
            if (name == "hdlr" && size >= head + 12 && Encoding.ASCII.GetString(bytes, (int)at + head + 8, 4) is "text" or "sbtl" or "subt" or "clcp") return true;
            if (Mp4Containers.Contains(name) && Boxes(bytes, at + head, at + size)) return true;
            at += size;
        }
        return false;
    }

    // RFC 9559: elements of tags, attachments, titles and names, and of the programs that wrote the file. They are looked for by their ids among
    // the elements of the first levels, whose sizes are followed.
    public static IEnumerable<LeftSort> InMatroska(byte[] bytes) => Elements(bytes, 0, bytes.Length) ? [LeftSort.Tags] : [];

    private static bool Elements(byte[] bytes, long start, long end)
    {
        for (var at = start; at < end;)
        {
            if (Number(bytes, at, end, keepsMark: true) is not { } id || Number(bytes, at + id.Length, end, keepsMark: false) is not { } size) return false;
            var content = at + id.Length + size.Length;
            var isOpen = size.Value == (1L << (7 * size.Length)) - 1;
            var stop = isOpen ? end : Math.Min(end, content + size.Value);
            if (id.Value is 0x1254C367 or 0x1941A469 or 0x1043A770 or 0x3C83AB or 0x3E83BB or 0x73A4 or 0x258688 or 0xEC or 0x7BA9 or 0x4D80 or 0x5741 or 0x7384 or 0x536E or 0x4461 && HoldsSomething(bytes, (int)content, (int)(stop - content))) return true;
            if (id.Value == 0x63A2 && HoldsComments(bytes.AsSpan((int)content, (int)(stop - content)))) return true;
            if (id.Value is 0x18538067 or 0x1549A966 or 0x1654AE6B or 0xAE && Elements(bytes, content, stop)) return true;
            at = stop;
        }
        return false;
    }

    // The head of a Vorbis stream, with its comments: a vendor and a list, both with their lengths before them.
    private static bool HoldsComments(ReadOnlySpan<byte> heads) =>
        heads.IndexOf("\u0003vorbis"u8) is >= 0 and var at && at + 15 <= heads.Length && heads.Slice(at + 7, 8).ContainsAnyExcept((byte)0);

    // RFC 8794, 4: the number of leading zeros says how many bytes follow.
    private static (long Value, int Length)? Number(byte[] bytes, long at, long end, bool keepsMark)
    {
        if (at >= end || bytes[at] == 0) return null;
        var length = System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[at]) - 23;
        if (at + length > end) return null;
        long value = keepsMark ? bytes[at] : bytes[at] & ((1 << (8 - length)) - 1);
        for (var i = 1; i < length; i++) value = (value << 8) | bytes[at + i];
        return (value, length);
    }

    private static bool HoldsSomething(byte[] bytes, int start, int length) =>
        start < bytes.Length && bytes.AsSpan(start, Math.Min(length, bytes.Length - start)).ContainsAnyExcept((byte)0);
}

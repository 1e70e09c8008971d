using System.Buffers.Binary;
using System.Text;

namespace ExhibitSite.Gate.Files;

/// <summary>
/// MP4 and M4A (ISO/IEC 14496-12): boxes of user data and metadata become free space, so that nothing else moves. Tracks of text (chapters,
/// subtitles) go the same way, with their words: nobody has looked through them, and captions lie beside the file.
/// </summary>
internal sealed class StripMp4 : ICleaner
{
    private static readonly string[] Containers = ["moov", "trak", "mdia", "minf", "edts"];
    private static readonly string[] Metadata = ["udta", "meta", "uuid", "ilst", "keys"];
    private static readonly string[] TextTracks = ["text", "sbtl", "subt", "clcp"];

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Mp4) return null;
        var result = bytes.ToArray();
        Walk(result, 0, result.Length);
        return Stripped.Of(bytes, result);
    }

    private static void Walk(byte[] bytes, long start, long end)
    {
        foreach (var box in Boxes(bytes, start, end))
        {
            if (Metadata.Contains(box.Name)) Free(bytes, box);
            else if (box.Name == "moov" && Boxes(bytes, box.Body, box.End).Where(b => b.Name == "trak" && IsText(bytes, b)).ToArray() is { Length: > 0 } texts)
            {
                foreach (var track in texts)
                {
                    BlankSamples(bytes, track);
                    Free(bytes, track);
                }
                // What the other tracks say of them.
                foreach (var track in Boxes(bytes, box.Body, box.End).Where(b => b.Name == "trak").ToArray())
                    foreach (var reference in Boxes(bytes, track.Body, track.End).Where(b => b.Name == "tref").ToArray()) Free(bytes, reference);
                Walk(bytes, box.Body, box.End);
            }
            else if (Containers.Contains(box.Name)) Walk(bytes, box.Body, box.End);
        }
    }

    private static bool IsText(byte[] bytes, Box track) =>
        Find(bytes, track, "mdia", "hdlr") is { } handler && handler.End - handler.Body >= 12 && TextTracks.Contains(Encoding.ASCII.GetString(bytes, (int)handler.Body + 8, 4));

    // 8.7: sizes of samples, samples in each chunk, places of chunks.
    private static void BlankSamples(byte[] bytes, Box track)
    {
        if (Find(bytes, track, "mdia", "minf", "stbl") is not { } table || Find(bytes, table, "stsz") is not { } sizes || Find(bytes, table, "stsc") is not { } runs) return;
        var isWide = Find(bytes, table, "co64") is not null;
        if ((Find(bytes, table, "co64") ?? Find(bytes, table, "stco")) is not { } chunks) return;
        var (same, sample) = (Number(bytes, sizes, 4), 0L);
        var places = Number(bytes, chunks, 4);
        for (long chunk = 0, run = 0; chunk < places; chunk++)
        {
            // The next run begins with its first chunk, counted from 1.
            while (run + 1 < Number(bytes, runs, 4) && Number(bytes, runs, 8 + ((run + 1) * 12)) <= chunk + 1) run++;
            var at = isWide ? (Number(bytes, chunks, 8 + (chunk * 8)) << 32) | Number(bytes, chunks, 12 + (chunk * 8)) : Number(bytes, chunks, 8 + (chunk * 4));
            for (var left = Number(bytes, runs, 12 + (run * 12)); left > 0 && sample < Number(bytes, sizes, 8); left--, sample++)
            {
                var size = same > 0 ? same : Number(bytes, sizes, 12 + (sample * 4));
                if (at < 0 || at >= bytes.Length) break;
                bytes.AsSpan((int)at, (int)Math.Min(size, bytes.Length - at)).Clear();
                at += size;
            }
        }
    }

    private static long Number(byte[] bytes, Box box, long offset) =>
        box.Body + offset + 4 <= box.End ? BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)(box.Body + offset))) : 0;

    private static void Free(byte[] bytes, Box box)
    {
        "free"u8.CopyTo(bytes.AsSpan((int)box.Start + 4));
        bytes.AsSpan((int)box.Body, (int)(box.End - box.Body)).Clear();
    }

    private static Box? Find(byte[] bytes, Box within, params string[] names)
    {
        Box? found = within;
        foreach (var name in names) found = found is { } box ? Boxes(bytes, box.Body, box.End).Where(b => b.Name == name).Select(b => (Box?)b).FirstOrDefault() : null;
        return found;
    }

    private static IEnumerable<Box> Boxes(byte[] bytes, long start, long end)
    {
        for (var at = start; at + 8 <= end;)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan((int)at));
            var head = 8;
            if (size == 1 && at + 16 <= end) (size, head) = ((long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan((int)at + 8)), int.MaxValue), 16);
            if (size == 0) size = end - at;
            if (size < head || at + size > end) yield break;
            yield return new Box(Encoding.ASCII.GetString(bytes, (int)at + 4, 4), at, at + head, at + size);
            at += size;
        }
    }

    private readonly record struct Box(string Name, long Start, long Body, long End);
}

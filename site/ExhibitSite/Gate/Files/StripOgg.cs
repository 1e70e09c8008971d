using System.Buffers.Binary;

namespace ExhibitSite.Gate.Files;

/// <summary>
/// Ogg (RFC 3533) with Vorbis, Opus, Theora, Speex or FLAC: the packet of comments becomes an empty one of the same length, so that no page
/// moves; the check sums of its pages are made anew.
/// </summary>
internal sealed class StripOgg : ICleaner
{
    private const int PageHead = 27;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n << 24, (c, _) => (c & 0x80000000) != 0 ? (c << 1) ^ 0x04C11DB7 : c << 1))];

    public Cleaned? Clean(byte[] bytes, ShownFile file)
    {
        if (file.Form != FileForm.Recording || !bytes.AsSpan().StartsWith("OggS"u8)) return null;
        var result = bytes.ToArray();
        var streams = new Dictionary<uint, Heads>();
        List<(int Start, int End)> pages = [];
        for (var at = 0; at + PageHead <= bytes.Length && bytes.AsSpan(at).StartsWith("OggS"u8);)
        {
            var serial = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 14));
            if (!streams.TryGetValue(serial, out var heads)) streams[serial] = heads = new Heads();
            var end = heads.Read(result, at);
            pages.Add((at, Math.Min(end, result.Length)));
            at = end;
        }
        if (bytes.AsSpan().SequenceEqual(result)) return null;
        foreach (var (start, end) in pages)
            if (!bytes.AsSpan(start, end - start).SequenceEqual(result.AsSpan(start, end - start))) Sum(result.AsSpan(start, end - start));
        return Stripped.Of(bytes, result);
    }

    private static void Sum(Span<byte> page)
    {
        page.Slice(22, 4).Clear();
        uint crc = 0;
        foreach (var b in page) crc = (crc << 8) ^ CrcTable[(crc >> 24) ^ b];
        BinaryPrimitives.WriteUInt32LittleEndian(page[22..], crc);
    }

    /// <summary>The packets at the start of one stream: the first tells the codec, and the comments follow within a few.</summary>
    private sealed class Heads
    {
        // FLAC in Ogg may have as many heads as it has blocks of metadata.
        private const int Most = 64;

        private readonly List<int> _places = [];
        private int _packets;
        private bool _isFlac;
        private bool _isSpeex;

        /// <summary>Reads a page and empties the comments that end on it. Gives the place behind the page.</summary>
        public int Read(byte[] bytes, int page)
        {
            var segments = bytes[page + 26];
            var at = page + PageHead + segments;
            for (var i = 0; i < segments && page + PageHead + i < bytes.Length; i++)
            {
                int length = bytes[page + PageHead + i];
                if (_packets < Most) _places.AddRange(Enumerable.Range(at, Math.Max(0, Math.Min(length, bytes.Length - at))));
                at += length;
                // 5: a segment of less than 255 bytes ends its packet.
                if (length == 255 || _packets >= Most) continue;
                End(bytes);
                _places.Clear();
                _packets++;
            }
            return at;
        }

        private void End(byte[] bytes)
        {
            var start = _places.Take(8).Select(p => bytes[p]).ToArray();
            // The second packet of Speex is its comments, and begins with nothing that says so.
            if (_packets == 0) _isSpeex = start.AsSpan().StartsWith("Speex   "u8);
            if (_packets == 0) _isFlac = start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'F', (byte)'L', (byte)'A', (byte)'C']);
            var head = start switch
            {
                [0x03, (byte)'v', (byte)'o', (byte)'r', (byte)'b', (byte)'i', (byte)'s', ..] => 7,
                [0x81, (byte)'t', (byte)'h', (byte)'e', (byte)'o', (byte)'r', (byte)'a', ..] => 7,
                [(byte)'O', (byte)'p', (byte)'u', (byte)'s', (byte)'T', (byte)'a', (byte)'g', (byte)'s'] => 8,
                [var block, ..] when _isFlac && _packets > 0 && (block & 0x7F) is 4 or 6 or 2 => 4,
                _ when _isSpeex && _packets == 1 => 0,
                _ => -1,
            };
            if (head < 0) return;
            foreach (var place in _places.Skip(head)) bytes[place] = 0;
            // Vorbis I, 5.2.1: after an empty vendor and no comments, one bit says that the packet is whole.
            if (head == 7 && start[0] == 0x03 && _places.Count > head + 8) bytes[_places[head + 8]] = 1;
        }
    }
}

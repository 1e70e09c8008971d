using System.Buffers.Binary;

namespace ExhibitSite.Reading.Recordings;

/// <summary>Ogg (RFC 3533): the first packet of each stream tells samples a second, the last page how many there are.</summary>
internal static class OggHead
{
    private const int PageHead = 27;
    private const int FirstPages = 64 * 1024;
    private const int LastPage = 65_307;   // 27 + 255 + 255 × 255: no page is longer.

    public static RecordingHead Read(RecordingBytes file)
    {
        var first = file.Take(0, FirstPages);
        var (sound, width, height) = (default(Sound?), 0, 0);
        // Every stream begins with a page of its own (RFC 3533, 4) before any other page.
        for (var at = 0; at + PageHead < first.Length && first.AsSpan(at).StartsWith("OggS"u8) && (first[at + 5] & 2) != 0;)
        {
            var segments = first[at + 26];
            if (at + PageHead + segments > first.Length) break;
            var length = 0;
            foreach (var segment in first.AsSpan(at + PageHead, segments)) length += segment;
            var packet = first.AsSpan(at + PageHead + segments);
            packet = packet[..Math.Min(packet.Length, length)];
            sound ??= SoundOf(packet, BinaryPrimitives.ReadUInt32LittleEndian(first.AsSpan(at + 14)));
            // Theora I, 6.2: width and height of what is shown, 24 bits each.
            if (packet.Length > 20 && packet.StartsWith((ReadOnlySpan<byte>)[0x80, (byte)'t', (byte)'h', (byte)'e', (byte)'o', (byte)'r', (byte)'a']))
                (width, height) = ((packet[14] << 16) | (packet[15] << 8) | packet[16], (packet[17] << 16) | (packet[18] << 8) | packet[19]);
            at += PageHead + segments + length;
        }
        if (sound is not { } found) return RecordingHead.Unknown;
        if (found.WholeSeconds is { } whole) return new RecordingHead(whole, width, height);
        return new RecordingHead(LastGranule(file, found.Serial) is { } last ? Math.Max(0, last - found.Skipped) / (double)found.Rate : null, width, height);
    }

    private static Sound? SoundOf(ReadOnlySpan<byte> packet, uint serial)
    {
        if (packet.Length >= 16 && packet.StartsWith("\u0001vorbis"u8)) return Of(serial, BinaryPrimitives.ReadUInt32LittleEndian(packet[12..]), 0);
        // RFC 7845, 4 and 5.1: always 48,000 a second, and the first samples are not heard.
        if (packet.Length >= 12 && packet.StartsWith("OpusHead"u8)) return Of(serial, 48_000, BinaryPrimitives.ReadUInt16LittleEndian(packet[10..]));
        if (packet.Length >= 40 && packet.StartsWith("Speex   "u8)) return Of(serial, BinaryPrimitives.ReadUInt32LittleEndian(packet[36..]), 0);
        if (packet.Length >= 17 + 18 && packet.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'F', (byte)'L', (byte)'A', (byte)'C']))
            return new Sound(serial, 1, 0) { WholeSeconds = RecordingHead.Flac(packet[17..]).Seconds };
        return null;
    }

    private static Sound? Of(uint serial, uint rate, int skipped) => rate == 0 ? null : new Sound(serial, rate, skipped);

    private static long? LastGranule(RecordingBytes file, uint serial)
    {
        var last = file.Take(Math.Max(0, file.Length - (2 * LastPage)), 2 * LastPage).AsSpan();
        for (var end = last.Length; last[..end].LastIndexOf("OggS"u8) is >= 0 and var at; end = at)
        {
            if (at + PageHead > last.Length || BinaryPrimitives.ReadUInt32LittleEndian(last[(at + 14)..]) != serial) continue;
            // -1: no packet ends on the page.
            if (BinaryPrimitives.ReadInt64LittleEndian(last[(at + 6)..]) is >= 0 and var granule) return granule;
        }
        return null;
    }

    private readonly record struct Sound(uint Serial, uint Rate, int Skipped)
    {
        public double? WholeSeconds { get; init; }
    }
}

using System.Buffers.Binary;

namespace ExhibitSite.Reading.Recordings;

/// <summary>What the head of a recording says: nothing is decoded.</summary>
/// <param name="Seconds">How long it plays; null when the file does not say.</param>
/// <param name="Width">Of the film, upright, in pixels; 0 for sound.</param>
/// <param name="Height">Of the film, upright, in pixels; 0 for sound.</param>
public sealed record RecordingHead(double? Seconds, int Width = 0, int Height = 0)
{
    /// <summary>Nothing is known.</summary>
    public static RecordingHead Unknown { get; } = new((double?)null);

    // Longer than any recording is a broken number, and would stop viewers.
    private const double LongestSeconds = 1_000_000;

    /// <summary>True when it is a film.</summary>
    public bool HasPicture => Width > 0 && Height > 0;

    /// <summary>Reads WAV, FLAC, Ogg (Opus, Vorbis, Speex, FLAC), MP3, MP4 and M4A, WebM and Matroska, told apart by their first bytes.</summary>
    /// <param name="open">Opens the file.</param>
    /// <returns>What could be read; a broken file says nothing.</returns>
    public static RecordingHead Read(Func<Stream> open)
    {
        using var stream = open();
        var file = RecordingBytes.Of(stream);
        var start = file.Take(0, 64);
        var head = start switch
        {
            _ when start.Length < 12 => Unknown,
            _ when start.AsSpan().StartsWith("RIFF"u8) && start.AsSpan(8).StartsWith("WAVE"u8) => Wave(file),
            _ when start.AsSpan().StartsWith("fLaC"u8) => Flac(start.AsSpan(8)),
            _ when start.AsSpan().StartsWith("OggS"u8) => OggHead.Read(file),
            _ when start.AsSpan(4).StartsWith("ftyp"u8) => Mp4Head.Read(file),
            _ when start.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) => MatroskaHead.Read(file),
            _ => Mp3Head.Read(file),
        };
        return head.Seconds is > 0 and < LongestSeconds ? head with { Seconds = Math.Round(head.Seconds.Value, 3) } : head with { Seconds = null };
    }

    private static RecordingHead Wave(RecordingBytes file)
    {
        uint bytesASecond = 0;
        for (long at = 12; at + 8 <= file.Length;)
        {
            var chunk = file.Take(at, 24);
            if (chunk.Length < 8) break;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(4));
            if (chunk.AsSpan().StartsWith("fmt "u8) && chunk.Length >= 20) bytesASecond = BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(16));
            // A recorder that was switched off never wrote the length.
            if (chunk.AsSpan().StartsWith("data"u8))
                return bytesASecond == 0 ? Unknown : new RecordingHead(Math.Min(length == 0 ? uint.MaxValue : length, file.Length - at - 8) / (double)bytesASecond);
            at += 8 + length + (length & 1);
        }
        return Unknown;
    }

    /// <summary>The block STREAMINFO (RFC 9639, 8.2): 20 bits of samples a second from its tenth byte, 36 bits of samples.</summary>
    internal static RecordingHead Flac(ReadOnlySpan<byte> info)
    {
        if (info.Length < 18) return Unknown;
        var packed = BinaryPrimitives.ReadUInt64BigEndian(info[10..]);
        var (rate, samples) = (packed >> 44, packed & 0xF_FFFF_FFFF);
        return rate == 0 || samples == 0 ? Unknown : new RecordingHead(samples / (double)rate);
    }
}

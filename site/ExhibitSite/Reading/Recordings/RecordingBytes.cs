namespace ExhibitSite.Reading.Recordings;

/// <summary>Single places of a file that may be larger than memory.</summary>
internal sealed class RecordingBytes
{
    private readonly Stream _stream;

    private RecordingBytes(Stream stream) => _stream = stream;

    /// <summary>How long the file is.</summary>
    public long Length => _stream.Length;

    /// <summary>A stream that cannot be asked for places is read once.</summary>
    public static RecordingBytes Of(Stream stream)
    {
        if (stream.CanSeek) return new RecordingBytes(stream);
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return new RecordingBytes(copy);
    }

    /// <summary>Some bytes from a place on; fewer, or none, when the file ends before.</summary>
    public byte[] Take(long at, long count)
    {
        if (at < 0 || at >= Length || count <= 0) return [];
        var bytes = new byte[Math.Min(count, Length - at)];
        _stream.Position = at;
        var read = _stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}

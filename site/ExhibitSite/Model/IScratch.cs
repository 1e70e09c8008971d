namespace ExhibitSite.Model;

/// <summary>Room for what is too large for memory while a build runs. The library knows no disk: whoever runs a build brings one.</summary>
public interface IScratch
{
    /// <summary>A new, empty file that is gone after the build.</summary>
    IScratchFile Create();
}

/// <summary>Bytes that are appended and read back at any place, from several threads.</summary>
public interface IScratchFile
{
    /// <summary>Adds bytes at the end.</summary>
    /// <returns>Where they begin.</returns>
    long Append(ReadOnlySpan<byte> bytes);

    /// <summary>Fills a buffer with the bytes from a place on.</summary>
    void Read(long at, Span<byte> buffer);
}

/// <summary>Scratch room in memory: for sites that fit, and for tests.</summary>
public sealed class MemoryScratch : IScratch
{
    /// <inheritdoc />
    public IScratchFile Create() => new MemoryFile();

    private sealed class MemoryFile : IScratchFile
    {
        private const int Block = 1 << 20;

        private readonly Lock _lock = new();
        private readonly List<byte[]> _blocks = [];
        private long _length;

        public long Append(ReadOnlySpan<byte> bytes)
        {
            lock (_lock)
            {
                var begins = _length;
                while (bytes.Length > 0)
                {
                    var within = (int)(_length % Block);
                    if (within == 0) _blocks.Add(new byte[Block]);
                    var taken = Math.Min(bytes.Length, Block - within);
                    bytes[..taken].CopyTo(_blocks[^1].AsSpan(within));
                    bytes = bytes[taken..];
                    _length += taken;
                }
                return begins;
            }
        }

        public void Read(long at, Span<byte> buffer)
        {
            while (buffer.Length > 0)
            {
                byte[] block;
                lock (_lock) block = _blocks[(int)(at / Block)];
                var within = (int)(at % Block);
                var taken = Math.Min(buffer.Length, Block - within);
                block.AsSpan(within, taken).CopyTo(buffer);
                buffer = buffer[taken..];
                at += taken;
            }
        }
    }
}

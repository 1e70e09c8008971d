using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.IO.Compression;

namespace ExhibitSite.Searching;

/// <summary>The files of an index, unpacked when they are asked for; the last ones are kept.</summary>
/// <param name="open">The bytes of a file by its name below <c>search/</c>; null when it is not there.</param>
internal sealed class IndexFiles(Func<string, byte[]?> open)
{
    private const long KeptBytes = 64L << 20;

    // A shard holds a few kilobytes, the largest piece of a term some hundreds.
    private const int MostBytes = 512 << 20;

    private readonly ConcurrentDictionary<string, byte[]> _kept = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>A file's bytes.</summary>
    /// <exception cref="DamagedIndexException">It is missing or cannot be unpacked.</exception>
    public byte[] Read(string name)
    {
        if (_kept.TryGetValue(name, out var kept)) return kept;
        var bytes = Unpacked(name, open(name) ?? throw new DamagedIndexException(name, "the file is not there"));
        if (Interlocked.Add(ref _bytes, bytes.Length) > KeptBytes)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _bytes, bytes.Length);
        }
        return _kept[name] = bytes;
    }

    private static byte[] Unpacked(string name, byte[] packed)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var memory = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                memory.Write(buffer, 0, read);
                if (memory.Length > MostBytes) throw new InvalidDataException("it unpacks to more than an index holds");
            }
            // A member that is cut off ends early without a word; its last four bytes say how long it was (RFC 1952, 2.3.1).
            if (packed.Length < 18 || BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(packed.Length - 4)) != (uint)memory.Length) throw new InvalidDataException("it is cut off");
            return memory.ToArray();
        }
        catch (InvalidDataException problem)
        {
            throw new DamagedIndexException(name, problem.Message);
        }
    }
}

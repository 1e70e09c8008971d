using System.IO.Compression;
using System.Security.Cryptography;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>Files of the index that wait in scratch until they are written.</summary>
/// <param name="scratch">Where they wait.</param>
/// <param name="form">How they are written.</param>
internal sealed class WrittenFiles(IScratchFile scratch, IndexForm form)
{
    private const int HashLength = 16;

    // What repeats in JSON is worth looking for, in numbers it is not: there short repeats cost more than the numbers themselves.
    private static readonly ZLibCompressionOptions Texts = new() { CompressionLevel = 9 };
    private static readonly ZLibCompressionOptions Numbers = new() { CompressionLevel = 9, CompressionStrategy = ZLibCompressionStrategy.RunLengthEncoding };

    /// <summary>Compresses a text and keeps it.</summary>
    public Extent Keep(byte[] bytes) => Keep([bytes], Texts);

    /// <summary>Compresses streams of numbers and keeps them as one file.</summary>
    public Extent KeepNumbers(byte[][] streams) => Keep(streams, Numbers);

    // A flush begins a new block: each stream is packed by its own statistics.
    private Extent Keep(byte[][] streams, ZLibCompressionOptions options)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, options, leaveOpen: true))
            for (var at = 0; at < streams.Length; at++)
            {
                if (at > 0) gzip.Flush();
                gzip.Write(streams[at]);
            }
        var packed = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        return new Extent(scratch.Append(packed), packed.Length);
    }

    /// <summary>A name for bytes that never change under it.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLength];

    /// <summary>A name for what was hashed.</summary>
    public static string Hash(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];

    /// <summary>The file as the site has it.</summary>
    /// <param name="name">Below <c>search/</c>, without ending.</param>
    /// <param name="extent">Its compressed bytes.</param>
    public OutputFile Output(string name, Extent extent) => new(SitePaths.Search(name + (form == IndexForm.Files ? ".bin" : ".js")), "search", stream =>
    {
        var bytes = extent.Read(scratch);
        stream.Write(form == IndexForm.Files ? bytes : IndexScript.Of(name, bytes));
    });
}

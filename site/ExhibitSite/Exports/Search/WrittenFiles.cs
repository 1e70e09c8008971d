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

    /// <summary>Compresses a file and keeps it.</summary>
    public Extent Keep(ReadOnlySpan<byte> bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
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

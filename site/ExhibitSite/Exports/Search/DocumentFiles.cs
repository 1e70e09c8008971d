using System.Security.Cryptography;
using ExhibitSite.Model;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>The files of a segment's documents (<c>docs/search.md</c>, 4.5). Plain JSON, so that the audit and everybody can read what a site says.</summary>
/// <param name="written">Where they go.</param>
internal sealed class DocumentFiles(WrittenFiles written)
{
    private const int MostDocuments = 32;
    private const int DocumentBytes = 20 * 1024;

    /// <summary>Parts in each file.</summary>
    public List<int> Counts { get; } = [];

    /// <summary>The files.</summary>
    public List<(string Name, Extent Extent, byte[] Digest)> Files { get; } = [];

    /// <summary>Writes the documents of some chunks.</summary>
    public void Write(IReadOnlyList<Chunk> chunks, IScratchFile scratch)
    {
        var file = new ByteWriter();
        var count = 0;
        foreach (var document in chunks.SelectMany(static chunk => chunk.Documents))
        {
            if (count > 0 && (count == MostDocuments || file.Length + document.Length > DocumentBytes)) Close();
            file.Byte((byte)(count == 0 ? '[' : ','));
            file.Bytes(document.Read(scratch));
            count++;
        }
        if (count > 0) Close();

        void Close()
        {
            file.Byte((byte)']');
            var bytes = file.Written.ToArray();
            Files.Add(($"d/{Files.Count:0000}", written.Keep(bytes), SHA256.HashData(bytes)));
            Counts.Add(count);
            file.Clear();
            count = 0;
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using ExhibitSite.Model;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>The files of a segment's documents (<c>docs/search.md</c>, 4.5): JSON, its characters by their rank in the segment.</summary>
/// <param name="written">Where they go.</param>
internal sealed class DocumentFiles(WrittenFiles written)
{
    private const int MostDocuments = 32;
    private const int DocumentBytes = 12 * 1024;

    /// <summary>Parts in each file.</summary>
    public List<int> Counts { get; } = [];

    /// <summary>The files.</summary>
    public List<(string Name, Extent Extent, byte[] Digest)> Files { get; } = [];

    /// <summary>Writes the documents of some chunks.</summary>
    public void Write(IReadOnlyList<Chunk> chunks, IScratchFile scratch)
    {
        var ranks = new CharacterRanks(chunks.SelectMany(static chunk => chunk.Documents).Select(document => Encoding.UTF8.GetString(document.Read(scratch))));
        Keep("c/0000", [ranks.Table()]);
        var (firsts, seconds, own, rest, count) = (new ByteWriter(), new ByteWriter(), new ByteWriter(), new ByteWriter(), 0);
        foreach (var document in chunks.SelectMany(static chunk => chunk.Documents))
        {
            own.Clear();
            rest.Clear();
            ranks.Write(Encoding.UTF8.GetString(document.Read(scratch)), own, rest);
            if (count > 0 && (count == MostDocuments || firsts.Length + seconds.Length + own.Length + rest.Length > DocumentBytes)) Close();
            ranks.Write(count == 0 ? "[" : ",", firsts, seconds);
            firsts.Bytes(own.Written);
            seconds.Bytes(rest.Written);
            count++;
        }
        if (count > 0) Close();

        void Close()
        {
            ranks.Write("]", firsts, seconds);
            var head = new ByteWriter();
            head.Number(firsts.Length);
            Keep($"d/{Counts.Count:0000}", [[.. head.Written, .. firsts.Written], seconds.Written.ToArray()]);
            Counts.Add(count);
            firsts.Clear();
            seconds.Clear();
            count = 0;
        }
    }

    private void Keep(string name, byte[][] streams) => Files.Add((name, written.KeepText(streams), SHA256.HashData([.. streams.SelectMany(static stream => stream)])));
}

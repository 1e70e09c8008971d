using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ExhibitSite.Model;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>The files of consecutive chunks: at most 65,536 parts, which depend on these parts alone.</summary>
/// <param name="Folder">Named by its content.</param>
/// <param name="Parts">Number of parts.</param>
/// <param name="Records">Number of records.</param>
/// <param name="Families">The first terms of the shards of b, u and w.</param>
/// <param name="Documents">The number of parts in each file of documents.</param>
/// <param name="Files">The files, by name below <c>search/</c>.</param>
internal sealed record Segment(
    string Folder, int Parts, int Records, ImmutableArray<ImmutableArray<string>> Families, ImmutableArray<int> Documents, ImmutableArray<(string Name, Extent Extent)> Files)
{
    /// <summary>Writes a segment.</summary>
    /// <param name="chunks">Its chunks, in order.</param>
    /// <param name="scratch">Where they lie.</param>
    /// <param name="rare">Pairs of so many postings go without positions.</param>
    /// <param name="written">Where its files go.</param>
    public static Segment Write(IReadOnlyList<Chunk> chunks, IScratchFile scratch, int rare, WrittenFiles written)
    {
        var runs = chunks.SelectMany(static chunk => chunk.Runs).ToArray();
        Family[] families =
        [
            new("b", "p", new PairDictionary(), rare, static run => run.Pairs),
            new("u", null, new WordDictionary(), 0, static run => run.Singles),
            new("w", "q", new WordDictionary(), 0, static run => run.Words),
        ];
        var documents = new DocumentFiles(written);
        Action[] tasks = [.. families.Select<Family, Action>(family => () => family.Merge(runs, scratch, written)), () => documents.Write(chunks, scratch)];
        Parallel.Invoke(tasks);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = families.SelectMany(static family => family.Files).Concat(documents.Files).ToArray();
        foreach (var (name, _, digest) in files)
        {
            hash.AppendData(Encoding.ASCII.GetBytes(name));
            hash.AppendData(digest);
        }
        var folder = WrittenFiles.Hash(hash);
        return new Segment(
            folder, chunks.Sum(static chunk => chunk.Parts), chunks.Sum(static chunk => chunk.PartsOfRecords.Count), [.. families.Select(static family => family.FirstTerms)],
            [.. documents.Counts], [.. files.Select(file => ($"{folder}/{file.Name}", file.Extent))]);
    }
}

/// <summary>One family of terms of a segment: its shards and, beside them, those of the positions.</summary>
/// <param name="name">The folder of the shards.</param>
/// <param name="positions">The folder of the positions; null when the family has none.</param>
/// <param name="dictionary">How it writes its terms.</param>
/// <param name="rare">Terms of so many postings go without positions.</param>
/// <param name="extent">Where a run has its blocks.</param>
internal sealed class Family(string name, string? positions, IShardDictionary dictionary, int rare, Func<TermRun, Extent> extent)
{
    /// <summary>The first term of each shard.</summary>
    public ImmutableArray<string> FirstTerms { get; private set; } = [];

    /// <summary>The files.</summary>
    public List<(string Name, Extent Extent, byte[] Digest)> Files { get; } = [];

    /// <summary>Puts the runs of a segment together, term by term.</summary>
    public void Merge(IReadOnlyList<TermRun> runs, IScratchFile scratch, WrittenFiles written)
    {
        var shards = new ShardWriter(dictionary, rare, (terms, places) =>
        {
            var number = $"{(positions is null ? Files.Count : Files.Count / 2):0000}";
            Files.Add(($"{name}/{number}", written.KeepNumbers(terms), SHA256.HashData([.. terms.SelectMany(static stream => stream)])));
            if (positions is not null) Files.Add(($"{positions}/{number}", written.KeepNumbers([places]), SHA256.HashData(places)));
        });
        // By term, then by run: so the parts of a term come in order.
        var queue = new PriorityQueue<(int Run, RunCursor Cursor), (ReadOnlyMemory<byte> Term, int Run)>(ByTerm);
        var first = 0;
        for (var run = 0; run < runs.Count; run++)
        {
            var cursor = new RunCursor(scratch, extent(runs[run]), first, positions is not null);
            first += runs[run].Parts;
            if (cursor.Next()) queue.Enqueue((run, cursor), (cursor.Term, run));
        }
        var blocks = new List<(int Run, RunCursor Cursor)>();
        while (queue.TryDequeue(out var next, out var key))
        {
            blocks.Clear();
            blocks.Add(next);
            while (queue.TryPeek(out _, out var other) && other.Term.Span.SequenceEqual(key.Term.Span)) blocks.Add(queue.Dequeue());
            shards.Add([.. blocks.Select(static block => block.Cursor)]);
            foreach (var (run, cursor) in blocks)
                if (cursor.Next()) queue.Enqueue((run, cursor), (cursor.Term, run));
        }
        shards.Close();
        FirstTerms = shards.FirstTerms;
    }

    // UTF-8 compares as code points do.
    private static Comparer<(ReadOnlyMemory<byte> Term, int Run)> ByTerm { get; } = Comparer<(ReadOnlyMemory<byte> Term, int Run)>.Create(static (left, right) =>
    {
        var byTerm = left.Term.Span.SequenceCompareTo(right.Term.Span);
        return byTerm != 0 ? byTerm : left.Run - right.Run;
    });
}

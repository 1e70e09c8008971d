using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>
/// Makes the search index (<c>docs/search.md</c>). Records are read on several workers, a chunk each; terms wait in scratch, sorted, and are put
/// together segment by segment. Memory holds the workers' chunks and a window of each run, whatever the size of the site.
/// </summary>
public static class IndexBuilder
{
    // Records of a chunk: enough that a run is worth sorting, few enough that workers end together.
    private const int ChunkRecords = 512;

    /// <summary>The files of the index of these records.</summary>
    /// <param name="collections">In the order of the index.</param>
    /// <param name="options">How it is made.</param>
    /// <param name="scratch">Room for what is too large for memory; read until the files are written.</param>
    public static ImmutableArray<OutputFile> Build(IReadOnlyList<SearchCollection> collections, IndexOptions options, IScratch scratch)
    {
        var (reading, writing) = (scratch.Create(), scratch.Create());
        var values = new FacetValues(options.Facets);
        var chunks = ReadChunks(collections, options, values, reading);

        var written = new WrittenFiles(writing, options.Form);
        var files = ImmutableArray.CreateBuilder<OutputFile>();
        var segments = ImmutableArray.CreateBuilder<(Segment, string)>();
        var (ordinals, columns) = values.InOrder();
        int[][] counts = [.. columns.Select(static column => new int[column.Length])];
        var groups = InSegments(chunks, options.SegmentParts).ToList();
        var rare = RarePairs(groups.Count);
        foreach (var group in groups)
        {
            var segment = Segment.Write(group, reading, rare, written);
            files.AddRange(segment.Files.Select(file => written.Output(file.Name, file.Extent)));
            segments.Add((segment, Add("f/", FacetFiles.Of(group, ordinals, columns.Length, counts))));
        }
        var start = new StartFile
        {
            Segments = segments.ToImmutable(),
            Chunks = chunks,
            Values = Add("v-", FacetFiles.Values(options.Facets, columns, counts)),
            Suggestions = [.. Suggestion.Shards(chunks.SelectMany(static chunk => chunk.Suggestions)).Select(shard => (shard.Letter, Add($"s/{shard.Letter}-", shard.Json)))],
        };
        files.Add(written.Output("start", written.Keep(start.Bytes(options))));
        // Two segments of the same text are one file; so are two empty facets.
        return [.. files.DistinctBy(static file => file.Path)];

        string Add(string prefix, byte[] bytes)
        {
            var name = prefix + WrittenFiles.Hash(bytes);
            files.Add(written.Output(name, written.Keep(bytes)));
            return name + ".bin";
        }
    }

    // The texts of all parts that a rare pair stands in are compared: together, over all segments, not many more than the first rows show anyway.
    private static int RarePairs(int segments) => Math.Max(1, 8 / Math.Max(segments, 1));

    private static Chunk[] ReadChunks(IReadOnlyList<SearchCollection> collections, IndexOptions options, FacetValues values, IScratchFile scratch)
    {
        var work = collections.SelectMany(static collection => collection.Records.Chunk(ChunkRecords)).ToArray();
        var chunks = new Chunk[work.Length];
        Parallel.For(
            0, work.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Workers },
            () => new TermCollector(options.Table, scratch, options.TermBytes / options.Workers),
            (at, _, terms) =>
            {
                chunks[at] = Chunk.Read(work[at], terms, values, scratch);
                return terms;
            },
            static _ => { });
        return chunks;
    }

    private static IEnumerable<IReadOnlyList<Chunk>> InSegments(Chunk[] chunks, int mostParts)
    {
        var (group, parts) = (new List<Chunk>(), 0);
        foreach (var chunk in chunks)
        {
            if (group.Count > 0 && parts + chunk.Parts > mostParts)
            {
                yield return group;
                (group, parts) = ([], 0);
            }
            group.Add(chunk);
            parts += chunk.Parts;
        }
        if (group.Count > 0) yield return group;
    }
}

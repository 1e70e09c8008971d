using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>
/// The records of a site with their terms, one after another, for search engines other than the static index. The same analyzer, and so the same
/// answers. Memory holds some records and the values of the facets, whatever the size of the site.
/// </summary>
/// <param name="collections">In the order of the index.</param>
/// <param name="options">The fold table, the facets, and how many workers read texts.</param>
public sealed class IndexedRecords(IReadOnlyList<SearchCollection> collections, IndexOptions options)
{
    // Records that a worker reads in one go: their terms lie in memory until they are taken.
    private const int ChunkRecords = 64;

    private readonly FacetValues _values = new(options.Facets);
    private readonly SortedSet<string> _eras = new(StringComparer.Ordinal);
    private int _records;
    private int _parts;
    private long _length;

    /// <summary>How many there are.</summary>
    public int Count { get; } = collections.Sum(static collection => collection.Records.Length);

    /// <summary>Reads them, in order. Once only.</summary>
    public IEnumerable<IndexedRecord> Read()
    {
        var workers = Enumerable.Range(0, options.Workers).Select(_ => new PartReader(options.Table)).ToArray();
        foreach (var chunks in collections.SelectMany(static collection => collection.Records).Chunk(ChunkRecords).Chunk(options.Workers))
        {
            var read = new IndexedRecord[chunks.Length][];
            var years = new string[chunks.Length][];
            Parallel.For(0, chunks.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Workers }, at =>
            {
                var records = chunks[at].Select(static make => make()).ToArray();
                read[at] = [.. records.Select(record => Of(record, workers[at]))];
                years[at] = [.. records.SelectMany(static record => record.Years).Select(Chunk.EraOf).OfType<string>()];
            });
            foreach (var era in years.SelectMany(static years => years)) _eras.Add(era);
            foreach (var record in read.SelectMany(static records => records))
            {
                _records++;
                _parts += record.Parts.Length;
                _length += record.Parts.Sum(static part => (long)part.Length);
                yield return record;
            }
        }
    }

    /// <summary>What is known when all have been read.</summary>
    public IndexSummary Summary()
    {
        var folder = new TextFolder(options.Table);
        return new IndexSummary(_records, _parts, _length, options.Language)
        {
            Table = options.Table,
            Eras = [.. _eras],
            Facets = options.Facets,
            Values =
            [
                .. _values.Numbered().Select(entry => new IndexedValue(entry.Number, options.Facets[entry.Column].Key, entry.Ordinal, entry.Value)
                {
                    Names = [.. new[] { entry.Value.Label.Zh, entry.Value.Label.En }.Concat(entry.Value.Others).Select(folder.Dense).Distinct()],
                }),
            ],
        };
    }

    private IndexedRecord Of(SearchRecord record, PartReader reader)
    {
        var isDated = record is { Earliest: { } earliest, Latest: { } latest } && latest >= earliest;
        return new IndexedRecord(
            [.. record.Parts.Select((_, at) => reader.Read(record, at))],
            [.. record.Facets.Select(Numbered).OfType<IndexedUse>().DistinctBy(static use => use.Number).OrderBy(static use => use.Number)])
        {
            FirstDay = isDated ? record.Earliest : null,
            LastDay = isDated ? record.Latest : null,
        };
    }

    private IndexedUse? Numbered(FacetUse use) => _values.Number(use) is { } value ? new IndexedUse(value.Number, use.Facet, use.Value.Id) : null;

    /// <summary>Reads the terms of parts; one thread's.</summary>
    private sealed class PartReader(FoldTable table) : ITermSink
    {
        private readonly Analyzer _analyzer = new(table);
        private readonly Dictionary<(char Family, string Term), List<int>> _terms = [];

        public IndexedPart Read(SearchRecord record, int at)
        {
            _terms.Clear();
            var text = record.TextOf(at);
            var length = _analyzer.Read(text, this);
            // In order of position, as the static index has it, whatever the order of the fields.
            return new IndexedPart(
                length, [.. _terms.Select(static entry => new IndexedTerm(entry.Key.Family, entry.Key.Term, [.. entry.Value.Order()]))],
                DocumentText.Of(record, record.Parts[at], _analyzer.ContinuationOf(text)));
        }

        public void Pair(int first, int second, int position) => Add('b', FoldedText.Print([first, second]), position);

        public void Single(int codePoint, int position) => Add('u', new Rune(codePoint).ToString(), position);

        public void Word(ReadOnlySpan<int> codePoints, int position) => Add('w', FoldedText.Print(codePoints), position);

        private void Add(char family, string term, int position)
        {
            if (!_terms.TryGetValue((family, term), out var positions)) _terms.Add((family, term), positions = []);
            positions.Add(position);
        }
    }
}

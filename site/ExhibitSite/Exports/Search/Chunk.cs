using ExhibitSite.Model;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>Consecutive records of a collection, read: small things in memory, terms and documents in scratch.</summary>
internal sealed class Chunk
{
    /// <summary>Its terms.</summary>
    public IReadOnlyList<TermRun> Runs { get; private set; } = [];

    /// <summary>Where the document of each part lies.</summary>
    public List<Extent> Documents { get; } = [];

    /// <summary>The length of each part, in a byte.</summary>
    public List<byte> Norms { get; } = [];

    /// <summary>The number of parts of each record.</summary>
    public List<int> PartsOfRecords { get; } = [];

    /// <summary>The sum of the parts' lengths.</summary>
    public long Length { get; private set; }

    /// <summary>The dates and facet values of its records.</summary>
    public List<RecordFacets> Facets { get; } = [];

    /// <summary>The names to suggest.</summary>
    public List<Suggestion> Suggestions { get; } = [];

    /// <summary>The spellings of eras its records are found by.</summary>
    public SortedSet<string> Years { get; } = new(StringComparer.Ordinal);

    /// <summary>How many parts it has.</summary>
    public int Parts => Norms.Count;

    /// <summary>Reads records.</summary>
    public static Chunk Read(IEnumerable<Func<SearchRecord>> records, TermCollector terms, FacetValues values, IScratchFile scratch)
    {
        var chunk = new Chunk();
        foreach (var record in records) chunk.Add(record(), terms, values, scratch);
        chunk.Runs = terms.Take();
        return chunk;
    }

    private void Add(SearchRecord record, TermCollector terms, FacetValues values, IScratchFile scratch)
    {
        for (var at = 0; at < record.Parts.Length; at++)
        {
            var part = record.Parts[at];
            var next = at + 1 < record.Parts.Length ? record.Parts[at + 1].Body : null;
            var text = new PartText(part.Fields, next) { Code = at == 0 ? record.Code : null, Dates = at == 0 ? record.Years : [] };
            var length = terms.Add(text);
            Norms.Add(LengthNorm.Of(length));
            Length += length;
            var document = DocumentText.Of(record, part, terms.ContinuationOf(text));
            Documents.Add(new Extent(scratch.Append(document), document.Length));
        }
        PartsOfRecords.Add(record.Parts.Length);
        Facets.Add(new RecordFacets(record.Earliest, record.Latest, [.. record.Facets.Select(values.Number).OfType<(int, int)>().Distinct()]));
        foreach (var name in record.Names) Suggestions.AddRange(Suggestion.Of(name, record));
        Years.UnionWith(record.Years.Select(static year => year.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9')).Where(static era => era.Length > 0 && !era.EndsWith('-')));
    }
}

/// <summary>What a record can be narrowed by.</summary>
/// <param name="Earliest">First day; null when open or none.</param>
/// <param name="Latest">Last day; null when open or none.</param>
/// <param name="Values">Columns and passing numbers.</param>
internal sealed record RecordFacets(int? Earliest, int? Latest, (int Column, int Number)[] Values);

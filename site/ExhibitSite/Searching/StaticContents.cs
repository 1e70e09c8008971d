using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>The contents of a static index.</summary>
internal sealed class StaticContents : IIndexContents
{
    private readonly IndexFiles _files;
    private readonly StartHeader _start;
    private readonly TermLookup _terms;
    private readonly DocumentTable _documents;
    private readonly int[] _firstPart;
    private FacetTable? _facets;

    /// <summary>Reads the start of an index.</summary>
    /// <exception cref="DamagedIndexException">There is no index, or it cannot be read.</exception>
    public StaticContents(IndexFiles files)
    {
        _files = files;
        _start = StartHeader.Read(files.Read("start.bin"));
        _terms = new TermLookup(_start, files);
        _documents = new DocumentTable(_start, files);
        Head = new IndexHead(_start.Table, _start.Eras, _start.Facets, _start.Parts, _start.Length);
        _firstPart = new int[_start.Records];
        for (var part = _start.Parts - 1; part >= 0; part--) _firstPart[_start.RecordOfPart[part]] = part;
    }

    /// <inheritdoc />
    public IndexHead Head { get; }

    private FacetTable Facets => _facets ??= new FacetTable(_start, _files);

    /// <inheritdoc />
    public TermMatches Find(ImmutableArray<CoverTerm> terms, Joining joining, Places with)
    {
        // First without positions: when one term is nowhere, no more is needed of the others.
        var postings = new List<Posting>[terms.Length];
        for (var at = 0; at < terms.Length; at++)
        {
            postings[at] = _terms.Find(terms[at].Family, terms[at].Term, Places.NotNeeded);
            if (postings[at].Count == 0 && joining == Joining.All) return new TermMatches([.. terms.Select(static _ => 0)], []);
        }
        var frequencies = postings.Select(static list => list.Count(static posting => posting.Own > 0)).ToImmutableArray();
        if (with == Places.Needed)
            for (var at = 0; at < terms.Length; at++)
                if (terms[at].Family != TermFamily.Singles) postings[at] = _terms.Find(terms[at].Family, terms[at].Term, Places.Needed);
        return new TermMatches(frequencies, (joining == Joining.All ? Together(postings) : Separate(postings)).Select(Placed));
    }

    /// <inheritdoc />
    public TermMatches FindPrefix(string prefix, Places with)
    {
        var postings = _terms.FindPrefix(prefix, with);
        return new TermMatches([postings.Count], postings.Select(posting => Placed([posting])));
    }

    /// <inheritdoc />
    public IEnumerable<(int Part, Document Document)> Documents(IEnumerable<int> parts) => parts.Order().Select(part => (part, _documents.Of(part)));

    /// <summary>The documents of all parts, one after another.</summary>
    public IEnumerable<Document> AllDocuments() => Enumerable.Range(0, _start.Parts).Select(_documents.Of);

    /// <inheritdoc />
    public int FirstPartOf(int record) => _firstPart[record];

    /// <inheritdoc />
    public HashSet<int> RecordsWith(string key, string folded) => Facets.RecordsWith(key, folded, new TextFolder(_start.Table).Dense);

    /// <inheritdoc />
    public IReadOnlyDictionary<int, (int First, int Last)> DaysOf(IReadOnlyCollection<int> records)
    {
        var days = new Dictionary<int, (int, int)>();
        foreach (var record in records)
            if (Facets.DaysOf(record) is { } own) days.Add(record, own);
        return days;
    }

    /// <inheritdoc />
    public IReadOnlyCollection<int> Having(IReadOnlyCollection<int> records, ILookup<string, FacetChoice> choices) => [.. records.Where(record => Facets.Has(record, choices, except: null))];

    /// <inheritdoc />
    public ImmutableArray<FacetCount> Count(IReadOnlyCollection<int> records, ILookup<string, FacetChoice> choices) => Facets.Count(records, choices);

    private PartPostings Placed(Posting[] postings)
    {
        var part = postings.First(static posting => posting.Positions is not null).Part;
        return new PartPostings(part, _start.RecordOfPart[part], _start.Norms[part], postings);
    }

    /// <summary>The postings of all terms in each part that has any of them.</summary>
    private static SortedDictionary<int, Posting[]>.ValueCollection Separate(List<Posting>[] lists)
    {
        var byPart = new SortedDictionary<int, Posting[]>();
        for (var term = 0; term < lists.Length; term++)
            foreach (var posting in lists[term])
            {
                if (!byPart.TryGetValue(posting.Part, out var together)) byPart.Add(posting.Part, together = new Posting[lists.Length]);
                together[term] = posting;
            }
        return byPart.Values;
    }

    /// <summary>The postings of all terms in each part that has all of them.</summary>
    private static IEnumerable<Posting[]> Together(List<Posting>[] lists)
    {
        var at = new int[lists.Length];
        var rarest = Enumerable.Range(0, lists.Length).MinBy(term => lists[term].Count);
        foreach (var posting in lists[rarest])
        {
            var together = new Posting[lists.Length];
            var isWhole = true;
            for (var term = 0; term < lists.Length && isWhole; term++)
            {
                at[term] = FirstAtLeast(lists[term], at[term], posting.Part);
                isWhole = at[term] < lists[term].Count && lists[term][at[term]].Part == posting.Part;
                if (isWhole) together[term] = lists[term][at[term]];
            }
            if (isWhole) yield return together;
        }
    }

    // By doubling steps, then by halves: the lists may be of very different lengths.
    private static int FirstAtLeast(List<Posting> list, int from, int part)
    {
        var step = 1;
        while (from + step < list.Count && list[from + step].Part < part) step *= 2;
        var (low, high) = (from + (step / 2), Math.Min(from + step, list.Count));
        if (low < list.Count && list[low].Part >= part) return low;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (list[middle].Part < part) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

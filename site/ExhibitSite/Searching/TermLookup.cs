namespace ExhibitSite.Searching;

/// <summary>Looks terms up in the shards of all segments.</summary>
/// <param name="start">The index.</param>
/// <param name="files">Its files.</param>
internal sealed class TermLookup(StartHeader start, IndexFiles files)
{
    // Terms with one beginning beyond which a prefix says too little to be worth its shards.
    private const int MostPrefixShards = 16;

    /// <summary>The postings of a term, in order of part.</summary>
    /// <param name="family">Its family.</param>
    /// <param name="term">The term.</param>
    /// <param name="with">Whether their positions are needed.</param>
    public List<Posting> Find(TermFamily family, string term, Places with)
    {
        var postings = new List<Posting>();
        foreach (var segment in start.Segments)
            foreach (var shard in segment.ShardsOf(family, term, isPrefix: false))
                foreach (var (_, found) in Read(segment, family, shard, candidate => candidate == term, with)) postings.AddRange(found);
        return postings;
    }

    /// <summary>The postings of all words that begin with a text, one for each part, in order of part.</summary>
    public List<Posting> FindPrefix(string prefix, Places with)
    {
        var byPart = new SortedDictionary<int, Posting>();
        foreach (var segment in start.Segments)
            foreach (var shard in segment.ShardsOf(TermFamily.Words, prefix, isPrefix: true).Take(MostPrefixShards))
                foreach (var posting in Read(segment, TermFamily.Words, shard, candidate => candidate.StartsWith(prefix, StringComparison.Ordinal), with).SelectMany(static term => term.Postings))
                    byPart[posting.Part] = byPart.TryGetValue(posting.Part, out var other)
                        ? new Posting(posting.Part, posting.IsHead || other.IsHead, posting.Own + other.Own, [.. other.Positions.Concat(posting.Positions).Order()])
                        : posting;
        return [.. byPart.Values];
    }

    private List<(string Term, List<Posting> Postings)> Read(SegmentHeader segment, TermFamily family, int shard, Func<string, bool> wanted, Places with)
    {
        var (terms, positions) = family switch { TermFamily.Pairs => ("b", "p"), TermFamily.Singles => ("u", null), _ => ("w", "q") };
        var name = $"{segment.Folder}/{terms}/{shard:0000}.bin";
        var places = $"{segment.Folder}/{positions}/{shard:0000}.bin";
        return new Shard(name, family, files.Read(name), segment.FirstTerms[(int)family][shard], places).Find(wanted, segment, with == Places.Needed && positions is not null ? files.Read(places) : null);
    }
}

/// <summary>Whether positions are read.</summary>
internal enum Places
{
    /// <summary>The numbers of occurrences do.</summary>
    NotNeeded,

    /// <summary>They are.</summary>
    Needed,
}

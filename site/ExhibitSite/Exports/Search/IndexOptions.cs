using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>How an index is made.</summary>
/// <param name="Table">The site's fold table.</param>
/// <param name="Language">The site's main language.</param>
public sealed record IndexOptions(FoldTable Table, string Language)
{
    /// <summary>Bytes that terms may take in memory before they go to scratch; a bound on the whole, whatever the number of workers.</summary>
    public long TermBytes { get; init; } = 256L << 20;

    /// <summary>How many workers read texts. The index is the same with any number.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How its files are written.</summary>
    public IndexForm Form { get; init; } = IndexForm.Files;

    /// <summary>The most parts of a segment; less only in tests.</summary>
    public int SegmentParts { get; init; } = 65_536;

    /// <summary>The facets, in the order of the columns.</summary>
    public ImmutableArray<Facet> Facets { get; init; } = [];
}

/// <summary>The form of an index's files.</summary>
public enum IndexForm
{
    /// <summary>Gzip members, for any web server.</summary>
    Files,

    /// <summary>Scripts that hold them, for pages opened from a disk, where nothing can be fetched.</summary>
    Scripts,
}

/// <summary>Records that belong together and stand together in the index.</summary>
/// <param name="Records">Makes each record when its turn comes; called from any worker, each once.</param>
public sealed record SearchCollection(ImmutableArray<Func<SearchRecord>> Records);

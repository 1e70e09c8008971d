using System.Collections.Immutable;

namespace ExhibitSite.Searching;

/// <summary>What is asked for.</summary>
/// <param name="Query">As typed (<c>docs/search.md</c>, section 5).</param>
/// <param name="Limit">Rows at most.</param>
public sealed record SearchRequest(string Query, int Limit = 10)
{
    /// <summary>Rows to skip.</summary>
    public int Offset { get; init; }

    /// <summary>The order of the rows.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Values the records must have: one of those of each facet.</summary>
    public ImmutableArray<FacetChoice> Facets { get; init; } = [];

    /// <summary>The first day of the range that dates must touch, as a Julian day number; null when open.</summary>
    public int? FromDay { get; init; }

    /// <summary>The last day of that range; null when open.</summary>
    public int? ToDay { get; init; }

    /// <summary>Which forms of characters count.</summary>
    public CharacterForms Forms { get; init; }

    /// <summary>How hits weigh.</summary>
    public SearchWeights Weights { get; init; }
}

/// <summary>A chosen value of a facet.</summary>
/// <param name="Facet">The facet's key.</param>
/// <param name="Value">The value's id.</param>
public readonly record struct FacetChoice(string Facet, string Value);

/// <summary>The order of results.</summary>
public enum SearchOrder
{
    /// <summary>The best first.</summary>
    Relevance,

    /// <summary>By their first day; those without date last.</summary>
    Date,
}

/// <summary>Which forms of a character are taken for it.</summary>
public enum CharacterForms
{
    /// <summary>Traditional, simplified and variant forms.</summary>
    All,

    /// <summary>The form typed, and no other.</summary>
    AsTyped,
}

/// <summary>How hits weigh.</summary>
public enum SearchWeights
{
    /// <summary>Titles, names and codes weigh more, and so does the form typed.</summary>
    Boosted,

    /// <summary>BM25 alone, as Lucene has it.</summary>
    Plain,
}

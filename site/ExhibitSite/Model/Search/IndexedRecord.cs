using System.Collections.Immutable;

namespace ExhibitSite.Model.Search;

/// <summary>A record whose texts have been read: what a data base or another search engine is loaded with.</summary>
/// <param name="Parts">Its parts, one at least.</param>
/// <param name="Values">Its facet values, each once.</param>
public sealed record IndexedRecord(ImmutableArray<IndexedPart> Parts, ImmutableArray<IndexedUse> Values)
{
    /// <summary>The first day its date can mean, as a Julian day number; null when it is open at one end, or none.</summary>
    public int? FirstDay { get; init; }

    /// <summary>The last day; null when <see cref="FirstDay"/> is.</summary>
    public int? LastDay { get; init; }
}

/// <summary>A record's value of a facet.</summary>
/// <param name="Number">The value's number (<see cref="IndexedValue.Number"/>).</param>
/// <param name="Facet">The facet's key.</param>
/// <param name="Id">The value's id.</param>
public readonly record struct IndexedUse(int Number, string Facet, string Id);

/// <summary>A part with its terms.</summary>
/// <param name="Length">Its length for ranking.</param>
/// <param name="Terms">Each term once, in no order.</param>
/// <param name="Document">The part as results show it: JSON, UTF-8 (<c>docs/search.md</c>, 4.5).</param>
public sealed record IndexedPart(int Length, ImmutableArray<IndexedTerm> Terms, byte[] Document);

/// <summary>A term of a part.</summary>
/// <param name="Family">Its family: <c>b</c>, <c>u</c> or <c>w</c>.</param>
/// <param name="Term">The term.</param>
/// <param name="Positions">Where it stands, in order, continuations too (<c>docs/search.md</c>, section 3).</param>
public sealed record IndexedTerm(char Family, string Term, ImmutableArray<int> Positions)
{
    /// <summary>How often it occurs outside the continuation.</summary>
    public int Own => Positions.Count(static position => !SearchFields.IsContinuation(position));

    /// <summary>True when it stands in a title, a name, a creator or a code.</summary>
    public bool IsHead => Positions.Any(static position => SearchFields.IsHead(SearchFields.Of(position)));
}

/// <summary>What is known of an index when all its records have been read.</summary>
/// <param name="Records">Number of records.</param>
/// <param name="Parts">Number of parts.</param>
/// <param name="Length">Sum of their lengths.</param>
/// <param name="Language">The site's main language.</param>
public sealed record IndexSummary(int Records, int Parts, long Length, string Language)
{
    /// <summary>The site's fold table.</summary>
    public required FoldTable Table { get; init; }

    /// <summary>The eras its dates have, folded, in order.</summary>
    public ImmutableArray<string> Eras { get; init; } = [];

    /// <summary>The facets, in order.</summary>
    public ImmutableArray<Facet> Facets { get; init; } = [];

    /// <summary>The values of all facets.</summary>
    public ImmutableArray<IndexedValue> Values { get; init; } = [];
}

/// <summary>A value of a facet.</summary>
/// <param name="Number">What records call it.</param>
/// <param name="Facet">The facet's key.</param>
/// <param name="Ordinal">Its place among the facet's values.</param>
/// <param name="Value">The value.</param>
public sealed record IndexedValue(int Number, string Facet, int Ordinal, FacetValue Value)
{
    /// <summary>Its labels and other names, folded, without gaps.</summary>
    public ImmutableArray<string> Names { get; init; } = [];
}

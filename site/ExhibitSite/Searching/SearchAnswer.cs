using System.Collections.Immutable;

namespace ExhibitSite.Searching;

/// <summary>What was found.</summary>
/// <param name="Total">Records, of which <paramref name="Rows"/> are some.</param>
/// <param name="Rows">In the order asked for.</param>
/// <param name="Facets">How many of all found records have each value, for values that any has; by facet, the most frequent first.</param>
public sealed record SearchAnswer(int Total, ImmutableArray<SearchRow> Rows, ImmutableArray<FacetCount> Facets)
{
    /// <summary>True when nothing held all that was asked for, and these hold at least half of it.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>Nothing.</summary>
    public static SearchAnswer Nothing { get; } = new(0, [], []);
}

/// <summary>A found record.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id, without the kind.</param>
/// <param name="Address">Its page and the place on it, from the site's root: <c>items/a/#page-3</c>.</param>
/// <param name="Title">As shown.</param>
/// <param name="Score">Larger is better; what it is worth depends on the query.</param>
/// <param name="Snippet">A stretch of its text.</param>
public sealed record SearchRow(string Kind, string Id, string Address, string Title, float Score, Snippet Snippet)
{
    /// <summary>Its date as shown; null for none.</summary>
    public string? Date { get; init; }

    /// <summary>The titles of what it lies in, from the top.</summary>
    public ImmutableArray<string> Place { get; init; } = [];

    /// <summary>The address of its picture, from the site's root; null for none.</summary>
    public string? Image { get; init; }

    /// <summary>What the part found is called, such as a page of the original; null for none.</summary>
    public string? Part { get; init; }
}

/// <summary>A stretch of a text, as it is written there.</summary>
/// <param name="Text">The stretch.</param>
/// <param name="Marks">What was found in it, in order, apart from each other.</param>
public sealed record Snippet(string Text, ImmutableArray<SnippetMark> Marks);

/// <summary>A found stretch of a snippet.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="Length">How many units.</param>
public readonly record struct SnippetMark(int Start, int Length);

/// <summary>How many records have a value.</summary>
/// <param name="Facet">The facet's key.</param>
/// <param name="Value">The value's id.</param>
/// <param name="Count">Records.</param>
public readonly record struct FacetCount(string Facet, string Value, int Count);

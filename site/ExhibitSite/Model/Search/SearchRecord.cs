using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Model.Search;

/// <summary>What is found: a record as the index keeps it.</summary>
/// <param name="Id">Its kind and id.</param>
/// <param name="Title">As shown.</param>
/// <param name="Address">Its page, from the site's root, as a browser asks for it: <c>items/a/</c>.</param>
/// <param name="Parts">Its text, one part at least; the fields of the head stand in the first.</param>
public sealed record SearchRecord(RecordId Id, string Title, string Address, ImmutableArray<SearchPart> Parts)
{
    /// <summary>Its date as shown; null for none.</summary>
    public string? Date { get; init; }

    /// <summary>The first day it can mean, as a Julian day number; null when open or none.</summary>
    public int? Earliest { get; init; }

    /// <summary>The last day it can mean; null when open or none.</summary>
    public int? Latest { get; init; }

    /// <summary>The years it is found by (<see cref="DateTerms"/>).</summary>
    public ImmutableArray<string> Years { get; init; } = [];

    /// <summary>The titles of what it lies in, from the top.</summary>
    public ImmutableArray<string> Place { get; init; } = [];

    /// <summary>The address of a picture, from the site's root; null for none.</summary>
    public string? Image { get; init; }

    /// <summary>The reference code; null for none.</summary>
    public string? Code { get; init; }

    /// <summary>The batch of its opening review; null for none.</summary>
    public string? Batch { get; init; }

    /// <summary>What it can be narrowed by.</summary>
    public ImmutableArray<FacetUse> Facets { get; init; } = [];

    /// <summary>What it is suggested by when a reader types pinyin; empty for none.</summary>
    public ImmutableArray<SuggestedName> Names { get; init; } = [];
}

/// <summary>A part of a record: what is indexed.</summary>
/// <param name="Fields">Each field at most once.</param>
public sealed record SearchPart(ImmutableArray<FieldText> Fields)
{
    /// <summary>The place on the page, unescaped; null for its beginning.</summary>
    public string? Anchor { get; init; }

    /// <summary>What the part is called, such as a page of the original; null for none.</summary>
    public string? Label { get; init; }

    /// <summary>The text of its body; empty for none.</summary>
    public string Body => Fields.FirstOrDefault(static text => text.Field == SearchField.Body).Text ?? "";
}

/// <summary>A record's value of a facet.</summary>
/// <param name="Facet">The facet's key: <c>kind</c>, <c>person</c>, <c>decade</c>.</param>
/// <param name="Value">The value.</param>
public readonly record struct FacetUse(string Facet, FacetValue Value);

/// <summary>A value of a facet. Values of one id are one value.</summary>
/// <param name="Id">Names it: a record's id, a year, a word.</param>
/// <param name="Label">In Chinese and English.</param>
public sealed record FacetValue(string Id, Wording Label)
{
    /// <summary>More names that find it: 字, 号.</summary>
    public ImmutableArray<string> Others { get; init; } = [];
}

/// <summary>A name to suggest.</summary>
/// <param name="Text">The name.</param>
/// <param name="Reading">How it is read.</param>
public readonly record struct SuggestedName(string Text, Text.HanReading Reading);

/// <summary>A facet there can be.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Label">What readers call it.</param>
public sealed record Facet(string Key, Wording Label);

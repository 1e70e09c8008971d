using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Searching;

/// <summary>What found records can be narrowed by.</summary>
/// <param name="Language">The site's main language.</param>
/// <param name="Facets">The facets in order, those without a value too.</param>
/// <param name="FirstDays">The first days of the dated records, as Julian day numbers, in order; the range asked for does not narrow them.</param>
public sealed record SearchOverview(string Language, ImmutableArray<FacetOverview> Facets, ImmutableArray<int> FirstDays);

/// <summary>A facet and its values.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Label">What readers call it.</param>
/// <param name="Values">Those that a record has or that were chosen; the most frequent first, centuries and decades in their order.</param>
public sealed record FacetOverview(string Key, Wording Label, ImmutableArray<ValueOverview> Values);

/// <summary>A value of a facet.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Label">What readers call it.</param>
/// <param name="Count">How many records have it.</param>
/// <param name="IsChosen">True when it is asked for.</param>
public sealed record ValueOverview(string Id, Wording Label, int Count, bool IsChosen);

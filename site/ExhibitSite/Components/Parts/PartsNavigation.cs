using System.Collections.Immutable;

namespace ExhibitSite.Components.Parts;

/// <summary>The way around a list that takes several pages.</summary>
/// <param name="Parts">All its pages, in order.</param>
/// <param name="Pager">The pages before and after.</param>
public sealed record PartsNavigation(ImmutableArray<PartLink> Parts, Pager Pager);

/// <summary>One page of a list.</summary>
/// <param name="To">Its address, worded by what it holds.</param>
/// <param name="IsCurrent">True for the page it stands on.</param>
public sealed record PartLink(Link To, bool IsCurrent);

using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Kinds.Events;

/// <summary>All events by decade.</summary>
/// <param name="Heading">The head of the page.</param>
/// <param name="Centuries">The centuries, each with its page.</param>
/// <param name="Jumps">The decades: to the events below, or to the page of a decade that has items only.</param>
/// <param name="Decades">The decades that have events; undated ones last.</param>
/// <param name="Strip">The events along the years; null when none has a date.</param>
/// <param name="Data">The same as data for other programs; null when there is none.</param>
public sealed record ChronologyView(Heading Heading, StripView? Strip, Link? Data, ImmutableArray<Link> Centuries, ImmutableArray<Link> Jumps, ImmutableArray<DecadeView> Decades);

/// <summary>The events of ten years.</summary>
/// <param name="Anchor">Id of the heading.</param>
/// <param name="Page">The name, leading to the decade's page; without address for undated events.</param>
/// <param name="Entries">The events.</param>
public sealed record DecadeView(string Anchor, Link Page, ImmutableArray<TimelineEntry> Entries);

/// <summary>A decade or a century.</summary>
/// <param name="Heading">The head of the page.</param>
/// <param name="Parts">A century's decades with what they hold; empty for a decade.</param>
/// <param name="Lists">Events, items, and what began before.</param>
/// <param name="Pages">The way to the other pages of its lists; null when this is all.</param>
/// <param name="Pager">The periods before and after that hold anything.</param>
/// <param name="Strip">What its lists have, along the years; null on further pages.</param>
public sealed record PeriodView(Heading Heading, StripView? Strip, ImmutableArray<PeriodPart> Parts, ImmutableArray<PeriodList> Lists, PartsNavigation? Pages, Pager Pager);

/// <summary>A decade of a century.</summary>
/// <param name="Page">Its name, leading to its page.</param>
/// <param name="Counts">How many events and items.</param>
public sealed record PeriodPart(Link Page, string Counts);

/// <summary>Records of one sort in the order of their days.</summary>
public sealed record PeriodList(string Anchor, string Title, ImmutableArray<TimelineEntry> Entries);

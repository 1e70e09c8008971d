using System.Collections.Immutable;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Pages;

/// <summary>The home page.</summary>
public sealed record HomeView(
    string Title, string? English, string? Tagline, string? TaglineEnglish, string? Summary, string? SummaryEnglish, string? Institution, Picture? Picture,
    ImmutableArray<Card> Exhibitions, ImmutableArray<Card> Compilations, ImmutableArray<Card> Items, ImmutableArray<Link> Ways);

/// <summary>The site map for people.</summary>
/// <param name="Heading">The head of the page.</param>
/// <param name="Groups">Lists of pages, by kind.</param>
public sealed record SiteMapView(Heading Heading, ImmutableArray<SiteMapGroup> Groups);

/// <summary>The pages of one kind.</summary>
public sealed record SiteMapGroup(string Anchor, Link Title, ImmutableArray<SiteMapEntry> Entries);

/// <summary>A page and the pages below it.</summary>
public sealed record SiteMapEntry(Link Page, ImmutableArray<Link> Below);

/// <summary>The page for addresses that do not exist.</summary>
public sealed record NotFoundView(ImmutableArray<Link> Ways);

/// <summary>The page at an old address.</summary>
public sealed record MovedView(Link Target);

/// <summary>The page beside the folder of an offline edition.</summary>
/// <param name="Title">The site's name.</param>
/// <param name="Home">Leads into the site.</param>
/// <param name="Remark">What must stay together.</param>
public sealed record StartView(string Title, Link Home, string Remark);

using System.Collections.Immutable;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Pages;

/// <summary>The search page.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Root">The way from this page to the site's root, ending in a slash: results are addressed from there.</param>
/// <param name="Pages">The folder below it that holds the pages of this language, ending in a slash; null when they lie in none.</param>
/// <param name="Here">The page's own address, where the form leads.</param>
/// <param name="Script">The words that the script fills in, with kinds and reign eras, as JSON (<c>SearchWords</c> in <c>contract/search.ts</c>).</param>
/// <param name="Ways">The lists of the site.</param>
public sealed record SearchView(Heading Heading, string Root, string? Pages, string Here, string Script, ImmutableArray<Link> Ways);

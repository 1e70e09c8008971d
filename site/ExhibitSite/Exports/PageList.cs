using System.Collections.Immutable;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports;

/// <summary>The listed pages of the site, for exports that point to pages.</summary>
/// <param name="Paths">In ordinal order.</param>
public sealed record PageList(ImmutableArray<SitePath> Paths);

using System.Collections.Immutable;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports;

/// <summary>The listed pages of the site, for exports that point to pages.</summary>
/// <param name="pages">Gives them in ordinal order; asked once, by the first export that wants to know.</param>
public sealed class PageList(Func<ImmutableArray<SitePath>> pages)
{
    private readonly Lazy<ImmutableArray<SitePath>> _paths = new(pages);

    /// <summary>In ordinal order.</summary>
    public ImmutableArray<SitePath> Paths => _paths.Value;
}

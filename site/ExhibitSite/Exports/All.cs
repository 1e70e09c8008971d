using System.Collections.Immutable;
using ExhibitSite.Exports.Assets;
using ExhibitSite.Exports.Citations;
using ExhibitSite.Exports.Feeds;
using ExhibitSite.Exports.Iiif;
using ExhibitSite.Exports.Media;
using ExhibitSite.Exports.Search;
using ExhibitSite.Exports.Sitemap;
using ExhibitSite.Exports.Timeline;

namespace ExhibitSite.Exports;

/// <summary>Every export there is.</summary>
public static class All
{
    /// <summary>The exports; none depends on another.</summary>
    public static ImmutableArray<IExport> Exports { get; } =
    [
        new AssetsExport(), new AtomExport(), new ChangesExport(), new CitationsExport(), new CollectionExport(), new ImageInformationExport(), new ManifestExport(), new MediaExport(),
        new SearchExport(), new SitemapExport(), new TimelineExport(),
    ];
}

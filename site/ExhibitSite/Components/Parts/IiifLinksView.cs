using System.Collections.Immutable;

namespace ExhibitSite.Components.Parts;

/// <summary>Where an item can be seen in other viewers.</summary>
/// <param name="Manifest">Its manifest.</param>
/// <param name="Viewers">The viewers that the institution trusts, each opening the item; empty for none.</param>
/// <param name="FullViewer">The site's own full viewer with the item; null for none.</param>
public sealed record IiifLinksView(Link Manifest, ImmutableArray<Link> Viewers, Link? FullViewer);

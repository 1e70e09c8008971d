using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Pages;

/// <summary>The page of the full viewer.</summary>
/// <param name="Root">The way to the site's root.</param>
/// <param name="BaseUrl">The public address, which the ids of manifests begin with.</param>
/// <param name="Everything">The collection that is opened when the address names nothing; from the root.</param>
/// <param name="Mirador">Address of Mirador.</param>
/// <param name="Records">The list of records, for those without script.</param>
/// <param name="Notices">The notices of what Mirador is made of.</param>
public sealed record FullViewerView(string Root, string BaseUrl, string Everything, string Mirador, Link Records, Link Notices);

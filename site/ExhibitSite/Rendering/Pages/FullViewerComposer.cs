using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Pages;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering.Pages;

/// <summary>Composes the page of the full viewer; only for a site with a public address, whose manifests it opens.</summary>
internal static class FullViewerComposer
{
    public static PageContent Compose(PageContext page)
    {
        var words = page.Words.ForMedia;
        // Manifests are the same for all languages and lie in none of their folders.
        var root = string.Concat(Enumerable.Repeat("../", page.Place.Depth));
        var view = new FullViewerView(
            root, page.Catalogue.Settings.BaseUrl!, IiifPaths.Root.Address, page.To(FullViewerAssets.MiradorPath),
            new Link(page.To(SitePath.Page("fonds")), page.Words.Archives), new Link(page.To(FullViewerAssets.NoticesPath), words.Notices));
        return PageContent.Of<FullViewerPage, FullViewerView>("viewer", words.FullViewer, view) with
        {
            IsListed = false, HasCrumbs = false, Script = BrowserAssets.OfFullViewer, WritesStyles = true,
        };
    }
}

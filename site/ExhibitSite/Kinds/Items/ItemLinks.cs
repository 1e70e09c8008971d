using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Media;
using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Items;

/// <summary>The links of an item's page to its manifest.</summary>
internal static class ItemLinks
{
    private const string ManifestType = "application/ld+json;profile=\"http://iiif.io/api/presentation/3/context.json\"";

    /// <summary>The links; null where there is no manifest: nothing to see, or no public address.</summary>
    public static IiifLinksView? Of(Item item, PageContext page)
    {
        if (page.Catalogue.Settings is not { HasPublicAddress: true, BaseUrl: { } baseUrl } || ItemLeaf.Of(item, page.Catalogue).IsEmpty) return null;
        var path = IiifPaths.Manifest(item.Id);
        // Content State API 1.0, 2.2: a viewer is told by the parameter iiif-content what to open; the id alone will do.
        var content = "iiif-content=" + Uri.EscapeDataString(new Permalink(path).Absolute(baseUrl));
        var viewers = (MayBeShownElsewhere(item, page.Catalogue.Settings) ? page.Catalogue.Settings.Viewers : []).Select(v => new Link(v.Url + (v.Url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + content, Words.Fill(page.Words.ForMedia.OpenIn, v.Name)));
        var own = page.Catalogue.Settings.HasFullViewerIn(page.Edition) ? new Link($"{page.To(SitePaths.FullViewer)}?manifest={path.Address}", page.Words.ForMedia.OpenInFullViewer) : null;
        return new IiifLinksView(new Link(page.To(path), page.Words.ForMedia.Manifest), [.. viewers], own);
    }

    // What is in somebody's copyright, or given out as small pictures only, is shown here: its readers are not sent elsewhere with it.
    private static bool MayBeShownElsewhere(Item item, SiteSettings settings) =>
        item.Pictures.All(use => (use.Download ?? settings.Images.Download) != Download.Small && !RightsUri.IsInCopyright(use.Rights ?? item.RightsUri));

    /// <summary>The entry of the page's head; null where there is no manifest.</summary>
    public static AlternateForm? HeadOf(Item item, IiifLinksView? links, PageContext page) =>
        links is null ? null : new AlternateForm(page.To(IiifPaths.Manifest(item.Id)), ManifestType, links.Manifest.Text);
}

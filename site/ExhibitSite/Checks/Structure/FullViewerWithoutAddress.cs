using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>The full viewer opens IIIF manifests; a site without a public address has none (EX3059), so the page is left out.</summary>
internal sealed class FullViewerWithoutAddress : ICheck
{
    private static readonly Rule Rule = new("EX3060", Severity.Warning,
        new("完整看图器没有可打开的清单", "A full viewer with nothing to open"),
        new("site.yml 要 full-viewer，但站点没有公开网址，没有 IIIF 清单可打开；这一页不生成。", "site.yml asks for full-viewer, but the site has no public address and so no IIIF manifest to open; the page is left out."),
        new("写 base-url: https://…/（或生成时加 --base-url），或去掉 full-viewer。", "Give base-url: https://…/ (or --base-url when you build), or drop full-viewer."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        if (site.Catalogue.Settings is { WantsFullViewer: true, HasPublicAddress: false }) yield return Rule.At(SourceSpan.OfFile("site.yml"));
    }
}

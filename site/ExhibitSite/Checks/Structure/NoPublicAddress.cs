using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>Pictures and recordings in a site that does not know its address, or knows one that only this machine has: IIIF names everything by full addresses that last.</summary>
internal sealed class NoPublicAddress : ICheck
{
    private static readonly Rule Rule = new("EX3059", Severity.Note,
        new("没有公开网址，不写 IIIF 清单", "No public address, no IIIF manifests"),
        new("{0}，所以这次不写 IIIF 清单、合集和 info.json；网页不受影响。", "{1}, so IIIF manifests, collections and info.json are left out; the pages are the same."),
        new("在 site.yml 写 base-url: https://…/，或生成时加 --base-url。", "Give base-url: https://…/ in site.yml, or --base-url when you build."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        var settings = site.Catalogue.Settings;
        if (settings.HasPublicAddress || !site.Catalogue.Records.Any(r => !r.MediaUses.IsEmpty)) yield break;
        yield return settings.BaseUrl is { } local
            ? Rule.At(SourceSpan.OfFile("site.yml"), $"网址 {local} 只有这台机器认得", $"the address {local} is known to this machine only")
            : Rule.At(SourceSpan.OfFile("site.yml"), "站点没有网址", "the site has no address");
    }
}

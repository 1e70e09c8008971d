using System.Text;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>
/// A manifest for every item that shows something (Presentation API 3.0). Its id must be an absolute address that lasts, so a site
/// without base URL has none (EX3059). Only what the gate let out is asked: what is withheld is not there, nor counted.
/// </summary>
internal sealed class ManifestExport : IExport
{
    public string Name => "iiif-manifests";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        if (!site.Settings.HasPublicAddress) yield break;
        var writer = new ManifestWriter(site, CollectionPlan.Of(site));
        var hasLost = false;
        foreach (var item in site.Catalogue.All<Item>())
        {
            var leaves = ItemLeaf.Of(item, site.Catalogue);
            if (leaves.IsEmpty) continue;
            hasLost |= leaves.Any(l => l.Lost is not null);
            yield return new OutputFile(IiifPaths.Manifest(item.Id), item.Head.Span.File, stream => writer.Write(stream, item, leaves));
            foreach (var transcription in Transcriptions.Of(item, leaves, site))
                yield return new OutputFile(IiifPaths.Transcription(item.Id, transcription.Leaf.Name), item.Head.Span.File, stream => transcription.Write(stream, item, site));
        }
        if (hasLost) yield return new OutputFile(IiifPaths.LostLeaf, "site.yml", stream => stream.Write(Encoding.UTF8.GetBytes(LostLeaf)));
    }

    // A bare sheet with a broken line around it: it must not be taken for a blank page of the original.
    private const string LostLeaf =
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="600" height="800" viewBox="0 0 600 800" role="img" aria-label="原缺 / Leaf lost"><rect width="600" height="800" fill="#f4f1ea"/><rect x="30" y="30" width="540" height="740" fill="none" stroke="#6b6458" stroke-width="2" stroke-dasharray="14 10"/><text x="300" y="395" font-family="serif" font-size="48" text-anchor="middle" fill="#3b362e">原缺</text><text x="300" y="445" font-family="sans-serif" font-size="24" text-anchor="middle" fill="#3b362e">Leaf lost</text></svg>

        """;
}

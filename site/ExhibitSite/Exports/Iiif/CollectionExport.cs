using ExhibitSite.Gate;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>The collections (Presentation API 3.0, 5.1): one that holds all others, one a unit of the archives, an exhibition, a topic.</summary>
internal sealed class CollectionExport : IExport
{
    public string Name => "iiif-collections";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        if (!site.Settings.HasPublicAddress) yield break;
        var plan = CollectionPlan.Of(site);
        if (plan.Root.Collections.IsEmpty && plan.Root.Items.IsEmpty) yield break;
        yield return new OutputFile(plan.Root.Path, "site.yml", stream => Write(stream, plan.Root, null, site));
        foreach (var above in plan.All)
            foreach (var collection in above.Collections) yield return new OutputFile(collection.Path, collection.About!.Head.Span.File, stream => Write(stream, collection, above, site));
    }

    private static void Write(Stream stream, ManifestCollection collection, ManifestCollection? above, PublicSite site)
    {
        using var json = new IiifJson(stream, site);
        json.Begin("Collection", collection.Path, IiifJson.Context);
        json.Text("label", collection.Label);
        if ((collection.About is { } record ? record.Head.Summary : site.Settings.Summary) is { } summary) json.Words("summary", IiifText.Of(summary, json.Main));
        json.Provider();
        json.Homepage(collection.About is { } about ? site.Catalogue.KindOf(about.Id).PathOf(about.Id) : SitePaths.Home, collection.Label);
        if (above is not null) json.One("partOf", () => json.Named(json.Address(above.Path), "Collection"));
        json.Json.WriteStartArray("items");
        foreach (var inner in collection.Collections) WriteReference(json, inner.Path, "Collection", inner.Label, null);
        foreach (var item in collection.Items) WriteReference(json, IiifPaths.Manifest(item.Id), "Manifest", IiifText.Of(item.Head.Title with { Main = item.ShownTitle }, json.Main), item);
        json.Json.WriteEndArray();
    }

    private static void WriteReference(IiifJson json, SitePath path, string type, IiifText label, Item? item)
    {
        json.Json.WriteStartObject();
        json.Named(json.Address(path), type);
        json.Text("label", label);
        if (item is not null)
        {
            if (ManifestMetadata.NavigationDate(item) is { } date) json.Json.WriteString("navDate", date);
            json.Thumbnail(ItemLeaf.Of(item, json.Public.Catalogue).FirstOrDefault(l => l.File is { IsShown: true })?.File);
        }
        json.Json.WriteEndObject();
    }
}

using System.Collections.Immutable;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Composing.Citing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>Writes the manifest of an item (Presentation API 3.0, 5.2).</summary>
/// <param name="site">What may go out.</param>
/// <param name="collections">The collections that items stand in.</param>
internal sealed class ManifestWriter(PublicSite site, CollectionPlan collections)
{
    private static readonly Wording Contents = new("目录", "Contents");
    private static readonly Wording Record = new("著录（CSL-JSON）", "Record (CSL-JSON)");

    private readonly ManifestMetadata _metadata = new(site);

    /// <summary>Writes one manifest.</summary>
    public void Write(Stream stream, Item item, ImmutableArray<ItemLeaf> leaves)
    {
        using var json = new IiifJson(stream, site);
        var places = NavigationPlaces.Of(item, site);
        // An extension comes first in the list (4.6).
        if (places.Places.IsEmpty) json.Begin("Manifest", IiifPaths.Manifest(item.Id), IiifJson.Context);
        else json.Begin("Manifest", IiifPaths.Manifest(item.Id), NavigationPlaces.Context, IiifJson.Context);
        WriteDescription(json, item);
        places.Write(json, json.Address(IiifPaths.Manifest(item.Id)));
        WriteLinks(json, item, leaves);
        var canvases = new CanvasWriter(json, item, _metadata);
        WriteReading(json, item, leaves, canvases);
        var transcribed = Transcriptions.Of(item, leaves, site).Select(t => t.Leaf.Name).ToImmutableSortedSet(StringComparer.Ordinal);
        var labels = CanvasWriter.Labels(leaves, item, json.Main);
        json.Json.WriteStartArray("items");
        for (var i = 0; i < leaves.Length; i++) canvases.Write(leaves[i], labels[i], transcribed.Contains(leaves[i].Name));
        json.Json.WriteEndArray();
        WriteStructures(json, item, leaves, canvases);
    }

    private void WriteDescription(IiifJson json, Item item)
    {
        json.Text("label", IiifText.Of(item.Head.Title with { Main = item.ShownTitle }, json.Main));
        if (item.Head.Summary is { } summary) json.Words("summary", IiifText.Of(summary, json.Main));
        json.Json.WriteStartArray("metadata");
        foreach (var (label, value) in _metadata.Of(item)) json.Pair(label, value);
        json.Json.WriteEndArray();
        json.Json.WritePropertyName("requiredStatement");
        var (name, statement) = _metadata.RequiredStatement(item.RightsUri);
        json.Pair(name, statement);
        json.Rights(item.RightsUri);
        if (ManifestMetadata.NavigationDate(item) is { } date) json.Json.WriteString("navDate", date);
        json.Provider();
    }

    private void WriteLinks(IiifJson json, Item item, ImmutableArray<ItemLeaf> leaves)
    {
        var page = site.Catalogue.KindOf(item.Id).PathOf(item.Id);
        json.Homepage(page, IiifText.Of(item.Head.Title with { Main = item.ShownTitle }, json.Main));
        json.Thumbnail(leaves.FirstOrDefault(l => l.Use.IsStart && l.File is { IsShown: true })?.File ?? leaves.FirstOrDefault(l => l.File is { IsShown: true })?.File);
        var csl = CitationFormat.All.First(f => f.Extension == "json");
        json.Linked("seeAlso", SitePaths.Citation(page, csl.Extension), Record, "Dataset");
        var documents = item.Pictures.Where(use => MediaType.Of(use.File) == "application/pdf").Select(use => (Use: use, File: site.Catalogue.Media(use.File))).Where(d => d.File is { IsPublished: true }).DistinctBy(d => d.File!.Path).ToArray();
        if (documents.Length > 0)
        {
            json.Json.WriteStartArray("rendering");
            foreach (var (use, file) in documents)
            {
                json.Json.WriteStartObject();
                json.LinkedFile(file!.Path, use.Alt.Main.Length > 0 ? IiifText.Of(use.Alt, json.Main) : IiifText.Plain("PDF"), "Text");
                json.Json.WriteEndObject();
            }
            json.Json.WriteEndArray();
        }
        json.Json.WriteStartArray("partOf");
        foreach (var collection in collections.With(item.Id))
        {
            json.Json.WriteStartObject();
            json.Named(json.Address(collection.Path), "Collection");
            json.Text("label", collection.Label);
            json.Json.WriteEndObject();
        }
        json.Json.WriteEndArray();
    }

    private static void WriteReading(IiifJson json, Item item, ImmutableArray<ItemLeaf> leaves, CanvasWriter canvases)
    {
        var behavior = item.Binding switch { Binding.Pages => "paged", Binding.Scroll => "continuous", Binding.Sheets => "individuals", _ => null };
        // 3.2: these are for canvases with height and width only.
        if (behavior is not null && leaves.All(l => l.Size is not null))
        {
            json.Json.WriteStartArray("behavior");
            json.Json.WriteStringValue(behavior);
            json.Json.WriteEndArray();
        }
        var direction = item.LeafOrder switch
        {
            LeafOrder.FromRight => "right-to-left",
            LeafOrder.FromLeft => "left-to-right",
            LeafOrder.FromTop => "top-to-bottom",
            LeafOrder.FromBottom => "bottom-to-top",
            _ => null,
        };
        if (direction is not null) json.Json.WriteString("viewingDirection", direction);
        if (leaves.FirstOrDefault(l => l.Use.IsStart && l.File is not null) is not { } first) return;
        json.Json.WriteStartObject("start");
        json.Named(canvases.IdOf(first), "Canvas");
        json.Json.WriteEndObject();
    }

    // 5.4: one range for the whole, one for each part in it (recipe 0024).
    private static void WriteStructures(IiifJson json, Item item, ImmutableArray<ItemLeaf> leaves, CanvasWriter canvases)
    {
        if (!leaves.Any(l => l.Use.Part is not null && l.Lost is null)) return;
        var manifest = json.Address(IiifPaths.Manifest(item.Id));
        json.One("structures", () =>
        {
            json.Named(IiifPaths.Within(manifest, "range", "contents"), "Range");
            json.Text("label", IiifText.Of(Contents));
            json.Json.WriteStartArray("items");
            var isOpen = false;
            for (var i = 0; i < leaves.Length; i++)
            {
                // Leaves lost before the first of a part belong to it.
                if (leaves[i].Use.Part is { } part && (i == 0 || !ReferenceEquals(leaves[i - 1].Use, leaves[i].Use)))
                {
                    if (isOpen) End();
                    json.Json.WriteStartObject();
                    json.Named(IiifPaths.Within(manifest, "range", leaves[i].Name), "Range");
                    json.Text("label", IiifText.Of(part, json.Main));
                    json.Json.WriteStartArray("items");
                    isOpen = true;
                }
                json.Json.WriteStartObject();
                json.Named(canvases.IdOf(leaves[i]), "Canvas");
                json.Json.WriteEndObject();
            }
            if (isOpen) End();
            json.Json.WriteEndArray();
        });

        void End()
        {
            json.Json.WriteEndArray();
            json.Json.WriteEndObject();
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>
/// What was published when, for those who collect manifests (Change Discovery API 1.0, level 2). The days are the records' own: that of the
/// opening review, and that of the description where it is later; no clock is asked. What was withdrawn is told of where the curators keep a
/// record of releases, which then speaks for every item it names; without one, a site does not know what it once had.
/// </summary>
internal sealed class ChangesExport : IExport
{
    private const string Context = "http://iiif.io/api/discovery/1/context.json";
    private const int MostOnPage = 1_000;

    public string Name => "iiif-changes";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        if (!site.Settings.HasPublicAddress) yield break;
        ImmutableArray<Change> changes = [.. ChangesOf(site).OrderBy(c => c.Day).ThenBy(c => c.Item).ThenBy(c => c.Type, StringComparer.Ordinal)];
        if (changes.IsEmpty) yield break;
        var pages = changes.Chunk(MostOnPage).ToArray();
        yield return new OutputFile(IiifPaths.Changes, "items", stream => WriteWhole(stream, site, changes.Length, pages.Length));
        for (var i = 0; i < pages.Length; i++)
        {
            var (page, number) = (pages[i], i + 1);
            yield return new OutputFile(IiifPaths.ChangesPage(number), "items", stream => WritePage(stream, site, page, (number, pages.Length)));
        }
    }

    private static IEnumerable<Change> ChangesOf(PublicSite site)
    {
        var shown = site.Catalogue.All<Item>().Where(i => !ItemLeaf.Of(i, site.Catalogue).IsEmpty).ToDictionary(i => i.Id);
        var told = site.Settings.Releases.GroupBy(r => r.Item).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var (id, releases) in told)
        {
            foreach (var release in releases) yield return new Change(id, $"{release.Change}", release.Day);
            // Not recorded yet, but gone with this build.
            if (releases[^1].Change != ReleaseChange.Delete && !shown.ContainsKey(id)) yield return new Change(id, $"{ReleaseChange.Delete}", site.AsOf);
        }
        foreach (var change in shown.Values.Where(i => !told.ContainsKey(i.Id)).SelectMany(ChangesOf)) yield return change;
    }

    private static IEnumerable<Change> ChangesOf(Item item)
    {
        if (item.Opening?.On is not { } opened) yield break;
        yield return new Change(item.Id, "Create", opened);
        if (DateOnly.TryParseExact(item.Description.CataloguedOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var described) && described > opened)
            yield return new Change(item.Id, "Update", described);
    }

    private static void WriteWhole(Stream stream, PublicSite site, int total, int pages)
    {
        using var json = new IiifJson(stream, site);
        json.Begin("OrderedCollection", IiifPaths.Changes, Context);
        json.Json.WriteNumber("totalItems", total);
        WriteLink(json, "first", IiifPaths.ChangesPage(1), "OrderedCollectionPage");
        WriteLink(json, "last", IiifPaths.ChangesPage(pages), "OrderedCollectionPage");
    }

    private static void WritePage(Stream stream, PublicSite site, Change[] changes, (int Number, int Of) page)
    {
        using var json = new IiifJson(stream, site);
        json.Begin("OrderedCollectionPage", IiifPaths.ChangesPage(page.Number), Context);
        WriteLink(json, "partOf", IiifPaths.Changes, "OrderedCollection");
        json.Json.WriteNumber("startIndex", (page.Number - 1) * MostOnPage);
        if (page.Number > 1) WriteLink(json, "prev", IiifPaths.ChangesPage(page.Number - 1), "OrderedCollectionPage");
        if (page.Number < page.Of) WriteLink(json, "next", IiifPaths.ChangesPage(page.Number + 1), "OrderedCollectionPage");
        json.Json.WriteStartArray("orderedItems");
        foreach (var change in changes)
        {
            json.Json.WriteStartObject();
            json.Json.WriteString("type", change.Type);
            WriteLink(json, "object", IiifPaths.Manifest(change.Item), "Manifest");
            json.Json.WriteString("endTime", change.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
            json.Json.WriteEndObject();
        }
        json.Json.WriteEndArray();
    }

    private static void WriteLink(IiifJson json, string property, SitePath path, string type)
    {
        json.Json.WriteStartObject(property);
        json.Named(json.Address(path), type);
        json.Json.WriteEndObject();
    }

    private sealed record Change(RecordId Item, string Type, DateOnly Day);
}

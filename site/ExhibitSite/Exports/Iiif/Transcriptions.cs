using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>The transcription of one leaf: what stands in the record's text from the mark of that page to the next.</summary>
/// <param name="Leaf">The leaf.</param>
/// <param name="Lines">Its paragraphs, in order, without marks.</param>
internal sealed record Transcriptions(ItemLeaf Leaf, ImmutableArray<string> Lines)
{
    /// <summary>The transcribed leaves. A leaf and a page mark belong together when they bear the same name: <c>label: 叶一a</c> and <c>[[page:叶一a]]</c>.</summary>
    public static ImmutableArray<Transcriptions> Of(Item item, ImmutableArray<ItemLeaf> leaves, PublicSite site)
    {
        if (item.Head.Body is null || !leaves.Any(l => l.Use.Label is not null)) return [];
        var page = new PageContext(site.Catalogue.KindOf(item.Id).PathOf(item.Id), site.Catalogue, ZhHans.Words);
        var texts = PlainProse.Of(item, page).Where(s => s.Label is not null).GroupBy(s => s.Label!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Concat(g.Select(s => s.Text)), StringComparer.Ordinal);
        return
        [
            .. leaves.Where(l => l is { Lost: null, Seconds: null, Use.Label: not null }).DistinctBy(l => l.Use.Label!.Main, StringComparer.Ordinal)
                .Where(l => texts.ContainsKey(l.Use.Label!.Main)).Select(l => new Transcriptions(l, LinesOf(texts[l.Use.Label!.Main]))).Where(t => !t.Lines.IsEmpty),
        ];
    }

    /// <summary>Writes it as a page of annotations, one for each paragraph.</summary>
    public void Write(Stream stream, Item item, PublicSite site)
    {
        using var json = new IiifJson(stream, site);
        json.Begin("AnnotationPage", IiifPaths.Transcription(item.Id, Leaf.Name), IiifJson.Context);
        var id = json.Address(IiifPaths.Transcription(item.Id, Leaf.Name));
        var canvas = IiifPaths.Within(json.Address(IiifPaths.Manifest(item.Id)), "canvas", Leaf.Name);
        json.Json.WriteStartArray("items");
        for (var i = 0; i < Lines.Length; i++)
        {
            json.Json.WriteStartObject();
            json.Named(IiifPaths.Within(id, (i + 1).ToString(CultureInfo.InvariantCulture)), "Annotation");
            json.Json.WriteString("motivation", "supplementing");
            json.Json.WriteStartObject("body");
            json.Json.WriteString("type", "TextualBody");
            json.Json.WriteString("value", Lines[i]);
            json.Json.WriteString("format", "text/plain");
            json.Json.WriteString("language", IiifText.Code(item.Languages.FirstOrDefault() ?? json.Main));
            json.Json.WriteEndObject();
            json.Json.WriteString("target", canvas);
            json.Json.WriteEndObject();
        }
        json.Json.WriteEndArray();
    }

    // Small characters of the original stand between marks that no viewer knows.
    private static ImmutableArray<string> LinesOf(string text) =>
        [.. text.Replace('\uFFFA', '（').Replace('\uFFFB', '）').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>A piece of a transcription.</summary>
/// <param name="Text">Without marks.</param>
/// <param name="At">Where it stands on the canvas, in its pixels; null for the leaf as a whole.</param>
internal sealed record TranscribedText(string Text, PictureRegion? At);

/// <summary>
/// The transcription of one leaf: its lines with their places, where somebody measured them; else what stands in the record's text from the
/// mark of that page to the next. A leaf and a page mark belong together when they bear the same name: <c>label: 叶一a</c> and <c>[[page:叶一a]]</c>.
/// </summary>
/// <param name="Leaf">The leaf.</param>
/// <param name="Texts">Line by line or paragraph by paragraph, in order.</param>
internal sealed record Transcriptions(ItemLeaf Leaf, ImmutableArray<TranscribedText> Texts)
{
    private const string Granularity = "http://iiif.io/api/extension/text-granularity/context.json";

    /// <summary>The transcribed leaves.</summary>
    public static ImmutableArray<Transcriptions> Of(Item item, ImmutableArray<ItemLeaf> leaves, PublicSite site)
    {
        var pages = PagesOf(item, leaves, site);
        var found = ImmutableArray.CreateBuilder<Transcriptions>();
        var told = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var leaf in leaves.Where(l => l is { Lost: null, Seconds: null, File: not null }))
        {
            var lines = Lines(leaf, leaf.File!);
            // Two leaves of one name: the page of the text is that of the first.
            if (lines.IsEmpty && leaf.Use.Label is { } label && pages.TryGetValue(label.Main, out var text) && told.Add(label.Main)) lines = Paragraphs(text);
            if (!lines.IsEmpty) found.Add(new Transcriptions(leaf, lines));
        }
        return found.ToImmutable();
    }

    private static Dictionary<string, string> PagesOf(Item item, ImmutableArray<ItemLeaf> leaves, PublicSite site)
    {
        if (item.Head.Body is null || !leaves.Any(l => l.Use.Label is not null)) return [];
        var page = new PageContext(site.Catalogue.KindOf(item.Id).PathOf(item.Id), site.Catalogue, ZhHans.Words);
        return PlainProse.Of(item, page).Where(s => s.Label is not null).GroupBy(s => s.Label!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => string.Concat(g.Select(s => s.Text)), StringComparer.Ordinal);
    }

    // Lines are measured in the pixels of the scan; a canvas is smaller where only a small picture may go out. What is covered on the picture is not said here either.
    private static ImmutableArray<TranscribedText> Lines(ItemLeaf leaf, MediaFile file)
    {
        var source = file.Derived?.Size ?? new ImageDimensions(file.Width, file.Height);
        var canvas = leaf.Size!.Value;
        return [.. leaf.Use.Lines.Where(line => !file.Covered.Any(c => Meet(c, line.At))).Select(line => new TranscribedText(line.Text, Within(line.At, source, canvas))).Where(t => t.At is { Width: > 0, Height: > 0 })];
    }

    private static bool Meet(PictureRegion a, PictureRegion b) => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;

    private static PictureRegion Within(PictureRegion region, ImageDimensions source, ImageDimensions canvas)
    {
        var (left, top) = (Scaled(region.X, canvas.Width, source.Width), Scaled(region.Y, canvas.Height, source.Height));
        var (right, bottom) = (Scaled(region.X + region.Width, canvas.Width, source.Width), Scaled(region.Y + region.Height, canvas.Height, source.Height));
        return new PictureRegion(left, top, right - left, bottom - top);
    }

    private static int Scaled(int place, int canvas, int source) => (int)Math.Min(canvas, Math.Round((double)place * canvas / source, MidpointRounding.AwayFromZero));

    // Small characters of the original stand between marks that no viewer knows.
    private static ImmutableArray<TranscribedText> Paragraphs(string text) =>
        [.. text.Replace('\uFFFA', '（').Replace('\uFFFB', '）').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new TranscribedText(line, null))];

    /// <summary>Writes it as a page of annotations, one for each paragraph.</summary>
    public void Write(Stream stream, Item item, PublicSite site)
    {
        using var json = new IiifJson(stream, site);
        // An extension comes first in the list (4.6).
        if (Texts.Any(t => t.At is not null)) json.Begin("AnnotationPage", IiifPaths.Transcription(item.Id, Leaf.Name), Granularity, IiifJson.Context);
        else json.Begin("AnnotationPage", IiifPaths.Transcription(item.Id, Leaf.Name), IiifJson.Context);
        var id = json.Address(IiifPaths.Transcription(item.Id, Leaf.Name));
        var canvas = IiifPaths.Within(json.Address(IiifPaths.Manifest(item.Id)), "canvas", Leaf.Name);
        json.Json.WriteStartArray("items");
        for (var i = 0; i < Texts.Length; i++)
        {
            json.Json.WriteStartObject();
            json.Named(IiifPaths.Within(id, (i + 1).ToString(CultureInfo.InvariantCulture)), "Annotation");
            json.Json.WriteString("motivation", "supplementing");
            json.Json.WriteStartObject("body");
            json.Json.WriteString("type", "TextualBody");
            json.Json.WriteString("value", Texts[i].Text);
            json.Json.WriteString("format", "text/plain");
            json.Json.WriteString("language", IiifText.Code(item.Languages.FirstOrDefault() ?? json.Main));
            json.Json.WriteEndObject();
            if (Texts[i].At is not null) json.Json.WriteString("textGranularity", "line");
            json.Json.WriteString("target", Texts[i].At is { } at ? string.Create(CultureInfo.InvariantCulture, $"{canvas}#xywh={at.X},{at.Y},{at.Width},{at.Height}") : canvas);
            json.Json.WriteEndObject();
        }
        json.Json.WriteEndArray();
    }
}

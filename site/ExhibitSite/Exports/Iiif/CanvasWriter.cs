using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>Writes the canvases of a manifest (Presentation API 3.0, 5.3): one for each leaf, recording or lost leaf.</summary>
internal sealed class CanvasWriter(IiifJson json, Item item, ManifestMetadata metadata)
{
    private static readonly ImageDimensions LostLeafSize = new(600, 800);
    private static readonly Wording Original = new("原件", "Original file");
    private static readonly Wording LostLeaf = new("原缺", "Leaf lost");

    private readonly string _manifest = json.Address(IiifPaths.Manifest(item.Id));

    /// <summary>The id of a leaf's canvas.</summary>
    public string IdOf(ItemLeaf leaf) => IiifPaths.Within(_manifest, "canvas", leaf.Name);

    /// <summary>Writes one canvas.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="label">What viewers call it.</param>
    /// <param name="hasTranscription">True when there is a file with its text.</param>
    public void Write(ItemLeaf leaf, IiifText label, bool hasTranscription)
    {
        var id = IdOf(leaf);
        json.Json.WriteStartObject();
        json.Named(id, "Canvas");
        json.Text("label", label);
        WriteExtent(leaf.Size, leaf.Seconds);
        if (leaf.File is { } file) WriteShown(leaf, file, id);
        else WriteLost(id);
        if (hasTranscription) json.One("annotations", () => json.Named(json.Address(IiifPaths.Transcription(item.Id, leaf.Name)), "AnnotationPage"));
        else if (leaf.Seconds is not null) WriteCaptions(leaf, id);
        json.Json.WriteEndObject();
    }

    private void WriteShown(ItemLeaf leaf, MediaFile file, string id)
    {
        if (leaf.Use.Alt.Main.Length > 0 && (leaf.Seconds is null || leaf.Use.Label is not null)) json.Words("summary", IiifText.Of(leaf.Use.Alt, json.Main));
        var said = metadata.Of(leaf.Use).ToArray();
        if (said.Length > 0)
        {
            json.Json.WriteStartArray("metadata");
            foreach (var (name, value) in said) json.Pair(name, value);
            json.Json.WriteEndArray();
        }
        if (leaf.Use.Rights is { } rights && rights != item.RightsUri)
        {
            json.Json.WritePropertyName("requiredStatement");
            var (name, value) = metadata.RequiredStatement(rights);
            json.Pair(name, value);
            json.Rights(rights);
        }
        var poster = leaf.Use.Poster is { } path ? json.Public.Catalogue.Media(path) : null;
        json.Thumbnail(leaf.Seconds is null ? file : poster);
        if (file is { IsPublished: true, Derived: not null }) json.One("rendering", () => json.LinkedFile(file.Path, IiifText.Of(Original), "Image"));
        if (poster is { IsShown: true })
            WriteSideCanvas(leaf.Size is null ? "accompanyingCanvas" : "placeholderCanvas", IiifPaths.Below(id, "poster"), ItemLeaf.SizeOf(poster), () => json.Image(poster, null));
        WritePainting(id, () => WriteBody(leaf, file));
    }

    private void WriteBody(ItemLeaf leaf, MediaFile file)
    {
        if (leaf.Seconds is null)
        {
            json.Image(file, null);
            return;
        }
        json.Named(json.Address(file.Path), MediaType.IsFilm(file.Path.Value) ? "Video" : "Sound");
        json.Json.WriteString("format", MediaType.Plain(file.Path.Value));
        WriteExtent(leaf.Size, leaf.Seconds);
    }

    // Recipe 0283 of the IIIF cookbook: size and no content, with a drawing in its place.
    private void WriteLost(string id)
    {
        WriteSideCanvas("placeholderCanvas", IiifPaths.Below(id, "lost"), LostLeafSize, () =>
        {
            json.Named(json.Address(IiifPaths.LostLeaf), "Image");
            json.Json.WriteString("format", MediaType.Plain(IiifPaths.LostLeaf.Value));
            WriteExtent(LostLeafSize, null);
        });
        json.Json.WriteStartArray("items");
        json.Json.WriteEndArray();
    }

    private void WriteSideCanvas(string property, string id, ImageDimensions size, Action body)
    {
        json.Json.WriteStartObject(property);
        json.Named(id, "Canvas");
        WriteExtent(size, null);
        WritePainting(id, body);
        json.Json.WriteEndObject();
    }

    private void WritePainting(string canvas, Action body) => json.One("items", () =>
    {
        json.Named(IiifPaths.Below(canvas, "painting"), "AnnotationPage");
        json.One("items", () => WriteAnnotation(IiifPaths.Below(canvas, "painting", "1"), "painting", canvas, body));
    });

    // Captions are a text of the recording: supplementing (recipe 0219).
    private void WriteCaptions(ItemLeaf leaf, string canvas)
    {
        var captions = RecordingCaptions.Of(leaf.Use, item, json.Public.Catalogue);
        if (captions.IsEmpty) return;
        json.One("annotations", () =>
        {
            json.Named(IiifPaths.Below(canvas, "captions"), "AnnotationPage");
            json.Json.WriteStartArray("items");
            for (var i = 0; i < captions.Length; i++)
            {
                var (file, language) = (captions[i].File, IiifText.Code(captions[i].Language));
                json.Json.WriteStartObject();
                WriteAnnotation(IiifPaths.Below(canvas, "captions", (i + 1).ToString(CultureInfo.InvariantCulture)), "supplementing", canvas, () =>
                {
                    json.LinkedFile(file.Path, IiifText.Of(new Wording($"字幕（{LanguageName.Of(language, "zh")}）", $"Captions ({LanguageName.Of(language, "en")})")), "Text");
                    json.Json.WriteString("language", language);
                });
                json.Json.WriteEndObject();
            }
            json.Json.WriteEndArray();
        });
    }

    private void WriteAnnotation(string id, string motivation, string target, Action body)
    {
        json.Named(id, "Annotation");
        json.Json.WriteString("motivation", motivation);
        json.Json.WriteStartObject("body");
        body();
        json.Json.WriteEndObject();
        json.Json.WriteString("target", target);
    }

    private void WriteExtent(ImageDimensions? size, double? seconds)
    {
        if (size is { } pixels)
        {
            json.Json.WriteNumber("width", pixels.Width);
            json.Json.WriteNumber("height", pixels.Height);
        }
        if (seconds is { } length) json.Json.WriteNumber("duration", length);
    }

    /// <summary>What viewers call each leaf: its own name, else its place among the published ones; a single one bears the item's title.</summary>
    public static ImmutableArray<IiifText> Labels(ImmutableArray<ItemLeaf> leaves, Item item, string main)
    {
        var labels = ImmutableArray.CreateBuilder<IiifText>(leaves.Length);
        var number = 0;
        foreach (var leaf in leaves)
        {
            if (leaf.Lost is null) number++;
            labels.Add(leaf switch
            {
                { Lost: { } lost } => IiifText.Of(new Wording($"{lost}（{LostLeaf.Zh}）", $"{lost} ({LostLeaf.En.ToLowerInvariant()})")),
                { Use.Label: { } label } => IiifText.Of(label, main),
                { Seconds: not null, Use.Alt.Main.Length: > 0 } => IiifText.Of(leaf.Use.Alt, main),
                _ when leaves.Length == 1 => IiifText.Of(item.Head.Title, main),
                _ => IiifText.Plain(number.ToString(CultureInfo.InvariantCulture)),
            });
        }
        return labels.ToImmutable();
    }
}

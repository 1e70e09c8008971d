using System.Collections.Immutable;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>Writes what manifests, canvases and collections have in common.</summary>
internal sealed class IiifJson : IDisposable
{
    /// <summary>The context of the Presentation API 3.0.</summary>
    public const string Context = "http://iiif.io/api/presentation/3/context.json";

    // Chinese stays legible in the file. Without indentation, which would be more than half of it.
    private static readonly JsonWriterOptions Form = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly string _baseUrl;

    /// <summary>Writes to a stream; a site without address has no such files.</summary>
    public IiifJson(Stream stream, PublicSite site) => (Json, Public, _baseUrl) = (new Utf8JsonWriter(stream, Form), site, site.Settings.BaseUrl!);

    /// <summary>The writer itself.</summary>
    public Utf8JsonWriter Json { get; }

    /// <summary>What may go out.</summary>
    public PublicSite Public { get; }

    /// <summary>The language of records.</summary>
    public string Main => Public.Settings.Languages[0];

    /// <summary>The full address of a page or file.</summary>
    public string Address(SitePath path) => new Permalink(path).Absolute(_baseUrl);

    /// <summary>Begins the object of a file.</summary>
    public void Begin(string type, SitePath path, params IReadOnlyList<string> contexts)
    {
        Json.WriteStartObject();
        if (contexts.Count == 1) Json.WriteString("@context", contexts[0]);
        else
        {
            Json.WriteStartArray("@context");
            foreach (var context in contexts) Json.WriteStringValue(context);
            Json.WriteEndArray();
        }
        Named(Address(path), type);
    }

    /// <summary>The properties that everything has.</summary>
    public void Named(string id, string type)
    {
        Json.WriteString("id", id);
        Json.WriteString("type", type);
    }

    /// <summary>A list of one object.</summary>
    public void One(string property, Action write)
    {
        Json.WriteStartArray(property);
        Json.WriteStartObject();
        write();
        Json.WriteEndObject();
        Json.WriteEndArray();
    }

    /// <summary>A text without marks.</summary>
    public void Text(string property, IiifText text)
    {
        Json.WriteStartObject(property);
        foreach (var (language, values) in text.Values)
        {
            Json.WriteStartArray(language);
            foreach (var value in values) Json.WriteStringValue(value);
            Json.WriteEndArray();
        }
        Json.WriteEndObject();
    }

    /// <summary>A text where viewers would take one between angle brackets for HTML (4.4): ours is never HTML.</summary>
    public void Words(string property, IiifText text) => Text(property, new IiifText([.. text.Values.Select(v => (v.Language, v.Texts.Select(NoHtml).ToImmutableArray()))]));

    /// <summary>A pair of label and value.</summary>
    public void Pair(IiifText label, IiifText value)
    {
        Json.WriteStartObject();
        Text("label", label);
        Words("value", value);
        Json.WriteEndObject();
    }

    /// <summary>The rights, where they are one of the statements that viewers know (3.1, rights); all others stand in the required statement.</summary>
    public void Rights(string? uri)
    {
        if (RightsUri.Canonical(uri) is { } known) Json.WriteString("rights", known);
    }

    /// <summary>A link to a page of ours or to a file of another form.</summary>
    public void Linked(string property, SitePath path, Wording label, string type)
    {
        One(property, () => LinkedFile(path, IiifText.Of(label), type));
    }

    /// <summary>The properties of a file that is linked to.</summary>
    public void LinkedFile(SitePath path, IiifText label, string type)
    {
        Named(Address(path), type);
        Text("label", label);
        Json.WriteString("format", MediaType.Plain(path.Value));
    }

    /// <summary>A small picture, as level 0 offers it; nothing for a file of which there is none.</summary>
    public void Thumbnail(MediaFile? file)
    {
        if (file is { IsShown: true }) One("thumbnail", () => Image(file, file.Derived?.Sizes[0]));
    }

    /// <summary>A picture as a resource, with its service where it has one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="size">One of the sizes it is offered at; null for the largest, or for a file that nothing was made of.</param>
    public void Image(MediaFile file, ImageDimensions? size)
    {
        var path = file.Derived is null ? file.Path : SitePaths.Image(file.Path, size is { } offered ? ImageFileName.Of(offered) : ImageFileName.Max);
        Named(Address(path), "Image");
        Json.WriteString("format", MediaType.Plain(path.Value));
        var shown = size ?? file.Derived?.Max ?? new ImageDimensions(file.Width, file.Height);
        Json.WriteNumber("width", shown.Width);
        Json.WriteNumber("height", shown.Height);
        if (file.Derived is null) return;
        One("service", () =>
        {
            Named(Address(SitePaths.Images(file.Path)), "ImageService3");
            Json.WriteString("profile", "level0");
        });
    }

    /// <summary>Whose site it is (3.1, provider).</summary>
    public void Provider()
    {
        var held = Public.Settings.Institution;
        var page = held?.Id is { } id && Public.Catalogue.Find(id) is not null ? Public.Catalogue.KindOf(id).PathOf(id) : SitePaths.Home;
        var name = IiifText.Of(held?.Name ?? Public.Settings.Title, Main);
        One("provider", () =>
        {
            Named(Address(page), "Agent");
            Text("label", name);
            Homepage(page, name);
        });
    }

    /// <summary>Our page about it.</summary>
    public void Homepage(SitePath page, IiifText label) => One("homepage", () =>
    {
        Named(Address(page), "Text");
        Text("label", label);
        Json.WriteString("format", "text/html");
        Json.WriteStartArray("language");
        Json.WriteStringValue(IiifText.Code(Main));
        Json.WriteEndArray();
    });

    /// <inheritdoc />
    public void Dispose()
    {
        Json.WriteEndObject();
        Json.Dispose();
    }

    private static string NoHtml(string text) => text.TrimStart().StartsWith('<') ? $"<span>{WebUtility.HtmlEncode(text)}</span>" : text;
}

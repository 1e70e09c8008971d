using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Composing;

/// <summary>What a viewer is to show.</summary>
/// <param name="Title">Of the whole.</param>
/// <param name="Uses">The pictures; those that cannot be shown are left out.</param>
internal sealed record ViewedPictures(string Title, ImmutableArray<MediaUse> Uses)
{
    /// <summary>How its leaves hang together; null when not stated.</summary>
    public Binding? Binding { get; init; }

    /// <summary>Where its first leaf lies; null when not stated.</summary>
    public LeafOrder? LeafOrder { get; init; }

    /// <summary>How they stand on the page.</summary>
    public ViewerForm Form { get; init; }

    /// <summary>The language of what is written on the pictures; null for the page's.</summary>
    public string? Lang { get; init; }

    /// <summary>The IIIF manifest whose canvases they are, so that a link from another viewer can be followed; null for none.</summary>
    public SitePath? Manifest { get; init; }

    /// <summary>Who made a picture and what may be done with it; null to say nothing.</summary>
    public Func<MediaUse, string?> MakerOf { get; init; } = _ => null;

    /// <summary>The pictures of an item.</summary>
    public static ViewedPictures Of(Item item, PageContext page) => new(item.ShownTitle, item.Pictures)
    {
        Binding = item.Binding,
        LeafOrder = item.LeafOrder,
        Manifest = page.Catalogue.Settings.BaseUrl is null || page.Edition.IsOnDisk() ? null : IiifPaths.Manifest(item.Id),
        Lang = item.Languages.IsEmpty ? null : item.Languages[0],
        MakerOf = use => MakerOfItem(use, item, page),
    };

    /// <summary>What a picture of an item is, who made it, and what may be done with it.</summary>
    public static string MakerOfItem(MediaUse use, Item item, PageContext page) =>
        string.Join(" · ", new[] { use.Nature is null ? null : page.Value(use.Nature), use.Maker, RightsStatement.NameOf(use.Rights ?? item.RightsUri, page.Words.Language) }.Where(p => !string.IsNullOrEmpty(p)));
}

/// <summary>Prepares the pictures of a page for the viewer, which asks for no description: all it has to know stands on the page.</summary>
internal static class ViewerComposer
{
    private const double MillimetresInInch = 25.4;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The view; null when there is no picture to show.</summary>
    public static ViewerView? Of(ViewedPictures viewed, PageContext page)
    {
        var shown = viewed.Uses.Where(use => page.Picture(use) is not null).ToImmutableArray();
        if (shown.IsEmpty) return null;
        var pictures = shown.Select((use, i) => PictureOf(use, i + 1, shown.Length, viewed, page)).ToImmutableArray();
        return new ViewerView(
            pictures, DataOf(viewed, shown, pictures, page), page.To(BrowserAssets.PathOf("viewer.js")), page.To(BrowserAssets.PathOf("viewer.css")), page.To(ViewerWordsScript.PathOf(page.Words)), viewed.Form);
    }

    /// <summary>The lines of an item's pictures as they stand on its page, picture by picture.</summary>
    public static ImmutableArray<ViewerPicture> WrittenOf(Item item, PageContext page) => Of(ViewedPictures.Of(item, page), page)?.Written ?? [];

    /// <summary>A region as addresses have it.</summary>
    public static string Write(PictureRegion region) => string.Create(CultureInfo.InvariantCulture, $"{region.X},{region.Y},{region.Width},{region.Height}");

    private static ViewerPicture PictureOf(MediaUse use, int number, int count, ViewedPictures viewed, PageContext page)
    {
        var picture = page.Picture(use)!;
        if (picture.Alt.Length == 0) picture = picture with { Alt = viewed.Title };
        var nth = Words.Fill(page.Words.ForViewer.Nth, number);
        var label = use.Label?.Main ?? (count == 1 ? use.Caption?.Main ?? viewed.Title : use.Caption is { } caption ? $"{nth} · {caption.Main}" : nth);
        // What stands under a covered region was written there, too.
        var covered = page.Catalogue.Media(use.File)!.Covered;
        var lines = use.Lines.Where(line => !covered.Any(region => Overlap(region, line.At)))
            .Select((line, i) => new ViewerLine(string.Create(CultureInfo.InvariantCulture, $"p{number}-l{i + 1}"), Write(line.At), line.Text));
        return new ViewerPicture(number, picture, label, use.Caption?.Main, viewed.MakerOf(use), [.. lines], viewed.Lang);
    }

    private static bool Overlap(PictureRegion a, PictureRegion b) => a.X < b.X + b.Width && b.X < a.X + a.Width && a.Y < b.Y + b.Height && b.Y < a.Y + a.Height;

    private static string DataOf(ViewedPictures viewed, ImmutableArray<MediaUse> uses, ImmutableArray<ViewerPicture> pictures, PageContext page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("title", viewed.Title);
            json.WriteString("paging", viewed.Binding != Binding.Pages ? "single" : viewed.LeafOrder == LeafOrder.FromRight ? "rtl" : "ltr");
            json.WriteStartArray("pictures");
            for (var i = 0; i < uses.Length; i++) WritePicture(json, uses[i], pictures[i], viewed, page);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WritePicture(Utf8JsonWriter json, MediaUse use, ViewerPicture shown, ViewedPictures viewed, PageContext page)
    {
        var file = page.Catalogue.Media(use.File)!;
        json.WriteStartObject();
        json.WriteString("label", shown.Label);
        json.WriteString("alt", shown.Picture.Alt);
        json.WriteString("thumb", file.Derived is { } small ? page.To(SitePaths.Image(file.Path, ImageFileName.Of(small.Sizes[0]))) : page.To(file.Path));
        json.WriteNumber("width", shown.Picture.OwnWidth);
        json.WriteNumber("height", shown.Picture.OwnHeight);
        json.WriteStartArray("files");
        if (file.Derived is { } image)
            foreach (var size in image.Sizes) WriteFile(json, page.To(SitePaths.Image(file.Path, ImageFileName.Of(size))), size);
        else WriteFile(json, page.To(file.Path), new ImageDimensions(file.Width, file.Height));
        json.WriteEndArray();
        if (file.Derived is { ScaleFactors.IsEmpty: false } tiled) WriteTiles(json, tiled, page.To(SitePaths.Images(file.Path)));
        if (use.Dpi is { } dpi) json.WriteNumber("mm", Math.Round(MillimetresInInch / dpi, 6));
        if (viewed.Manifest is { } manifest) json.WriteString("canvas", page.To(SitePath.File(IiifPaths.Within(manifest.Value, "canvas", IiifPaths.Leaf(file.Path)).Split('/'))));
        if (shown.Maker is { Length: > 0 } rights) json.WriteString("rights", rights);
        json.WriteEndObject();
    }

    private static void WriteFile(Utf8JsonWriter json, string src, ImageDimensions size)
    {
        json.WriteStartObject();
        json.WriteString("src", src);
        json.WriteNumber("width", size.Width);
        json.WriteNumber("height", size.Height);
        json.WriteEndObject();
    }

    private static void WriteTiles(Utf8JsonWriter json, DerivedImage image, string folder)
    {
        json.WriteStartObject("tiles");
        json.WriteString("base", folder);
        json.WriteNumber("side", ImagePlan.TileSideOf(image.Size));
        json.WriteStartArray("scales");
        foreach (var factor in image.ScaleFactors) json.WriteNumberValue(factor);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}

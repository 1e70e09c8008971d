using System.Text.Json;
using ExhibitSite.Gate;
using ExhibitSite.Model;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>
/// What a IIIF viewer asks first of a picture (Image API 3.0, section 5). Its <c>id</c> must be an absolute address that lasts, so
/// a site without base URL has none; our own pages do not need it.
/// </summary>
internal sealed class ImageInformationExport : IExport
{
    public string Name => "iiif-images";

    public bool IsForHosts => true;

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        if (site.Settings is not { HasPublicAddress: true, BaseUrl: { } baseUrl }) yield break;
        foreach (var (path, file) in site.Catalogue.MediaFiles)
            if (file.Derived is { } image)
                yield return new OutputFile(SitePaths.Image(file.Path, "info.json"), path, stream => Write(stream, image, new Permalink(SitePaths.Images(file.Path)).Absolute(baseUrl)));
    }

    private static void Write(Stream stream, DerivedImage image, string id)
    {
        // A picture that is only shown small has no larger pixels as far as anybody can ask.
        var size = image.ScaleFactors.IsEmpty ? image.Max : image.Size;
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("@context", "http://iiif.io/api/image/3/context.json");
        json.WriteString("id", id);
        json.WriteString("type", "ImageService3");
        json.WriteString("protocol", "http://iiif.io/api/image");
        json.WriteString("profile", "level0");
        WriteSize(json, size);
        // Alone it limits the height too (5.3). Two limits would forbid the tiles of a long scroll: they are higher than it is as a whole.
        if (image.Max != size) json.WriteNumber("maxWidth", image.Max.LongEdge);
        json.WriteStartArray("sizes");
        foreach (var offered in Offered(image, size))
        {
            json.WriteStartObject();
            WriteSize(json, offered);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteTiles(json, image);
        json.WriteEndObject();
    }

    // With as many sizes as levels of tiles, OpenSeadragon before 6 (and so Mirador 4) takes the one for the other and asks for tiles that are nowhere: one less, then.
    private static ReadOnlySpan<ImageDimensions> Offered(DerivedImage image, ImageDimensions size)
    {
        var sizes = image.Sizes.AsSpan();
        var resolutions = sizes.Length + (sizes is [.., var largest] && largest.Width < size.Width && largest.Height < size.Height ? 1 : 0);
        return !image.ScaleFactors.IsEmpty && resolutions == image.ScaleFactors.Length ? sizes[..^1] : sizes;
    }

    private static void WriteTiles(Utf8JsonWriter json, DerivedImage image)
    {
        if (image.ScaleFactors.IsEmpty) return;
        json.WriteStartArray("tiles");
        json.WriteStartObject();
        json.WriteNumber("width", ImagePlan.TileSideOf(image.Size));
        json.WriteNumber("height", ImagePlan.TileSideOf(image.Size));
        json.WriteStartArray("scaleFactors");
        foreach (var factor in image.ScaleFactors) json.WriteNumberValue(factor);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSize(Utf8JsonWriter json, ImageDimensions size)
    {
        json.WriteNumber("width", size.Width);
        json.WriteNumber("height", size.Height);
    }
}

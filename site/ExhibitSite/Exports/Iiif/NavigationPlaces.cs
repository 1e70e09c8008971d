using System.Collections.Immutable;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Kinds.Places;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>
/// Where an item belongs on a map (navPlace 1.0): its places that are public and have a position, in WGS84 as GeoJSON wants it (RFC 7946, 4).
/// A position is given with no more digits than were written, and than it is known to.
/// </summary>
/// <param name="Places">In the order of the record; empty for none.</param>
internal sealed record NavigationPlaces(ImmutableArray<(Place Place, Position At)> Places)
{
    /// <summary>The context of the extension, which comes before that of the API.</summary>
    public const string Context = "http://iiif.io/api/extension/navplace/context.json";

    // A position that is only said to be rough: a kilometre is honest.
    private const decimal RoughMetres = 1_000;

    /// <summary>The places of an item.</summary>
    public static NavigationPlaces Of(Item item, PublicSite site) =>
        new([.. item.Places.Select(site.Catalogue.Find).OfType<Place>().Where(p => p.Position is not null).DistinctBy(p => p.Id).Select(p => (p, p.Position!))]);

    /// <summary>Writes them into a manifest.</summary>
    /// <param name="json">The manifest.</param>
    /// <param name="manifest">Its id.</param>
    public void Write(IiifJson json, string manifest)
    {
        if (Places.IsEmpty) return;
        json.Json.WriteStartObject("navPlace");
        json.Named(IiifPaths.Within(manifest, "places"), "FeatureCollection");
        json.Json.WriteStartArray("features");
        foreach (var (place, at) in Places)
        {
            json.Json.WriteStartObject();
            json.Named(IiifPaths.Within(manifest, "places", place.Id.Value), "Feature");
            json.Json.WriteStartObject("properties");
            json.Text("label", IiifText.Of(place.Head.Title, json.Main));
            json.Json.WriteEndObject();
            json.Json.WriteStartObject("geometry");
            json.Json.WriteString("type", "Point");
            json.Json.WriteStartArray("coordinates");
            var (digits, point) = (DigitsOf(at), at.Wgs84);
            json.Json.WriteNumberValue(Rounded(point.Longitude, digits));
            json.Json.WriteNumberValue(Rounded(point.Latitude, digits));
            json.Json.WriteEndArray();
            json.Json.WriteEndObject();
            json.Json.WriteEndObject();
        }
        json.Json.WriteEndArray();
        json.Json.WriteEndObject();
    }

    /// <summary>Digits behind the point: as many as were written of the coarser of the two, and no more than the precision carries (a degree is about 100 km).</summary>
    internal static int DigitsOf(Position at)
    {
        var written = Math.Min(at.Latitude.Scale, at.Longitude.Scale);
        // 市区 is no number, but it says that the point stands for more than itself.
        var within = at.WithinMetres ?? (at.Precision is null ? null : RoughMetres);
        int known = within switch { null or < 10 => 5, < 100 => 4, < 1_000 => 3, < 10_000 => 2, < 100_000 => 1, _ => 0 };
        return Math.Min(written, known);
    }

    private static decimal Rounded(double degrees, int digits) => Math.Round((decimal)degrees, digits, MidpointRounding.AwayFromZero);
}

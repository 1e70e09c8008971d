using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Geography;

namespace ExhibitSite.Kinds.Places;

/// <summary>The page of a place.</summary>
public sealed record PlaceView(
    Heading Heading, BlockView? Map, ProseText Text, TableView? Names, ImmutableArray<TimelineEntry> Events, ImmutableArray<Fact> Facts, Surroundings Around);

/// <summary>Composes the pages of places and their index, with all of them on one map.</summary>
internal static class PlaceComposer
{
    private const int NearestPlaces = 7;
    private const double FarFromOthers = 245_000;

    // Regions and provinces are no points: on a map of villages they would only be in the way.
    private static readonly string[] Areas = ["省", "区域", "河", "山"];

    public static PageContent Compose(Place place, PageContext page)
    {
        var kind = page.Catalogue.KindOf(place.Id);
        var events = page.Catalogue.EventsInTime.Where(e => e.Places.Contains(place.Id)).Select(e => Chronology.Entry(e, page));
        var map = place.Position is null ? null : PlaceMap.Of(new MapRequest(WithNeighbours(place, page), "map"), page);
        var view = new PlaceView(
            PlainComposer.HeadingOf(kind, place, page, $"{page.Say(kind.Label)} · {page.Value(place.Type)}"), map, page.Prose(place.Head.Body), Names(place, page), [.. events],
            Facts(place, page), Neighbourhood.Of(place, page));
        return PlainComposer.Finish(PageContent.Of<PlacePage, PlaceView>("place", place.ShownTitle, view), kind, place, page);
    }

    /// <summary>The map of most places; null when none has a position.</summary>
    public static Components.Blocks.BlockView? MapOfAll(PageContext page)
    {
        var all = page.Catalogue.All<Place>();
        var placed = all.Where(p => p.Position is not null && !Areas.Contains(p.Type)).ToImmutableArray();
        // One distant capital would squeeze all villages into a corner: the map keeps to where most of them are.
        var middle = placed.IsEmpty ? default : Middle(placed);
        var core = placed.Length < 4 ? placed : [.. placed.Where(p => p.Position!.Wgs84.MetresTo(middle) < FarFromOthers)];
        return core.IsEmpty ? null : PlaceMap.Of(new MapRequest(core, "map") { List = MapList.Numbered }, page);
    }

    private static GeoPoint Middle(ImmutableArray<Place> places)
    {
        var latitudes = places.Select(p => p.Position!.Wgs84.Latitude).Order().ToArray();
        var longitudes = places.Select(p => p.Position!.Wgs84.Longitude).Order().ToArray();
        return new GeoPoint(latitudes[latitudes.Length / 2], longitudes[longitudes.Length / 2]);
    }

    private static ImmutableArray<Place> WithNeighbours(Place place, PageContext page)
    {
        var nearest = page.Catalogue.All<Place>()
            .Where(p => p.Id != place.Id && p.Position is not null && !Areas.Contains(p.Type))
            .OrderBy(p => p.Position!.Wgs84.MetresTo(place.Position!.Wgs84)).ThenBy(p => p.Id).Take(NearestPlaces);
        return [place, .. nearest];
    }

    private static string Degrees(GeoPoint place) => string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.####}, {place.Longitude:0.####}");

    private static string? PrecisionOf(Position? position, PageContext page)
    {
        var parts = new[] { position?.Precision, position?.PrecisionMetres is { } metres ? "±" + PlaceMap.Metres((double)metres, page.Words) : null }.OfType<string>().ToArray();
        return parts.Length == 0 ? null : string.Join(page.Words.ListSeparator, parts);
    }

    private static TableView? Names(Place place, PageContext page)
    {
        if (place.Names.IsEmpty) return null;
        var words = page.Words;
        var rows = place.Names.Select(n => ImmutableArray.Create(
            FactValue.Of(n.Name), FactValue.Of(n.Type is null ? "" : page.Value(n.Type)), FactValue.Of(string.Join("；", new[] { n.Period, n.Note }.OfType<string>()))));
        return new TableView("names", words.Names, [words.Name, words.NameType, words.Remark], [.. rows]);
    }

    private static ImmutableArray<Fact> Facts(Place place, PageContext page)
    {
        var position = place.Position;
        var degrees = position is null ? null : Degrees(new GeoPoint((double)position.Latitude, (double)position.Longitude));
        return new FactBuilder(page)
            .Text(page.Say(new("类型", "Type")), place.Type).Text(page.Say(new("今属", "Today")), place.Modern)
            .Code(page.Say(new("坐标（纬度，经度）", "Latitude, longitude")), degrees).Text(page.Words.Datum, position?.Datum)
            .Code(page.Say(new("换算为 WGS84", "In WGS84")), position is { Datum: Datum.Gcj02 } ? Degrees(position.Wgs84) : null)
            .Text(page.Words.Precision, PrecisionOf(position, page))
            .Text(page.Say(new("来源", "Source")), place.Source).Done();
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;

namespace ExhibitSite.Kinds.Places;

/// <summary>The page of a place.</summary>
public sealed record PlaceView(
    Heading Heading, BlockView? Map, ProseText Text, TableView? Names, ImmutableArray<TimelineEntry> Events, ImmutableArray<Fact> Facts, Surroundings Around);

/// <summary>Composes the pages of places and their index, with all of them on one map.</summary>
internal static class PlaceComposer
{
    private const int NearestPlaces = 7;

    // Regions and provinces are no points: on a map of villages they would only be in the way.
    private static readonly string[] Areas = ["省", "区域", "河", "山"];

    public static PageContent Compose(Place place, PageContext page)
    {
        var kind = page.Catalogue.KindOf(place.Id);
        var events = page.Catalogue.EventsInTime.Where(e => e.Places.Contains(place.Id)).Select(e => Chronology.Entry(e, page));
        var map = place.Position is null ? null : PlaceMap.Of(WithNeighbours(place, page), isRoute: false, caption: null, "map", page);
        var view = new PlaceView(
            PlainComposer.HeadingOf(kind, place, page, $"{page.Say(kind.Label)} · {place.Type}"), map, page.Prose(place.Head.Body), Names(place, page), [.. events],
            Facts(place, page), Neighbourhood.Of(place, page));
        return PlainComposer.Finish(PageContent.Of<PlacePage, PlaceView>("place", place.ShownTitle, view), kind, place, page);
    }

    /// <summary>The map of most places; null when none has a position.</summary>
    public static Components.Blocks.BlockView? MapOfAll(PageContext page)
    {
        var all = page.Catalogue.All<Place>();
        var placed = all.Where(p => p.Position is not null && !Areas.Contains(p.Type)).ToImmutableArray();
        // One distant capital would squeeze all villages into a corner: the map keeps to where most of them are.
        var core = placed.Length < 4 ? placed : [.. placed.Where(p => Distance(p.Position!, Middle(placed)) < 2.2)];
        return core.IsEmpty ? null : PlaceMap.Of(core, isRoute: false, caption: null, "map", page) with { Places = [] };
    }

    private static Position Middle(ImmutableArray<Place> places)
    {
        var latitudes = places.Select(p => p.Position!.Latitude).Order().ToArray();
        var longitudes = places.Select(p => p.Position!.Longitude).Order().ToArray();
        return new Position(latitudes[latitudes.Length / 2], longitudes[longitudes.Length / 2], "WGS84", null);
    }

    private static ImmutableArray<Place> WithNeighbours(Place place, PageContext page)
    {
        var nearest = page.Catalogue.All<Place>()
            .Where(p => p.Id != place.Id && p.Position is not null && !Areas.Contains(p.Type))
            .OrderBy(p => Distance(p.Position!, place.Position!)).ThenBy(p => p.Id).Take(NearestPlaces);
        return [place, .. nearest];
    }

    /// <summary>In degrees of latitude; good enough to tell near from far.</summary>
    private static double Distance(Position one, Position other)
    {
        var north = (double)(one.Latitude - other.Latitude);
        var east = (double)(one.Longitude - other.Longitude) * Math.Cos((double)other.Latitude * Math.PI / 180);
        return Math.Sqrt((north * north) + (east * east));
    }

    private static TableView? Names(Place place, PageContext page)
    {
        if (place.Names.IsEmpty) return null;
        var words = page.Words;
        var rows = place.Names.Select(n => ImmutableArray.Create(
            FactValue.Of(n.Name), FactValue.Of(n.Type ?? ""), FactValue.Of(string.Join("；", new[] { n.Period, n.Note }.OfType<string>()))));
        return new TableView("names", words.Names, [words.Name, words.NameType, words.Remark], [.. rows]);
    }

    private static ImmutableArray<Fact> Facts(Place place, PageContext page)
    {
        var position = place.Position;
        var degrees = position is null ? null : string.Create(CultureInfo.InvariantCulture, $"{position.Latitude:0.###}, {position.Longitude:0.###}");
        return new FactBuilder(page)
            .Text(page.Say(new("类型", "Type")), place.Type).Text(page.Say(new("今属", "Today")), place.Modern)
            .Code(page.Say(new("坐标（纬度，经度）", "Latitude, longitude")), degrees).Text(page.Words.Datum, position?.Datum).Text(page.Words.Precision, position?.Precision)
            .Text(page.Say(new("来源", "Source")), place.Source).Done();
    }
}

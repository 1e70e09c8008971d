using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Maps;
using ExhibitSite.Kinds.Places;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Kinds.Blocks;

internal sealed record MapQuery(ImmutableArray<RecordId> Places, ImmutableArray<RouteStop> Stops, RecordId? Base, string? Caption)
{
    /// <summary>True when the places are stops of a way.</summary>
    public bool IsRoute { get; init; }
}

internal sealed record RouteStop(RecordId Place, HistoricalDate? Date, string? Note);

/// <summary><c>:::map</c>: places on a grid or on a base map, and as a list; or the stops of a way, in order.</summary>
internal sealed class MapBlock : Block<MapQuery>
{
    private static readonly Field<bool> Route = new("route", new("连线", "Route"), Shapes.YesNo);
    private static readonly Field<ImmutableArray<RouteStop>> Stops = new("stops", new("站点", "Stops"), Shapes.ListOf(Shapes.Group(StopFields.Table, StopFields.Read)));
    private static readonly Field<RecordId> Base = new("base", new("底图", "Base map"), Shapes.Id("map"));
    private static readonly Field<string> Caption = new("caption", new("图注", "Caption"), Shapes.Text);

    private static readonly Rule Nothing = new("EX1176", Severity.Error,
        new("地图没有地点", "Map without places"),
        new("这幅地图既没有 places 也没有 stops。", "This map has neither places nor stops."),
        new("写上 places: [标识, …]；要画路线就写 stops，每站一个 place，可加 date 和 note。", "Add places: [ids]; for a way add stops, each with a place and, if you like, date and note."));

    public override Wording Words => new("地图", "map");

    public override FieldTable Fields { get; } = new(DescriptiveFields.Places, Route, Stops, Base, Caption);

    protected override MapQuery? Read(FieldReader fields, Directive directive)
    {
        var (places, stops) = (fields.List(DescriptiveFields.Places), fields.List(Stops));
        if (!fields.Has(DescriptiveFields.Places) && !fields.Has(Stops)) fields.Findings.Report(Nothing, directive.Span);
        var query = new MapQuery(places, stops, fields.Value(Base), fields.Get(Caption)) { IsRoute = !stops.IsEmpty || fields.Value(Route) == true };
        return places.IsEmpty && stops.IsEmpty ? null : query;
    }

    protected override BlockView? Show(MapQuery value, Directive directive, ProseComposer prose)
    {
        var catalogue = prose.Page.Catalogue;
        var stops = (value.Stops.IsEmpty ? value.Places.Select(p => new RouteStop(p, null, null)) : value.Stops)
            .Select(s => (Place: catalogue.Find(s.Place) as Place, Date: s.Date is { } date ? prose.Page.Date(date) : null, s.Note))
            .Where(s => s.Place is not null).ToImmutableArray();
        if (stops.IsEmpty) return null;
        var request = new MapRequest([.. stops.Select(s => s.Place!)], prose.NextAnchor("map"))
        {
            IsRoute = value.IsRoute,
            Caption = value.Caption,
            Base = value.Base is { } id ? catalogue.Find(id) as BaseMap : null,
            Stops = [.. stops.Select(s => ((DateText?)s.Date, s.Note))],
        };
        return PlaceMap.Of(request, prose.Page);
    }

    private static class StopFields
    {
        private static readonly Field<RecordId> Place = new("place", new("地点", "Place"), Shapes.Id("place"), IsRequired: true);
        private static readonly Field<HistoricalDate> Date = new("date", new("日期", "Date"), Shapes.Date);
        private static readonly Field<string> Note = new("note", new("附注", "Note"), Shapes.Text);

        public static FieldTable Table { get; } = new(Place, Date, Note);

        public static RouteStop? Read(FieldReader fields) => fields.Value(Place) is { } place ? new RouteStop(place, fields.Get(Date), fields.Get(Note)) : null;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Places;
using ExhibitSite.Model.Geography;

namespace ExhibitSite.Kinds.Maps;

/// <summary>The page of a base map.</summary>
public sealed record BaseMapView(Heading Heading, BlockView? Map, ViewerView? Viewer, ProseText Text, TableView? Points, ImmutableArray<Fact> Facts, Surroundings Around);

/// <summary>Composes the pages of base maps: the places on it, what it is, and how well it lies.</summary>
internal static class MapComposer
{
    public static PageContent Compose(BaseMap map, PageContext page)
    {
        var kind = page.Catalogue.KindOf(map.Id);
        var places = map.Places.IsEmpty ? page.Catalogue.All<Place>().Where(p => p.Position is not null) : map.Places.Select(page.Catalogue.Find).OfType<Place>();
        var shown = PlaceMap.Of(new MapRequest([.. places], "map") { Base = map, List = map.Places.IsEmpty ? MapList.OnMap : MapList.All }, page);
        var residuals = map.IsMeasured ? MapFit.Residuals(map.Points, map.Method) : [];
        var view = new BaseMapView(
            PlainComposer.HeadingOf(kind, map, page, TypeName(map, page)), shown, ViewerComposer.Of(Pictures(map), page), page.Prose(map.Head.Body), Points(map, residuals, page), Facts(map, residuals, page),
            Neighbourhood.Of(map, page));
        return PlainComposer.Finish(PageContent.Of<BaseMapPage, BaseMapView>("map", map.ShownTitle, view), kind, map, page) with { Picture = page.Picture(map.Picture) };
    }

    // The sheet by itself, enlarged as far as it goes; the drawing above shows it with our places on it.
    private static ViewedPictures Pictures(BaseMap map) => new(map.ShownTitle, [map.Picture])
    {
        Form = ViewerForm.List,
        MakerOf = use => use.Maker ?? map.Source,
    };

    private static string TypeName(BaseMap map, PageContext page) => page.Say(map.Base switch
    {
        BaseMapType.Relief => new("底图 · 地形", "Base map · relief"),
        BaseMapType.ApprovedMap => new("底图 · 审定地图", "Base map · approved map"),
        _ => new("底图 · 旧图", "Base map · historical scan"),
    });

    private static TableView? Points(BaseMap map, ImmutableArray<double?> residuals, PageContext page)
    {
        if (!map.IsMeasured) return null;
        var words = page.Words;
        var rows = map.Points.Select((p, i) => ImmutableArray.Create(
            FactValue.Of(map.Names[i]), Code(p.X, p.Y, "0.#"), Code(p.Place.Latitude, p.Place.Longitude, "0.####"),
            FactValue.Of(residuals[i] is { } metres ? PlaceMap.Metres(metres, words) : "—")));
        return new TableView("points", words.ControlPoints, [words.Name, words.OnThePicture, words.LatitudeLongitude, words.Residual], [.. rows]);
    }

    private static FactValue Code(double one, double other, string form) =>
        new(new Link(null, one.ToString(form, CultureInfo.InvariantCulture) + ", " + other.ToString(form, CultureInfo.InvariantCulture)), IsCode: true);

    private static ImmutableArray<Fact> Facts(BaseMap map, ImmutableArray<double?> residuals, PageContext page) => new FactBuilder(page)
        .Text(page.Say(new("种类", "Type")), TypeName(map, page))
        .Date(page.Say(new("绘制时间", "Made")), map.Made)
        .Text(page.Say(new("审图号", "Approval number")), map.Approval)
        .Text(page.Words.Datum, map.Datum)
        .Text(page.Say(new("配准方法", "Fit")), map.IsMeasured ? page.Say(map.Method == FitMethod.ThinPlate ? new("薄板样条", "thin-plate spline") : new("仿射，最小二乘", "affine, least squares")) : null)
        .Text(page.Words.Residual, MapFit.Typical(residuals) is { } metres ? Words.Fill(page.Words.ResidualOf, PlaceMap.Metres(metres, page.Words), map.Points.Length) : null)
        .Text(page.Say(new("来源", "Source")), map.Source).Done();
}

using System.Globalization;
using AngleSharp.Dom;
using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

/// <summary>Maps: list and drawing from one set of facts; datum, precision, routes, base maps.</summary>
public sealed class PlaceMapTests
{
    private const string Svg = "-- media/old.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1000\" height=\"800\" viewBox=\"0 0 1000 800\"><rect width=\"1000\" height=\"800\"/></svg>\n";

    private static readonly string Places = Place("jincheng", "晋城", 35.5022m, 112.8328m) + Place("yangcheng", "阳城", 35.4922m, 112.4043m) + Place("changzhi", "长治", 36.1839m, 113.1053m)
        + Place("qinyuan", "沁源", 36.5014m, 112.3247m, "precision: 约5公里\n") + Record("places/lost", "title: 百鹤阡\ntype: 遗址");

    private static string Place(string id, string title, decimal latitude, decimal longitude, string more = "") =>
        Record($"places/{id}", string.Create(CultureInfo.InvariantCulture, $"title: {title}\ntype: 县\nlat: {latitude}\nlon: {longitude}\n") + (more.Contains("datum", StringComparison.Ordinal) ? more : "datum: WGS84\n" + more));

    private static string Page(string fields) => Record("pages/p", "title: 图", $":::map\n{fields}\n:::");

    [Fact]
    public void Every_place_of_the_map_is_in_the_list_and_what_has_no_position_says_so()
    {
        var site = BuiltSite.Of(Places + Page("places: [jincheng, yangcheng, qinyuan, lost]"));
        Assert.Empty(site.Faults);
        var page = site.Page("pages/p/index.html");
        var list = page.QuerySelectorAll(".map-places li").ToArray();
        Assert.Equal(["晋城", "阳城", "沁源", "百鹤阡"], list.Select(l => l.QuerySelector("a")!.TextContent));
        Assert.Equal(list[..3].Select(l => l.QuerySelector("a")!.GetAttribute("href")), page.QuerySelectorAll("svg.map a").Select(a => a.GetAttribute("href")));
        Assert.Contains("位置未考定", list[3].TextContent, StringComparison.Ordinal);
        // Five kilometres are drawn to scale, and the point is hollow.
        Assert.NotNull(page.QuerySelector("svg.map a[aria-label=沁源] .map-halo"));
        Assert.Equal("approximate", page.QuerySelector("svg.map a[aria-label=沁源] .map-point")!.GetAttribute("data-doubt"));
    }

    [Fact]
    public void Stops_are_numbered_in_order_and_a_place_passed_twice_has_both_numbers()
    {
        var site = BuiltSite.Of(Places + Page("stops:\n  - { place: qinyuan, date: 1940-06-07, note: 成立 }\n  - place: changzhi\n    note: 途中\n  - { place: qinyuan, date: 1942-09 }\ncaption: 行程"));
        Assert.Empty(site.Faults);
        var page = site.Page("pages/p/index.html");
        Assert.Equal(["沁源", "长治", "沁源"], page.QuerySelectorAll("[data-route] .map-places a").Select(a => a.TextContent));
        Assert.Equal(["1·3 沁源", "2 长治"], page.QuerySelectorAll("svg.map .map-label").Select(l => l.TextContent));
        Assert.Contains("1940年6月7日", page.QuerySelector(".map-places li")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.map .map-route"));
        Assert.Contains("行程", page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Positions_of_web_maps_are_converted_and_their_page_gives_both()
    {
        // 晋城 once in each system: the shifted one must fall on the same spot of the drawing.
        var (latitude, longitude) = ExhibitSite.Model.Geography.Gcj02.FromWgs84(new(35.5022, 112.8328));
        var site = BuiltSite.Of(Places + Place("same", "同处", Math.Round((decimal)latitude, 6), Math.Round((decimal)longitude, 6), "datum: GCJ-02\n") + Page("places: [jincheng, same, changzhi]"));
        Assert.Empty(site.Faults);
        var dots = site.Page("pages/p/index.html").QuerySelectorAll("svg.map .map-point").Select(d => (d.GetAttribute("cx"), d.GetAttribute("cy"))).ToArray();
        Assert.Equal(dots[0], dots[1]);
        Assert.Contains("GCJ-02、WGS84（已换算为 WGS84）", site.MainText("pages/p/index.html"), StringComparison.Ordinal);
        Assert.Contains("35.5022, 112.8328", site.MainText("places/same/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_places_at_one_point_do_not_overlap()
    {
        var site = BuiltSite.Of(string.Concat(Enumerable.Range(0, 5).Select(i => Place($"p{i}", $"端氏旧址{i}", 35.70m, 112.49m))) + Places + Page("places: [p0, p1, p2, p3, p4, jincheng]"));
        var boxes = site.Page("pages/p/index.html").QuerySelectorAll("svg.map .map-label").Select(l => (X: Number(l, "x"), Y: Number(l, "y"), Width: l.TextContent.Length * 15)).ToArray();
        Assert.Equal(6, boxes.Length);
        foreach (var (one, other) in boxes.SelectMany((b, i) => boxes.Skip(i + 1).Select(o => (b, o))))
            Assert.True(Math.Abs(one.Y - other.Y) >= 17 || one.X + one.Width <= other.X + 16 || other.X + other.Width <= one.X + 16, $"{one} and {other}");
    }

    [Theory]
    [InlineData("affine")]
    [InlineData("thin-plate")]
    public void Places_stand_on_an_old_map_where_its_control_points_put_them(string fit)
    {
        // Drawn true, 300 pixels to the degree of longitude: 阳城 is no control point, and must fall where it lies.
        static (decimal X, decimal Y) Drawn(decimal latitude, decimal longitude) => (Math.Round((longitude - 111.5m) * 300, 2), Math.Round((37.5m - latitude) * 372, 2));
        var points = new[] { ("晋城", 35.5022m, 112.8328m), ("长治", 36.1839m, 113.1053m), ("沁源", 36.5014m, 112.3247m), ("黎城", 36.5029m, 113.3695m), ("沁水", 35.6894m, 112.1580m) }
            .Select(p => string.Create(CultureInfo.InvariantCulture, $"  - {{ name: {p.Item1}, x: {Drawn(p.Item2, p.Item3).X}, y: {Drawn(p.Item2, p.Item3).Y}, lat: {p.Item2}, lon: {p.Item3} }}\n"));
        var map = $"-- maps/old.md --\n---\ntitle: 旧图\nbase: historical-scan\nfile: media/old.svg\nalt: 一幅旧图\nfit: {fit}\ndatum: WGS84\npoints:\n{string.Concat(points)}---\n";
        var site = BuiltSite.Of(Svg + map + Places + Page("places: [yangcheng, jincheng]\nbase: old"));
        Assert.Empty(site.Faults);
        var page = site.Page("pages/p/index.html");
        var (x, y) = Drawn(35.4922m, 112.4043m);
        var dot = page.QuerySelector("svg.map a[aria-label=阳城] .map-point")!;
        var scale = Number(page.QuerySelector("svg.map image")!, "width") / 1000;
        Assert.Equal((double)x * scale, Number(dot, "cx"), 0.3);
        Assert.Equal((double)y * scale, Number(dot, "cy"), 0.3);
        Assert.Contains("控制点互验残差", site.MainText("pages/p/index.html"), StringComparison.Ordinal);
        // The residual is on its page and among the notes of the build.
        Assert.Equal(5, site.Page("maps/old/index.html").QuerySelectorAll("[aria-labelledby=points] tbody tr").Length);
        Assert.Contains(site.Result.Findings, f => f.Rule.Code == "EX3052" && f.Message("zh").Contains("5 个控制点", StringComparison.Ordinal));
    }

    [Fact]
    public void An_approved_map_prints_its_number_wherever_it_is_shown()
    {
        const string Map = "-- maps/good.md --\n---\ntitle: 标准地图\nbase: approved-map\nfile: media/old.svg\nalt: 地图\nbounds: [35, 111.5, 37, 114]\ndatum: CGCS2000\napproval: GS(2019)1822号\n---\n";
        var site = BuiltSite.Of(Svg + Map + Places + Page("places: [yangcheng]\nbase: good"));
        Assert.Empty(site.Faults);
        Assert.Contains("审图号：GS(2019)1822号", site.Page("pages/p/index.html").QuerySelector(".map-source")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("GS(2019)1822号", site.MainText("maps/good/index.html"), StringComparison.Ordinal);
        var refused = BuiltSite.Of(Svg + Map.Replace("approval: GS(2019)1822号\n", "", StringComparison.Ordinal) + Places);
        Assert.True(refused.Result.IsRefused);
        Assert.Contains("EX1223", Assert.Single(refused.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_beside_the_base_map_stays_in_the_list_and_says_so()
    {
        var site = BuiltSite.Of(Svg + "-- maps/small.md --\n---\ntitle: 小图\nbase: relief\nfile: media/old.svg\nalt: 地形\nbounds: [35.3, 112.2, 35.8, 113.0]\ndatum: WGS84\n---\n" + Places + Page("places: [yangcheng, changzhi]\nbase: small"));
        var page = site.Page("pages/p/index.html");
        Assert.Equal(["阳城"], page.QuerySelectorAll("svg.map a").Select(a => a.GetAttribute("aria-label")));
        Assert.Contains("在图外", page.QuerySelectorAll(".map-places li")[1].TextContent, StringComparison.Ordinal);
    }

    private static double Number(IElement element, string attribute) => double.Parse(element.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}

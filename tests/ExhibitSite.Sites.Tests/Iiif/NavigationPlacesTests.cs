using System.Text.Json.Nodes;
using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Iiif;

/// <summary>Where manifests say that their items belong on a map.</summary>
public sealed class NavigationPlacesTests
{
    [Theory]
    [InlineData("lat: 35.4922\nlon: 112.4043\ndatum: WGS84", "112.4043,35.4922")]
    [InlineData("lat: 35.4922\nlon: 112.4\ndatum: WGS84", "112.4,35.5")]
    [InlineData("lat: 35.4922\nlon: 112.4043\ndatum: WGS84\nprecision: 约5公里", "112.40,35.49")]
    [InlineData("lat: 35.4922\nlon: 112.4043\ndatum: WGS84\nprecision: 约20公里", "112.4,35.5")]
    [InlineData("lat: 35.4922\nlon: 112.4043\ndatum: WGS84\nprecision: 市区", "112.40,35.49")]
    [InlineData("lat: 35.492\nlon: 112.404\ndatum: CGCS2000\nprecision: 300米", "112.404,35.492")]
    // 天安门 as Chinese web maps have it, and as satellites do: half a kilometre apart.
    [InlineData("lat: 39.9087\nlon: 116.3975\ndatum: GCJ-02", "116.3913,39.9073")]
    public void A_place_is_given_in_WGS84_and_no_more_exactly_than_it_is_known(string position, string expected) =>
        Assert.Equal(expected, Coordinates(Build(position)));

    [Fact]
    public void The_extension_comes_first_and_a_place_that_is_closed_or_nowhere_is_not_said()
    {
        var manifest = Build("lat: 35.4922\nlon: 112.4043\ndatum: WGS84");
        Assert.Equal(["http://iiif.io/api/extension/navplace/context.json", "http://iiif.io/api/presentation/3/context.json"], manifest["@context"]!.AsArray().Select(c => c!.ToString()));
        var feature = Assert.Single(manifest["navPlace"]!["features"]!.AsArray())!;
        Assert.Equal("https://archive.example/iiif/manifests/d/places/open", feature["id"]!.ToString());
        Assert.Equal("甲地", feature["properties"]!["label"]!["zh-Hans"]![0]!.ToString());
        Assert.Empty(ManifestFaults.In(manifest));
        Assert.Null(Build("")["navPlace"]);
    }

    private static JsonNode Build(string position)
    {
        var site = BuiltSite.Of("-- site.yml --\ntitle: 站\nbase-url: https://archive.example/\n-- media/p.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"20\" viewBox=\"0 0 30 20\"><rect width=\"30\" height=\"20\"/></svg>\n"
            + Record("places/open", $"title: 甲地\ntype: 村\n{position}") + Record("places/nowhere", "title: 乙地\ntype: 村")
            + Item("d", "places: [open, nowhere]\nmedia: [{ file: media/p.svg, alt: 图 }]"));
        Assert.Empty(site.Faults);
        return JsonNode.Parse(site.Text("iiif/manifests/d.json"))!;
    }

    private static string Coordinates(JsonNode manifest) => string.Join(',', manifest["navPlace"]!["features"]![0]!["geometry"]!["coordinates"]!.AsArray().Select(c => c!.ToJsonString()));
}

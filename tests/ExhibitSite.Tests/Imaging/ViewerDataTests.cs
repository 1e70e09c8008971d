using System.Text;
using System.Text.Json;
using ExhibitSite.Model.Images;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Tests.GateTests;
using Xunit;

namespace ExhibitSite.Tests.Imaging;

/// <summary>What a page tells the viewer: all of it stands on the page, and nothing that is withheld.</summary>
public sealed class ViewerDataTests
{
    private const string Lines = "lines: [{ at: [100, 100, 50, 900], text: 第一列文字 }, { at: [40, 100, 50, 900], text: 第二列文字 }]";

    [Fact]
    public void The_data_has_every_file_the_scale_and_the_way_of_the_pages()
    {
        var site = Build(GateRun.Item("a", $"binding: 册页\nleaf-order: 右起\nmedia:\n{Entry("a.jpg", "dpi: 254, label: 叶一上")}{Entry("b.jpg")}{Entry("c.jpg")}"));
        var data = Data(site);
        Assert.Equal("rtl", data.GetProperty("paging").GetString());
        var first = data.GetProperty("pictures")[0];
        Assert.Equal(("叶一上", 2000, 3000, 0.1), (first.GetProperty("label").GetString(), first.GetProperty("width").GetInt32(), first.GetProperty("height").GetInt32(), first.GetProperty("mm").GetDouble()));
        Assert.Equal(
            ["../../iiif/a.jpg/full/400,600/0/default.jpg", "../../iiif/a.jpg/full/800,1200/0/default.jpg", "../../iiif/a.jpg/full/1600,2400/0/default.jpg", "../../iiif/a.jpg/full/2000,3000/0/default.jpg"],
            first.GetProperty("files").EnumerateArray().Select(f => f.GetProperty("src").GetString()));
        Assert.All(first.GetProperty("files").EnumerateArray(), f => Assert.True(site.Has(f.GetProperty("src").GetString()!["../../".Length..])));
        Assert.False(first.TryGetProperty("tiles", out _));
        Assert.False(data.GetProperty("pictures")[1].TryGetProperty("mm", out _));
        // One in its full width, and all of them small.
        var page = site.Page("items/a/index.html");
        Assert.Single(page.QuerySelectorAll(".item-media figure"));
        Assert.Equal(["1", "2", "3"], page.QuerySelectorAll(".picture-pages a").Select(a => a.GetAttribute("data-view")));
    }

    [Theory]
    [InlineData("", "single")]
    [InlineData("binding: 册页\n", "ltr")]
    [InlineData("binding: 散页\nleaf-order: 右起\n", "single")]
    public void Only_the_pages_of_a_book_lie_side_by_side(string fields, string paging) =>
        Assert.Equal(paging, Data(Build(GateRun.Item("a", fields + "media:\n" + Entry("a.jpg")))).GetProperty("paging").GetString());

    [Fact]
    public void A_picture_that_is_published_small_keeps_its_own_pixels_for_regions()
    {
        var first = Data(Build(GateRun.Item("a", "media:\n" + Entry("a.jpg", "download: 小图")))).GetProperty("pictures")[0];
        Assert.Equal((2000, 3000), (first.GetProperty("width").GetInt32(), first.GetProperty("height").GetInt32()));
        Assert.Equal(800, first.GetProperty("files").EnumerateArray().Last().GetProperty("height").GetInt32());
    }

    [Fact]
    public void A_line_under_a_covered_region_is_left_out()
    {
        var site = Build(GateRun.Item("a", "media:\n" + Entry("a.jpg", Lines + ", cover: [95, 500, 10, 10]")));
        Assert.Equal(["40,100,50,900"], site.Page("items/a/index.html").QuerySelectorAll("[data-at]").Select(l => l.GetAttribute("data-at")));
        Assert.DoesNotContain("第一列文字", site.Text("items/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("第二列文字", site.Text("items/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_looked_through_for_personal_data_as_any_text_is()
    {
        var site = Build(GateRun.Item("a", "media:\n" + Entry("a.jpg", Lines.Replace("第一列文字", "身份证号11010519491231002X", StringComparison.Ordinal))));
        Assert.Contains(site.Findings, f => f.Contains("EX41", StringComparison.Ordinal) || f.Contains("EX40", StringComparison.Ordinal));
        Assert.False(site.Has("items/a/index.html") && site.Text("items/a/index.html").Contains("11010519491231002X", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dpi: 5")]
    [InlineData("dpi: 300dpi")]
    [InlineData("lines: [{ at: [1, 2, 3], text: 字 }]")]
    [InlineData("lines: [{ at: [1, 2, 3, 4] }]")]
    public void A_value_that_is_none_is_an_error_at_its_place(string field) => Assert.True(Result(GateRun.Item("a", "media:\n" + Entry("a.jpg", field))).IsRefused);

    private static string Entry(string file, params string[] more) => $"  - {{ file: \"media/{file}\", alt: 一页{string.Concat(more.Select(m => ", " + m))} }}\n";

    private static JsonElement Data(BuiltSite site) =>
        JsonDocument.Parse(site.Page("items/a/index.html").QuerySelector("exhibit-viewer script")!.TextContent).RootElement;

    private static BuiltSite Build(string texts) => BuiltSite.Of(Tree(texts), Options());

    private static BuildResult Result(string texts) => Pipeline.Build.Run(Tree(texts), Options());

    private static BuildOptions Options() => new(BuiltSite.UsualDay) { Images = new FakeImages() };

    private static SourceTree Tree(string texts)
    {
        var all = SiteText.Parse(texts);
        all.TryAdd("site.yml", "title: 试验站\n");
        return new SourceTree(all.Select(f => SourceTree.OfBytes(f.Key, Encoding.UTF8.GetBytes(f.Value))).Concat(new[] { "a.jpg", "b.jpg", "c.jpg" }.Select(name => SourceTree.OfBytes("media/" + name, Pictures.Jpeg(name)))));
    }
}

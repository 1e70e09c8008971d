using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model.Images;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Tests.GateTests;
using Xunit;

namespace ExhibitSite.Tests.Imaging;

/// <summary>From the gate to the page: which pictures are asked for, and what a site shows of them.</summary>
public sealed class ImagingTests
{
    private static readonly byte[] Tiff = [.. "II*\0"u8, 8, 0, 0, 0, .. "a scan"u8];

    [Fact]
    public void A_page_offers_widths_and_forms_and_leads_to_the_largest()
    {
        var site = Build(new FakeImages(), Media("a.jpg"));
        var picture = site.Page("items/a/index.html").QuerySelector(".item-media picture")!;
        var source = picture.QuerySelector("source")!;
        Assert.Equal("image/webp", source.GetAttribute("type"));
        Assert.Equal(
            "../../iiif/a.jpg/full/400,600/0/default.webp 400w, ../../iiif/a.jpg/full/800,1200/0/default.webp 800w, ../../iiif/a.jpg/full/1600,2400/0/default.webp 1600w", source.GetAttribute("srcset"));
        var img = picture.QuerySelector("img")!;
        Assert.Equal("../../iiif/a.jpg/full/800,1200/0/default.jpg", img.GetAttribute("src"));
        Assert.EndsWith("../../iiif/a.jpg/full/2000,3000/0/default.jpg 2000w", img.GetAttribute("srcset"), StringComparison.Ordinal);
        // The first picture is what a reader came for: it does not wait.
        Assert.Equal(("2000", "3000", null), (img.GetAttribute("width"), img.GetAttribute("height"), img.GetAttribute("loading")));
        Assert.Equal("../../iiif/a.jpg/full/max/0/default.jpg", picture.ParentElement!.GetAttribute("href"));
        Assert.True(site.Has("iiif/a.jpg/full/max/0/default.jpg"));
        Assert.False(site.Has("media/a.jpg"));
    }

    [Trait("Behaviour", "35")]
    [Theory]
    [InlineData("", false, 3000)]
    [InlineData("download: 大图", false, 3000)]
    [InlineData("download: 原件", true, 3000)]
    [InlineData("download: 小图", false, 800)]
    public void A_picture_is_given_away_as_far_as_its_record_says(string policy, bool hasOriginal, int longest)
    {
        var images = new FakeImages();
        var site = Build(images, Media("a.jpg", policy));
        Assert.Equal(hasOriginal, site.Has("media/a.jpg"));
        Assert.Equal(longest, Assert.Single(images.Asked).Recipe.Largest >= 3000 ? 3000 : images.Asked[0].Recipe.Largest);
        var link = site.Page("items/a/index.html").QuerySelector(".item-media a.picture")!.GetAttribute("href");
        Assert.Equal(hasOriginal ? "../../media/a.jpg" : "../../iiif/a.jpg/full/max/0/default.jpg", link);
    }

    [Fact]
    public void The_site_says_it_for_records_that_say_nothing_and_the_strictest_of_several_counts()
    {
        var images = new FakeImages();
        Build(images, "-- site.yml --\ntitle: 站\nimages: { download: 小图, avif: 是 }\n" + Media("a.jpg") + GateRun.Item("b", Field("b.jpg", "download: 原件")) + GateRun.Item("c", Field("b.jpg")), "a.jpg", "b.jpg");
        Assert.Equal([800, 800], images.Asked.Select(r => r.Recipe.Largest));
        Assert.All(images.Asked, r => Assert.Equal(ImageFormats.JpegWebPAndAvif, r.Recipe.Formats));
    }

    [Fact]
    public void Only_what_the_gate_lets_pass_is_made()
    {
        var images = new FakeImages();
        var site = Build(images, Media("a.jpg") + GateRun.Item("b", Field("b.jpg", "open: 控制")) + GateRun.Item("c", Field("c.jpg"), open: "open: 控制\n"), "a.jpg", "b.jpg", "c.jpg");
        Assert.Equal(["media/a.jpg"], images.Asked.Select(r => r.Path));
        Assert.DoesNotContain(site.Files.Keys, f => f.Contains("b.jpg", StringComparison.Ordinal) || f.Contains("c.jpg", StringComparison.Ordinal));
        Assert.Equal(["iiif/b.jpg", "iiif/c.jpg"], site.Result.Secrets.Addresses.Select(a => a.Letters).Where(a => a.StartsWith("iiif/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_covered_photograph_is_burned_and_never_goes_out_itself()
    {
        var images = new FakeImages();
        var site = Build(images, Media("a.jpg", "cover: [1, 2, 3, 4]", "download: 原件"));
        Assert.Equal([new(1, 2, 3, 4)], Assert.Single(images.Asked).Recipe.Covered.ToArray());
        Assert.False(site.Has("media/a.jpg"));
        Assert.Contains(site.Result.Secrets.Files, f => f.Path == "media/a.jpg");
    }

    [Fact]
    public void A_scan_that_no_browser_shows_is_published_as_pictures_made_of_it()
    {
        var site = BuildWith(new FakeImages(), Media("a.tif", "download: 原件"), ("media/a.tif", Tiff));
        Assert.Empty(site.Faults);
        Assert.False(site.Has("media/a.tif"));
        Assert.NotNull(site.Page("items/a/index.html").QuerySelector("picture"));
    }

    [Fact]
    public void Without_an_engine_files_go_out_as_they_are_unless_they_must_not()
    {
        var texts = Media("a.jpg") + GateRun.Item("b", Field("b.jpg", "download: 小图")) + GateRun.Item("c", Field("c.tif")) + GateRun.Item("d", Field("d.jpg", "cover: [0, 0, 2, 2]"));
        foreach (var images in new[] { null, new FakeImages { IsReady = false } })
        {
            var site = BuildWith(images, texts, ("media/a.jpg", Pictures.Jpeg("a")), ("media/b.jpg", Pictures.Jpeg("b")), ("media/c.tif", Tiff), ("media/d.jpg", Pictures.Jpeg("d")));
            Assert.Equal(["media/a.jpg"], site.Files.Keys.Where(f => f.StartsWith("media/", StringComparison.Ordinal)));
            Assert.Equal("../../media/a.jpg", site.Page("items/a/index.html").QuerySelector(".item-media img")!.GetAttribute("src"));
            Assert.Null(site.Page("items/b/index.html").QuerySelector(".item-media img"));
        }
    }

    [Fact]
    public void A_broken_picture_is_left_out_and_the_others_are_shown()
    {
        var site = Build(new FakeImages { Broken = ["media/a.jpg"] }, Media("a.jpg") + GateRun.Item("b", Field("b.jpg")), "a.jpg", "b.jpg");
        Assert.False(site.Has("media/a.jpg"));
        Assert.Null(site.Page("items/a/index.html").QuerySelector("img"));
        Assert.NotNull(site.Page("items/b/index.html").QuerySelector("picture"));
    }

    [Fact]
    public void The_rights_of_the_record_go_with_the_picture()
    {
        var images = new FakeImages();
        Build(images, "-- site.yml --\ntitle: 站\ninstitution: { name: 甲馆 & 乙馆 }\n" + Media("a.jpg"), "a.jpg");
        var xmp = Assert.Single(images.Asked).Recipe.Xmp!;
        var packet = System.Xml.Linq.XDocument.Parse(xmp[(xmp.IndexOf("?>", StringComparison.Ordinal) + 2)..xmp.LastIndexOf("<?", StringComparison.Ordinal)]);
        var values = packet.Descendants().Where(e => !e.HasElements).ToDictionary(e => (e.Name.LocalName == "li" ? e.Parent!.Parent! : e).Name.LocalName, e => e.Value, StringComparer.Ordinal);
        Assert.Equal("一件", values["title"]);
        Assert.Equal("X001-WS·1938·Y-a", values["source"]);
        Assert.Equal("https://creativecommons.org/publicdomain/mark/1.0/", values["WebStatement"]);
        Assert.Equal("公共领域标志 1.0", values["rights"]);
        Assert.Equal("甲馆 & 乙馆", values["Credit"]);
    }

    [Fact]
    public void A_site_with_an_address_says_what_viewers_may_ask_for()
    {
        Assert.False(Build(new FakeImages(), Media("a.jpg")).Has("iiif/a.jpg/info.json"));
        var site = Build(new FakeImages(), "-- site.yml --\ntitle: 站\nbase-url: https://example.org/x\n" + Media("a.jpg"), "a.jpg");
        using var information = System.Text.Json.JsonDocument.Parse(site.Text("iiif/a.jpg/info.json"));
        var root = information.RootElement;
        Assert.Equal("https://example.org/x/iiif/a.jpg", root.GetProperty("id").GetString());
        Assert.Equal(("ImageService3", "level0", 2000, 3000), (root.GetProperty("type").GetString(), root.GetProperty("profile").GetString(), root.GetProperty("width").GetInt32(), root.GetProperty("height").GetInt32()));
        foreach (var size in root.GetProperty("sizes").EnumerateArray()) Assert.True(site.Has($"iiif/a.jpg/full/{size.GetProperty("width")},{size.GetProperty("height")}/0/default.jpg"));
    }

    [Theory]
    [InlineData(20000, 10000, 1024)]
    [InlineData(20000, 10001, 512)]
    public void A_giant_is_cut_into_smaller_tiles_and_everybody_is_told(int width, int height, int side)
    {
        var images = new FakeImages { Size = new(width, height), ScaleFactors = [1, 2, 4, 8, 16] };
        var site = Build(images, "-- site.yml --\ntitle: 站\nbase-url: https://example.org/x\n" + Media("a.jpg"), "a.jpg");
        Assert.Contains($"\"tiles\":[{{\"width\":{side},\"height\":{side},", site.Text("iiif/a.jpg/info.json").Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"\"side\":{side},", site.Page("items/a/index.html").DocumentElement.InnerHtml.Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("media/a.jpg", "iiif/a.jpg")]
    [InlineData("media/letters/page-1.tif", "iiif/letters~page-1.tif")]
    [InlineData("media/照片[1] 縣志#%.jpg", "iiif/1-.jpg-838809f3")]
    public void The_folder_of_a_picture_is_one_part_of_an_address(string media, string folder) =>
        Assert.Equal(folder, ExhibitSite.Model.Paths.SitePaths.Images(ExhibitSite.Model.Paths.SitePath.File(media.Split('/'))).Value);

    private static string Field(string file, params string[] more) => $"media: [{{ file: \"media/{file}\", alt: 一页{string.Concat(more.Where(m => m.Length > 0).Select(m => ", " + m))} }}]\n";

    private static string Media(string file, params string[] more) => GateRun.Item("a", Field(file, more));

    private static BuiltSite Build(IDerivatives? images, string texts, params string[] files) =>
        BuildWith(images, texts, files.Length == 0 ? [("media/a.jpg", Pictures.Jpeg("a"))] : [.. files.Select(f => ("media/" + f, Pictures.Jpeg(f)))]);

    private static BuiltSite BuildWith(IDerivatives? images, string texts, params (string Path, byte[] Bytes)[] media)
    {
        var all = SiteText.Parse(texts);
        all.TryAdd("site.yml", "title: 试验站\n");
        var tree = new SourceTree(all.Select(f => SourceTree.OfBytes(f.Key, Encoding.UTF8.GetBytes(f.Value))).Concat(media.Select(m => SourceTree.OfBytes(m.Path, m.Bytes))));
        return BuiltSite.Of(tree, new BuildOptions(BuiltSite.UsualDay) { Images = images });
    }
}

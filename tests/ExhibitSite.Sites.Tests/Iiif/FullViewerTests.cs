using ExhibitSite.Model.Paths;
using ExhibitSite.Pipeline;
using ExhibitSite.Searching;
using ExhibitSite.Tests.Imaging;
using Xunit;

namespace ExhibitSite.Sites.Tests.Iiif;

/// <summary>What a site with a full viewer has, and one without it has not; and what pictures and places give to other programs.</summary>
public sealed class FullViewerTests
{
    private static readonly string Wanted = IiifSite.Texts.Replace("languages:", "full-viewer: 是\nlanguages:", StringComparison.Ordinal);

    [Fact]
    public void A_site_that_asks_for_it_has_the_page_and_items_lead_to_it_in_each_language()
    {
        var site = IiifSite.Build(Wanted);
        Assert.Empty(site.Faults);
        Assert.Equal("../../viewer/?manifest=iiif/manifests/juan.json", site.Page("items/juan/index.html").QuerySelector("p.iiif-links a")!.GetAttribute("href"));
        Assert.Equal("../../viewer/?manifest=iiif/manifests/juan.json", site.Page("en/items/juan/index.html").QuerySelector("p.iiif-links a")!.GetAttribute("href"));
        var page = site.Page("en/viewer/index.html");
        var viewer = page.QuerySelector("exhibit-full-viewer")!;
        Assert.Equal(["../../", "https://archive.example/", "iiif/collections/site.json"], new[] { "data-root", "data-base", "data-all" }.Select(viewer.GetAttribute));
        Assert.True(site.Has("assets/" + viewer.GetAttribute("data-mirador")!.Split('/')[^1]));
        Assert.Contains("MIT", site.Text("assets/" + page.QuerySelector(".notices a")!.GetAttribute("href")!.Split('/')[^1]), StringComparison.Ordinal);
        // Only here, and only styles and pictures of the script's own.
        var policies = site.Files.Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)).Select(p => (Path: p, Policy: site.Page(p).QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!)).ToLookup(p => p.Policy, p => p.Path);
        Assert.Equal(2, policies.Count);
        var loose = policies.Single(p => p.Key.Contains("unsafe-inline", StringComparison.Ordinal));
        Assert.Equal(["en/viewer/index.html", "viewer/index.html"], loose.Order(StringComparer.Ordinal));
        Assert.Contains("script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; ", loose.Key, StringComparison.Ordinal);
        Assert.DoesNotContain("viewer/", site.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_setting_offline_and_without_an_address_there_is_nothing_of_it()
    {
        Assert.DoesNotContain(IiifSite.Built.Files.Keys, IsOfIt);
        var offline = BuiltSite.Of(IiifSite.Tree(Wanted), new BuildOptions(BuiltSite.UsualDay) { Images = new FakeImages(), Edition = Edition.Offline });
        Assert.DoesNotContain(offline.Files.Keys, IsOfIt);
        Assert.DoesNotContain("?manifest=", offline.Text("site/items/juan/index.html"), StringComparison.Ordinal);
        var nowhere = IiifSite.Build(Wanted.Replace("base-url: https://archive.example/\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain(nowhere.Files.Keys, IsOfIt);
        Assert.Equal("site.yml", Assert.Single(nowhere.Result.Findings, f => f.Rule.Code == "EX3060").Span.File);

        static bool IsOfIt(string path) => path.Contains("mirador", StringComparison.Ordinal) || path.Contains("full-viewer", StringComparison.Ordinal) || path.Contains("viewer/index", StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_picture_is_found_at_its_place_unless_it_is_covered_or_the_text_has_it()
    {
        var index = new StaticIndex(name => IiifSite.Built.Files.GetValueOrDefault("search/" + name));
        Assert.Equal("items/juan/#p3-l1", Assert.Single(index.Search(new SearchRequest("末叶第一行")).Rows).Address);
        Assert.NotNull(IiifSite.Built.Page("items/juan/index.html").QuerySelector("#p3-l1"));
        Assert.Empty(index.Search(new SearchRequest("\"遮住的一行\"")).Rows);
        var told = IiifSite.Build(IiifSite.Texts.Replace("[[page:叶三]]上卷第三叶", "[[page:叶三]]末叶，第一行", StringComparison.Ordinal));
        var again = new StaticIndex(name => told.Files.GetValueOrDefault("search/" + name));
        Assert.DoesNotContain("#p3", Assert.Single(again.Search(new SearchRequest("末叶第一行")).Rows).Address, StringComparison.Ordinal);
    }
}

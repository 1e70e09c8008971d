using System.Text.Json;
using System.Xml.Linq;
using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

public sealed class MachineReadableTests
{
    private const string Settings = "-- site.yml --\ntitle: 试验站\nbase-url: https://a.example/x/\ninstitution: { name: 某档案馆, code: \"140522\" }\n";

    private static readonly XNamespace SitemapNames = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace AtomNames = "http://www.w3.org/2005/Atom";

    private static readonly BuiltSite Site = BuiltSite.Of(
        Settings + Item("xin", "date: 1938-07-06\ncreator: [agent:wang, 李某, 赵某, 孙某]\nsummary: 一封信。\nlanguage: [zh]")
        + Record("agents/wang", "title: 王某\ntype: person") + Record("places/p", "title: 某地\ntype: 村") + Record("notices/n", "title: 公告\ndate: 2026-05-18", "文。")
        + Record("exhibitions/e/index", "title: 展\nopened: 2026-06-01") + Record("exhibitions/e/01-a", "title: 节", "文。") + Item("old", "aliases: [was/here/]"));

    [Fact]
    public void A_citation_is_in_the_form_of_GB_T_7714()
    {
        Assert.Contains("王某, 李某, 赵某, 等. xin: X001-WS·1938·Y-", Site.MainText("items/xin/index.html"), StringComparison.Ordinal);
        Assert.Matches(@"\[A/OL\]\. 某档案馆\. \(1938年7月6日\)", Site.MainText("items/xin/index.html"));
        Assert.Contains("https://a.example/x/items/xin/", Site.MainText("items/xin/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_map_lists_every_page_once_and_no_moved_one()
    {
        var listed = XDocument.Parse(Site.Text("sitemap.xml")).Root!.Elements(SitemapNames + "url").Select(u => u.Element(SitemapNames + "loc")!.Value).ToList();
        Assert.Equal(listed.Distinct(StringComparer.Ordinal), listed);
        Assert.All(listed, address => Assert.StartsWith("https://a.example/x/", address, StringComparison.Ordinal));
        Assert.Contains("https://a.example/x/", listed);
        Assert.Contains("https://a.example/x/items/xin/", listed);
        Assert.DoesNotContain(listed, a => a.Contains("was/here", StringComparison.Ordinal) || a.Contains("404", StringComparison.Ordinal));
        Assert.All(listed, address => Assert.Contains(new Uri(address).AbsolutePath["/x/".Length..] is var path && path.EndsWith(".html", StringComparison.Ordinal) ? path : path + "index.html", Site.PagePaths));
    }

    [Fact]
    public void Robots_are_told_where_the_site_map_is() => Assert.Equal("User-agent: *\nAllow: /\nSitemap: https://a.example/x/sitemap.xml\n", Site.Text("robots.txt"));

    [Fact]
    public void The_feed_has_what_is_new_newest_first()
    {
        var feed = XDocument.Parse(Site.Text("feed.xml")).Root!;
        var entries = feed.Elements(AtomNames + "entry").ToList();
        Assert.Equal(["展", "公告"], entries.Take(2).Select(e => e.Element(AtomNames + "title")!.Value));
        Assert.Equal(entries.Max(e => e.Element(AtomNames + "updated")!.Value), feed.Element(AtomNames + "updated")!.Value);
        Assert.All(entries, e => Assert.StartsWith("https://a.example/x/", e.Element(AtomNames + "id")!.Value, StringComparison.Ordinal));
        Assert.All(entries, e => Assert.NotNull(e.Element(AtomNames + "summary")));
    }

    [Theory]
    [InlineData("items/xin/index.html", "ArchiveComponent")]
    [InlineData("agents/wang/index.html", "Person")]
    [InlineData("places/p/index.html", "Place")]
    [InlineData("exhibitions/e/index.html", "ExhibitionEvent")]
    [InlineData("exhibitions/e/a/index.html", "Article")]
    public void Structured_data_name_the_type_and_the_address(string path, string type)
    {
        var json = JsonDocument.Parse(Site.Page(path).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("https://schema.org", json.GetProperty("@context").GetString()!.TrimEnd('/'));
        Assert.Equal(type, json.GetProperty("@type").GetString());
        Assert.NotEmpty(json.GetProperty("name").GetString()!);
        Assert.Equal("https://a.example/x/" + path.Replace("index.html", "", StringComparison.Ordinal), json.GetProperty("url").GetString());
    }

    [Fact]
    public void A_page_describes_itself_in_Dublin_Core_and_Open_Graph()
    {
        var head = Site.Page("items/xin/index.html").Head!;
        Assert.Equal("xin", head.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
        Assert.Equal("https://a.example/x/items/xin/", head.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal("一封信。", head.QuerySelector("meta[property='og:description']")!.GetAttribute("content"));
        foreach (var name in new[] { "title", "identifier", "date", "creator", "rights", "language" })
            Assert.True(head.QuerySelector($"meta[name='DC.{name}'], meta[name='dc.{name}'], meta[name='DCTERMS.{name}']")?.GetAttribute("content")?.Length > 0, name);
        Assert.Equal("zh-Hans", Site.Page("items/xin/index.html").DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public void A_moved_page_leads_to_the_new_address_and_asks_not_to_be_listed()
    {
        var page = Site.Page("was/here/index.html");
        Assert.Equal("0; url=../../items/old/", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "../../items/old/");
    }

    [Fact]
    public void A_second_language_stands_beside_the_first()
    {
        var site = BuiltSite.Of("-- site.yml --\ntitle: 站\ntitle.en: Site\nlanguages: [zh-Hans, en]\n" + Record("exhibitions/e/index", "title: 展览\ntitle.en: The Show") + Record("exhibitions/e/01-a", "title: 单元\ntitle.en: Section One", "文。"));
        Assert.Empty(site.Findings);
        Assert.Contains("The Show", site.MainText("exhibitions/e/index.html"), StringComparison.Ordinal);
        Assert.Contains(site.Page("exhibitions/e/index.html").QuerySelectorAll("[lang=en]"), e => e.TextContent.Contains("The Show", StringComparison.Ordinal));
        Assert.Contains("Section One", site.MainText("exhibitions/e/a/index.html"), StringComparison.Ordinal);
    }
}

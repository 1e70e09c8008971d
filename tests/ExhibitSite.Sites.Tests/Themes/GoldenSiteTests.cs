using Xunit;

namespace ExhibitSite.Sites.Tests.Themes;

/// <summary>Whole small sites, each about one theme, compared with what a person has read and found right.</summary>
public sealed class GoldenSiteTests
{
    // Made from the sources of web/ and as large as all else together; other tests read them.
    private const string Assets = "assets/";

    [Theory]
    [InlineData("letters")]
    [InlineData("exhibition")]
    [InlineData("compilation")]
    [InlineData("bilingual")]
    [InlineData("moved")]
    [InlineData("closed")]
    public void A_site_is_what_it_was(string name)
    {
        var site = BuiltSite.OfFolder($"tests/sites/{name}/input");
        Assert.Empty(site.Findings);
        var produced = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["paths.txt"] = string.Concat(site.Files.Keys.Where(p => !p.StartsWith(Assets, StringComparison.Ordinal)).Select(p => p + "\n")),
        };
        foreach (var path in File.ReadAllLines(Repository.At($"tests/sites/{name}/pages.txt")))
            produced[path.Replace(".html", ".txt", StringComparison.Ordinal)] = Reduced(site, path);
        foreach (var path in site.Files.Keys.Where(p => p is "robots.txt" or "sitemap.xml" or "feed.xml")) produced[path] = site.Text(path);
        Golden.AssertSame($"tests/sites/{name}/expected", produced);
    }

    // What machines read of a page belongs to it as much as what people read.
    private static string Reduced(BuiltSite site, string path)
    {
        var page = site.Page(path);
        var meta = page.Head!.QuerySelectorAll("title, meta[name], meta[property], meta[http-equiv=refresh], link[rel=canonical], link[rel=alternate], script[type]")
            .Where(e => e.GetAttribute("name") != "viewport");
        return $"lang {page.DocumentElement.GetAttribute("lang")}\n" + string.Concat(meta.Select(PageText.Of)) + PageText.Of(page.QuerySelector("main")!);
    }
}

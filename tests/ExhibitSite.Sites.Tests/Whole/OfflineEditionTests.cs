using System.Text;
using ExhibitSite.Audit;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Search;
using ExhibitSite.Pipeline;
using ExhibitSite.Searching;
using ExhibitSite.Writing;
using Xunit;

namespace ExhibitSite.Sites.Tests.Whole;

/// <summary>An edition for a stick: the same pages, links that name files, and nothing that only a host has use for.</summary>
public sealed class OfflineEditionTests
{
    private const string Address = "https://a.example/x/";

    [Theory]
    [InlineData("compilation")]
    [InlineData("moved")]
    [InlineData("bilingual")]
    public void It_is_sound_and_lies_in_a_folder_of_its_own(string name)
    {
        var site = Built(name, Edition.Offline);
        using var folder = new TempFolder();
        new SiteWriter(folder.Path).Write(site.Result.Files);
        Assert.Empty(Stage.Run(folder.Path, new AuditOptions(Secrets: site.Result.Secrets)).Select(f => $"{f.Span} {f.Rule.Code} {f.Message("en")}"));

        var beside = site.Files.Keys.Where(path => !path.StartsWith("site/", StringComparison.Ordinal));
        Assert.Equal(["开始浏览.html", "说明.txt"], beside.Order(StringComparer.Ordinal));
        Assert.Equal("开始浏览.html", site.Result.Entrance?.Value);
        Assert.Equal("0; url=site/index.html", site.Page("开始浏览.html").QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
        // Windows' oldest editor needs both to show Chinese in lines.
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), site.Files["说明.txt"][..3]);
        Assert.DoesNotContain('\n', site.Text("说明.txt").Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void It_has_the_pages_of_the_web_less_what_only_a_host_has_use_for()
    {
        var (web, offline) = (Built("moved", Edition.Web), Built("moved", Edition.Offline));
        var lacking = web.Files.Keys.Except(offline.Files.Keys.Select(path => path.Replace("site/", "", StringComparison.Ordinal))).Where(path => !path.StartsWith("search/", StringComparison.Ordinal)).ToArray();
        Assert.All(lacking, path => Assert.True(path is "404.html" or "robots.txt" or "sitemap.xml" or "feed.xml" || web.Page(path).QuerySelector("meta[http-equiv=refresh]") is not null, path));
        Assert.Contains("sitemap.xml", lacking);
        foreach (var path in offline.PagePaths)
        {
            var page = offline.Page(path);
            Assert.Empty(page.QuerySelectorAll("link[rel=canonical], link[rel=alternate], meta[property^='og:']").Select(e => $"{path}: {e.OuterHtml}"));
            Assert.Equal("offline", page.DocumentElement.GetAttribute("data-edition"));
        }
    }

    [Fact]
    public void Its_search_finds_the_same_and_leads_to_files()
    {
        var (web, offline) = (Built("compilation", Edition.Web), Built("compilation", Edition.Offline));
        var (here, there) = (new StaticIndex(name => web.Files.GetValueOrDefault("search/" + name)), new StaticIndex(name => ScriptOf(offline, name)));
        foreach (var words in new[] { "奏", "謹奏", "第一疏", "卷上" })
        {
            var (left, right) = (here.Search(new SearchRequest(words)), there.Search(new SearchRequest(words)));
            Assert.NotEmpty(left.Rows);
            Assert.Equal(left.Rows.Select(row => row.Id), right.Rows.Select(row => row.Id));
            Assert.All(right.Rows, row => Assert.True(offline.Has("site/" + row.Address.Split('#')[0]), row.Address));
        }
    }

    [Fact]
    public void The_sweep_reads_its_search_index()
    {
        var site = Built("compilation", Edition.Offline);
        // Words of an open text, taken for a secret.
        var secrets = new Secrets([.. Phrases.OfName("伏乞圣鉴").Select(p => new SecretPhrase("item:secret", "title", p))], []);
        using var folder = new TempFolder();
        new SiteWriter(folder.Path).Write(site.Result.Files);
        var files = Directory.EnumerateFiles(Path.Combine(folder.Path, "site", "search"), "*.js", SearchOption.AllDirectories).Select(file => (Path.GetRelativePath(folder.Path, file).Replace('\\', '/'), file));
        Assert.Contains(Stage.Sweep(files, secrets), f => f.Rule.Code == "EX7010" && f.Span.File.Contains("/d/", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_builds_are_the_same_bytes()
    {
        var (one, other) = (Built("compilation", Edition.Offline, workers: 1), Built("compilation", Edition.Offline, workers: 4));
        Assert.Equal(one.Files.Keys, other.Files.Keys);
        Assert.Empty(one.Files.Where(file => !file.Value.AsSpan().SequenceEqual(other.Files[file.Key])).Select(file => file.Key));
    }

    private static byte[]? ScriptOf(BuiltSite site, string name) =>
        site.Files.GetValueOrDefault("site/search/" + name.Replace(".bin", ".js", StringComparison.Ordinal)) is { } script ? IndexScript.Read(script) : null;

    private static BuiltSite Built(string name, Edition edition, int workers = 1) =>
        BuiltSite.Of(InputFolder.Read(Repository.At($"tests/sites/{name}/input")), new BuildOptions(BuiltSite.UsualDay, BaseUrl: Address) { Edition = edition, Workers = workers });
}

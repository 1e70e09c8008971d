using ExhibitSite.Audit;
using ExhibitSite.Pipeline;
using ExhibitSite.Writing;
using Xunit;

namespace ExhibitSite.Sites.Tests.Whole;

/// <summary>A site works wherever it is put: at the top of a host, below a path, or at no address at all.</summary>
public sealed class BasePathTests
{
    public static TheoryData<string, string?> Sites
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var site in new[] { "letters", "exhibition", "compilation", "bilingual", "moved", "closed" })
                foreach (var address in new[] { "https://a.example/", "https://a.example/x/y/", null })
                    data.Add(site, address);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void Every_link_of_a_written_site_leads_somewhere(string name, string? address) => AssertSound($"tests/sites/{name}/input", address, address ?? OwnAddress(name));

    [Fact]
    public void The_flagship_is_sound_at_the_top_of_a_host() => AssertSound("input", "https://a.example/", "https://a.example/");

    [Theory]
    [MemberData(nameof(Sites))]
    public void Links_are_relative_and_only_machines_are_told_the_address(string name, string? address)
    {
        var site = Built($"tests/sites/{name}/input", address);
        foreach (var path in site.PagePaths)
        {
            var page = site.Page(path);
            foreach (var link in page.QuerySelectorAll("[href], [src], [poster]"))
            {
                var target = link.GetAttribute("href") ?? link.GetAttribute("src") ?? link.GetAttribute("poster")!;
                // A host shows the page of missing addresses at any depth: only there links start at the top.
                if (target.StartsWith('/')) Assert.True(path == "404.html" && target.StartsWith(new Uri(address ?? OwnAddress(name)!).AbsolutePath, StringComparison.Ordinal), $"{path}: {target}");
                if (target.Contains("a.example", StringComparison.Ordinal)) Assert.True(link.Matches("link[rel=canonical], link[rel=alternate][hreflang]") || link.Closest(".citation, .permalink, [class*=cit]") is not null, $"{path}: {link.ToString()} {target}");
            }
        }
        // The address of the input's own site.yml must not survive another.
        if (address is not null) Assert.DoesNotContain(site.PagePaths, p => site.Text(p).Contains($"{name}.example", StringComparison.Ordinal));
        Assert.Equal((address ?? OwnAddress(name)) is not null, site.Has("sitemap.xml") && site.Has("feed.xml"));
    }

    [Fact]
    public void What_people_read_does_not_depend_on_the_address()
    {
        var (top, below) = (Built("tests/sites/exhibition/input", "https://a.example/"), Built("tests/sites/exhibition/input", "https://a.example/x/y/"));
        Assert.Equal(top.Files.Keys, below.Files.Keys);
        // The page of missing addresses is shown at any depth, so that its links start at the top.
        foreach (var path in top.PagePaths.Where(p => p != "404.html"))
            Assert.Equal(WithoutAddress(top, path, "https://a.example/"), WithoutAddress(below, path, "https://a.example/x/y/"));
    }

    // The square code of a page is its address, drawn.
    private static string WithoutAddress(BuiltSite site, string path, string address)
    {
        var body = site.Page(path).Body!;
        foreach (var code in body.QuerySelectorAll("svg.qr").ToArray()) code.Remove();
        return body.InnerHtml.Replace(address, "", StringComparison.Ordinal);
    }

    // Some of the sites name an address of their own, which stands when none is asked for.
    private static string? OwnAddress(string name) =>
        File.ReadAllLines(Repository.At($"tests/sites/{name}/input/site.yml")).FirstOrDefault(l => l.StartsWith("base-url: ", StringComparison.Ordinal))?["base-url: ".Length..];

    private static BuiltSite Built(string input, string? address) => BuiltSite.OfFolder(input, baseUrl: address);

    private static void AssertSound(string input, string? address, string? audited)
    {
        using var folder = new TempFolder();
        var result = Build.Run(InputFolder.Read(Repository.At(input)), new BuildOptions(BuiltSite.UsualDay, BaseUrl: address));
        Assert.False(result.IsRefused);
        new SiteWriter(folder.Path).Write(result.Files);
        var findings = Stage.Run(folder.Path, new AuditOptions(BaseUrl: audited));
        Assert.Empty(findings.Select(f => $"{f.Span} {f.Rule.Code} {f.Message("en")}"));
    }
}

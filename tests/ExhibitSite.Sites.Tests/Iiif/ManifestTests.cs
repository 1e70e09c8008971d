using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace ExhibitSite.Sites.Tests.Iiif;

/// <summary>Manifests, collections and changes of a small archive.</summary>
public sealed class ManifestTests
{
    private const string Base = "https://archive.example/";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static BuiltSite Site => IiifSite.Built;

    [Fact]
    public void Manifests_collections_and_changes_are_what_a_person_has_read()
    {
        Assert.Empty(Site.Faults);
        var produced = Presented().ToDictionary(p => p["iiif/".Length..], p => JsonNode.Parse(Site.Text(p))!.ToJsonString(Readable) + "\n", StringComparer.Ordinal);
        Golden.AssertSame("tests/sites/iiif/expected", produced);
    }

    [Fact]
    public void No_file_has_one_of_the_twenty_faults()
    {
        var checkedFiles = 0;
        foreach (var path in Presented().Where(p => !p.Contains("/changes/", StringComparison.Ordinal) && !p.Contains("/transcriptions/", StringComparison.Ordinal)))
        {
            Assert.Empty(ManifestFaults.In(JsonNode.Parse(Site.Text(path))!).Select(f => $"{path}: {f}"));
            checkedFiles++;
        }
        Assert.Equal(6, checkedFiles);
    }

    [Fact]
    public void Every_address_of_the_site_that_is_named_is_there()
    {
        var missing = Presented().SelectMany(p => Addresses(JsonNode.Parse(Site.Text(p))!).Select(a => (From: p, Address: a))).Where(a => a.Address.StartsWith(Base, StringComparison.Ordinal) && !IsThere(a.Address[Base.Length..]));
        Assert.Empty(missing.Select(m => $"{m.From}: {m.Address}"));

        // Canvases, annotations and ranges are parts of files, and pictures' services are folders.
        static bool IsThere(string path) =>
            path.Contains("/canvas/", StringComparison.Ordinal) || path.Contains("/range/", StringComparison.Ordinal) || Site.Has(path) || Site.Has(path + "index.html") || Site.Has(path + "/info.json")
            || (path.StartsWith("iiif/transcriptions/", StringComparison.Ordinal) && Site.Has(path[..path.LastIndexOf('/')] + ".json"));
    }

    [Fact]
    public void What_is_withheld_is_neither_named_nor_counted()
    {
        var without = IiifSite.Build(IiifSite.Texts.Replace("  - { file: media/juan/closed.jpg, alt: 密不可见, label: 叶四, open: 控制 }\n", "", StringComparison.Ordinal));
        Assert.Equal(without.Files.Keys, Site.Files.Keys);
        foreach (var path in Presented()) Assert.Equal(without.Text(path), Site.Text(path));
        Assert.DoesNotContain(Site.Files.Keys, p => p.Contains("closed", StringComparison.Ordinal));
        Assert.False(Site.Has("iiif/manifests/bu.json"));
        Assert.DoesNotContain("闭门所说", Site.Everything(), StringComparison.Ordinal);
        // A line under a covered region is not said either.
        Assert.DoesNotContain("遮住的一行", string.Concat(Presented().Select(Site.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_an_item_leads_to_its_manifest_and_to_the_viewers_of_the_house()
    {
        var page = Site.Page("items/juan/index.html");
        Assert.Equal("../../iiif/manifests/juan.json", page.QuerySelector("link[rel=alternate][type^='application/ld+json']")!.GetAttribute("href"));
        Assert.Equal("../../iiif/manifests/juan.json", page.QuerySelector("p.iiif-links a")!.GetAttribute("href"));
        Assert.Equal("https://viewer.example/?lang=zh&iiif-content=https%3A%2F%2Farchive.example%2Fiiif%2Fmanifests%2Fjuan.json", page.QuerySelector("ul.iiif-links a")!.GetAttribute("href"));
        Assert.Null(Site.Page("items/wu/index.html").QuerySelector(".iiif-links, link[type^='application/ld+json']"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("base-url: http://localhost:5080/\n")]
    public void Without_a_public_address_there_are_no_manifests_and_a_note_says_so(string address)
    {
        var site = IiifSite.Build(IiifSite.Texts.Replace("base-url: https://archive.example/\n", address, StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files.Keys, p => p.StartsWith("iiif/", StringComparison.Ordinal) && p.EndsWith(".json", StringComparison.Ordinal));
        Assert.Null(site.Page("items/juan/index.html").QuerySelector(".iiif-links"));
        Assert.Equal("site.yml", Assert.Single(site.Result.Findings, f => f.Rule.Code == "EX3059").Span.File);
        Assert.Empty(Site.Result.Findings.Where(f => f.Rule.Code == "EX3059"));
    }

    [Theory]
    [InlineData("download: 小图", "rights: https://creativecommons.org/publicdomain/mark/1.0/", 0)]
    [InlineData("download: 大图", "rights: https://creativecommons.org/publicdomain/mark/1.0/", 1)]
    [InlineData("download: 大图", "rights: http://rightsstatements.org/vocab/InC/1.0/", 0)]
    [InlineData("download: 大图", "rights: http://rightsstatements.org/vocab/NoC-CR/1.0/", 1)]
    public void Readers_are_sent_elsewhere_only_with_what_may_be_shown_there(string download, string rights, int links)
    {
        var text = IiifSite.Texts.Replace("alt: 卷首, label", $"alt: 卷首, {download}, label", StringComparison.Ordinal).Replace("rights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: { by: 组, on: 2026-03-02, basis: 满期, batch: \"1\" }\ntitle.en: A Village", rights + "\nreview: { by: 组, on: 2026-03-02, basis: 满期, batch: \"1\" }\ntitle.en: A Village", StringComparison.Ordinal);
        var page = IiifSite.Build(text).Page("items/juan/index.html");
        Assert.Equal(links, page.QuerySelectorAll("ul.iiif-links a[href^='https://viewer.example']").Length);
        Assert.NotNull(page.QuerySelector(".iiif-links a[href$='juan.json']"));
    }

    [Fact]
    public void The_page_about_a_licence_is_told_and_the_licence_is_stated() =>
        Assert.Equal("http://creativecommons.org/licenses/by/4.0/", Assert.Single(Site.Result.Findings, f => f.Rule.Code == "EX1252").Hint("en").Split(' ')[^1]);

    private static IEnumerable<string> Presented() => Site.Files.Keys.Where(p => p.StartsWith("iiif/", StringComparison.Ordinal) && p.EndsWith(".json", StringComparison.Ordinal) && !p.EndsWith("/info.json", StringComparison.Ordinal));

    private static IEnumerable<string> Addresses(JsonNode node) => node switch
    {
        JsonObject thing => thing.Where(p => p.Value is not null).SelectMany(p => p.Key == "id" ? [p.Value!.ToString()] : Addresses(p.Value!)),
        JsonArray list => list.Where(v => v is not null).SelectMany(v => Addresses(v!)),
        _ => [],
    };
}

using System.Text.Json;
using AngleSharp.Html.Dom;
using ExhibitSite.Kinds.Elements;
using Xunit;

namespace ExhibitSite.Tests.Description;

/// <summary>Pages of units that have a value for every element: what readers and machines get.</summary>
public sealed class UnitPageTests
{
    private const string ItemPage = "items/dianbao/index.html";
    private const string FondsPage = "fonds/x013/index.html";

    private static readonly BuiltSite Site = BuiltSite.Of(DescribedSite.Text);

    [Fact]
    public void The_site_with_everything_has_no_finding() => Assert.Empty(Site.Findings);

    [Theory]
    [InlineData(ItemPage, DescriptionLevel.Item)]
    [InlineData(FondsPage, DescriptionLevel.Fonds)]
    public void A_page_shows_the_elements_in_the_order_and_terms_of_the_standard(string page, DescriptionLevel level)
    {
        var shown = Site.Page(page).QuerySelectorAll("section[aria-labelledby=description] dt").Select(dt => dt.TextContent).ToArray();
        var order = ElementTable.All.Select(e => e.Name.Zh).ToArray();
        Assert.Equal(order.Where(shown.Contains), shown);
        var expected = ElementTable.All.Where(e => e.Standing == ElementStanding.OfStandard && e.Publicity == Publicity.Shown && e.Duties.At(level) != Duty.None).Select(e => e.Name.Zh);
        Assert.Empty(expected.Except(shown));
    }

    [Fact]
    public void Areas_are_headed()
    {
        var headings = Site.Page(ItemPage).QuerySelectorAll("section[aria-labelledby=description] h3").Select(h => h.TextContent);
        Assert.Equal(["标识", "背景", "内容与形式", "查阅控制", "相关档案", "附注与著录控制"], headings);
    }

    [Fact]
    public void A_supplied_title_stands_in_square_brackets_everywhere()
    {
        Assert.Equal("[关于町店战斗的电报]", Site.Page(ItemPage).QuerySelector("h1")!.TextContent);
        Assert.Contains("[关于町店战斗的电报]: X013-WS·1938·Y-001-0001[A/OL]", Site.Page(ItemPage).QuerySelector("#citation-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Site.Page("fonds/x013-ws-001/index.html").QuerySelectorAll("a"), a => a.TextContent == "[关于町店战斗的电报]");
    }

    [Theory]
    [InlineData(ItemPage)]
    [InlineData(FondsPage)]
    public void Dublin_core_follows_the_crosswalk(string page)
    {
        var meta = Site.Page(page).QuerySelectorAll("meta[name^='DC']").Cast<IHtmlMetaElement>().Select(m => (m.Name!, m.Content!)).ToArray();
        var shown = Site.Page(page).QuerySelectorAll("section[aria-labelledby=description] dt").Select(dt => dt.TextContent).ToHashSet(StringComparer.Ordinal);
        foreach (var element in ElementTable.All.Where(e => shown.Contains(e.Name.Zh)))
            foreach (var term in element.Crosswalk.DublinCore)
                Assert.Contains(meta, m => m.Item1 == (term.StartsWith("dcterms:", StringComparison.Ordinal) ? "DCTERMS." + term[8..] : "DC." + term));
        Assert.Equal(meta.Distinct(), meta);
        Assert.Contains(("DC.publisher", "试验县档案馆"), meta);
    }

    [Fact]
    public void Dublin_core_of_an_item_has_machine_values()
    {
        var meta = Site.Page(ItemPage).QuerySelectorAll("meta[name^='DC']").Cast<IHtmlMetaElement>().Select(m => (m.Name!, m.Content!)).ToArray();
        Assert.Contains(("DC.date", "1938-07-06?"), meta);
        Assert.Contains(("DC.type", "item"), meta);
        Assert.Contains(("DC.language", "ja"), meta);
        Assert.Contains(("DC.identifier", "〔1938〕12号"), meta);
        Assert.Contains(("DC.rights", "https://creativecommons.org/publicdomain/mark/1.0/"), meta);
        Assert.Contains(("DCTERMS.alternative", "Telegram on the battle"), meta);
    }

    [Theory]
    [InlineData(ItemPage)]
    [InlineData(FondsPage)]
    public void Schema_org_follows_the_crosswalk(string page)
    {
        var json = JsonDocument.Parse(Site.Page(page).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("ArchiveComponent", json.GetProperty("@type").GetString());
        var shown = Site.Page(page).QuerySelectorAll("section[aria-labelledby=description] dt").Select(dt => dt.TextContent).ToHashSet(StringComparer.Ordinal);
        // A span is coverage, not a date of making; a size without a published file belongs to no file.
        foreach (var property in ElementTable.All.Where(e => shown.Contains(e.Name.Zh)).SelectMany(e => e.Crosswalk.SchemaOrg).Except(["dateCreated", "associatedMedia"]))
            Assert.True(json.TryGetProperty(property, out _), $"{page}: no {property}");
    }

    [Fact]
    public void Schema_org_of_an_item_names_things_by_their_types()
    {
        var json = JsonDocument.Parse(Site.Page(ItemPage).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("1938-07-06", json.GetProperty("dateCreated").GetString());
        Assert.Equal("Person", json.GetProperty("creator").GetProperty("@type").GetString());
        Assert.Equal(["陈某", "钱某"], json.GetProperty("mentions").EnumerateArray().Select(m => m.GetProperty("name").GetString()));
        Assert.Equal("〔1938〕12号", json.GetProperty("identifier")[1].GetProperty("value").GetString());
        Assert.Equal("X013-WS·1938·Y-001", json.GetProperty("isPartOf").GetProperty("identifier").GetString());
        Assert.Equal("试验县档案馆", json.GetProperty("holdingArchive").GetProperty("name").GetString());
        Assert.True(json.GetProperty("isAccessibleForFree").GetBoolean());
    }

    [Fact]
    public void What_a_file_spans_is_its_coverage()
    {
        var json = JsonDocument.Parse(Site.Page(FondsPage).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("1937-01-01/1949-12-31", json.GetProperty("temporalCoverage").GetString());
        Assert.False(json.TryGetProperty("dateCreated", out _));
    }

    [Fact]
    public void Storage_and_private_notes_are_nowhere()
    {
        var everything = Site.Everything();
        Assert.All(["甲库三排", "甲库五排七格", "待核", "请再核对捐赠人"], secret => Assert.DoesNotContain(secret, everything, StringComparison.Ordinal));
    }

    [Fact]
    public void Published_files_speak_for_themselves()
    {
        var site = BuiltSite.Of(DescribedSite.Text.Replace("file-size: 2 MB", "media: [{ file: media/plan.svg, alt: 图 }]", StringComparison.Ordinal)
            .Replace("file-format: [TIFF]\n", "", StringComparison.Ordinal) + "\n-- media/plan.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>\n");
        var facts = site.Page(ItemPage).QuerySelectorAll("section[aria-labelledby=description] dl > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!.TextContent);
        Assert.Equal("SVG", facts["计算机文件格式"]);
        Assert.Matches("^[0-9]+ B$", facts["计算机文件大小"]);
        var media = JsonDocument.Parse(site.Page(ItemPage).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("associatedMedia")[0];
        Assert.Equal(("image/svg+xml", "https://archive.example/media/plan.svg"), (media.GetProperty("encodingFormat").GetString(), media.GetProperty("contentUrl").GetString()));
    }
}

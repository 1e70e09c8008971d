using ExhibitSite.Testing;
using Xunit;

namespace ExhibitSite.Tests.Components.Prose;

public sealed class ProseHtmlTests
{
    private const string Head = """
        -- sources/s.csv --
        id,title,type
        s,某书,M
        -- guides/g.md --
        ---
        title: 指南
        open: 开放
        ---

        """;

    [Fact]
    public void No_space_parts_a_mark_from_its_claim()
    {
        var story = Story("他生于一六三八年 {单: source:s}，卒于京 [^1]。\n\n[^1]: 一说卒于途中。\n");
        Assert.Matches("^他生于一六三八年[^ ]", story.QuerySelector("p")!.TextContent);
        Assert.All(story.QuerySelectorAll("a.evidence"), mark => Assert.False(char.IsWhiteSpace(mark.PreviousSibling!.TextContent[^1])));
    }

    [Fact]
    public void Footnotes_stand_once_among_the_notes()
    {
        var page = Page("正文[^1]。\n\n[^1]: 只说一次。\n");
        Assert.Contains("只说一次", page.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("只说一次", page.QuerySelector(".story")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_a_named_region_and_columns_aligned_without_a_style_attribute()
    {
        var story = Story("| 年 | 件 |\n| --- | ---: |\n| 一九三八 | **12** |\n");
        var region = story.QuerySelector(".table-region")!;
        Assert.Equal("0", region.GetAttribute("tabindex"));
        Assert.False(string.IsNullOrEmpty(region.GetAttribute("aria-label")));
        Assert.Equal("col", region.QuerySelector("thead th")!.GetAttribute("scope"));
        Assert.Equal("<strong>12</strong>", region.QuerySelector("tbody td.align-end")!.InnerHtml);
        Assert.Empty(story.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void An_address_in_angle_brackets_is_a_link_when_it_leads_somewhere_and_refused_when_it_runs()
    {
        Assert.Equal(["https://example.org/x"], Story("见<https://example.org/x>。\n").QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        foreach (var address in new[] { "javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd" })
            Assert.Contains(BuiltSite.Of(Head + $"见<{address}>。\n").Findings, f => f.Contains("EX1153", StringComparison.Ordinal));
    }

    [Fact]
    public void An_empty_corner_of_a_table_heads_no_column()
    {
        var head = Story("| | 一九三八 |\n| --- | --- |\n| 件 | 12 |\n").QuerySelector(".table-region thead tr")!;
        Assert.Equal(["td", "th"], head.Children.Select(cell => cell.LocalName));
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(string text) => BuiltSite.Of(Head + text).Page("guides/g/index.html");

    private static AngleSharp.Dom.IElement Story(string text) => Page(text).QuerySelector(".story")!;
}

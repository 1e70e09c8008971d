using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Dates;
using Xunit;

namespace ExhibitSite.Tests.Description;

/// <summary>How dates look and read: the original's wording first, our calendar beside it, doubts in words.</summary>
public sealed class ShownDateTests
{
    private const string Item = """
        -- items/a.md --
        ---
        title: 甲
        code: X013-WS·1938·Y-0001
        creator: 某部
        extent: 1页
        DATE
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }
        ---
        -- sources/s.csv --
        id,title,type
        book,战史,M
        news,日报,N
        """;

    [Theory]
    [InlineData("康熙五十一年四月十九日", "康熙五十一年四月十九日", "1712-05-23", null, null)]
    [InlineData("约1938年", "约1938年", "约 1938", null, "approximate")]
    [InlineData("1938~", "约1938年", null, null, "approximate")]
    [InlineData("1938?", "1938年", null, "存疑", "uncertain")]
    [InlineData("[1938]", "[1938年]", null, "考证所得", "researched")]
    [InlineData("〔民国二十七年七月六日〕", "[民国二十七年七月六日]", "1938-07-06", "考证所得", "researched")]
    [InlineData("[1938,1939]", "1938年或1939年", null, null, "choice")]
    [InlineData("1938年或1939年", "1938年或1939年", "1938或1939", null, "choice")]
    [InlineData("万历九年三月初一", "万历九年三月初一", "1581-04-03", "儒略历", null)]
    [InlineData("18XX", "19世纪", null, null, null)]
    public void A_date_is_worded_with_its_doubt(string text, string written, string? solar, string? remark, string? doubt)
    {
        var date = DateWording.Of(DateReading.Read(text).Value!, ZhHans.Words);
        Assert.Equal((written, solar, remark, doubt), (date.Written, date.Solar, date.Remark, date.Doubt));
    }

    [Theory]
    [InlineData(1700, "18世纪", "18th century")]
    [InlineData(2000, "21世纪", "21st century")]
    [InlineData(200, "3世纪", "3rd century")]
    [InlineData(-299, "公元前 3世纪", "BCE 3rd century")]
    public void A_century_has_its_name(int first, string zh, string en) =>
        Assert.Equal((zh, en), (DateWording.Century(first, ZhHans.Words), DateWording.Century(first, English.Words)));

    [Theory]
    [InlineData("date: [1938]")]
    [InlineData("date: \"[1938]\"")]
    public void A_researched_date_is_bracketed_with_and_without_quotes(string field)
    {
        var site = BuiltSite.Of(Item.Replace("DATE", field, StringComparison.Ordinal));
        Assert.Empty(site.Findings);
        var date = site.Page("items/a/index.html").QuerySelector(".item-head .date")!;
        Assert.Equal(("researched", "[1938年]（考证所得）"), (date.GetAttribute("data-doubt"), date.TextContent));
    }

    [Fact]
    public void Dates_of_sources_that_disagree_stand_side_by_side_and_the_date_is_marked()
    {
        var site = BuiltSite.Of(Item.Replace("DATE", "date: 1938\ndate-values:\n  - { date: 1938-07-07, source: source:news 二版, note: 发刊日 }\n  - { date: 民国二十七年七月六日, source: source:book 第3页 }", StringComparison.Ordinal));
        Assert.Empty(site.Findings);
        var page = site.Page("items/a/index.html");
        var rows = page.QuerySelectorAll("section[aria-labelledby=date-values] tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim())));
        Assert.Equal(["民国二十七年七月六日 · 1938-07-06|战史，第3页|", "1938-07-07|日报，二版|发刊日"], rows.Select(r => r.Replace("1938年7月7日", "1938-07-07", StringComparison.Ordinal)));
        Assert.Equal("disputed", page.QuerySelector("section[aria-labelledby=description] .certainty")!.GetAttribute("data-certainty"));
    }
}

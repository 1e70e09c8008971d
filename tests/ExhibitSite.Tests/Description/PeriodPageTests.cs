using System.Text.RegularExpressions;
using Xunit;

namespace ExhibitSite.Tests.Description;

/// <summary>Decades and centuries: what stands in them, in which order.</summary>
public sealed class PeriodPageTests
{
    private static readonly BuiltSite Site = BuiltSite.Of("""
        -- events/e.csv --
        id,title,date,certainty,evidence
        day,某日,康熙五十一年四月十九日,确,source:book
        month,某月,康熙五十一年四月,确,source:book
        year,某年,康熙五十一年,确,source:book
        about,约某年,约1712年,疑,source:book
        turn,岁末,康熙五十八年除夕,确,source:book
        lunar-year,全年,康熙五十八年,确,source:book
        long,跨年代,1709/1711,确,source:book
        century,某世纪,18世纪,疑,source:book
        dynasty,一代,清代,疑,source:book
        ancient,上古,公元前221年,疑,source:book
        -- sources/s.csv --
        id,title,type
        book,书,M
        -- items/i.csv --
        id,title,code,date,creator,retention,open,rights,review.by,review.on,review.basis,review.batch
        a,甲件,X013-WS·1938·Y-0001,1715,某,永久,开放,https://creativecommons.org/publicdomain/mark/1.0/,组,2026-03-02,依据,1
        b,乙件,X013-WS·1938·Y-0002,1716,某,永久,未审核,,,,,
        """);

    [Fact]
    public void Each_decade_and_century_that_holds_anything_has_a_page()
    {
        var periods = Site.PagePaths.Where(p => Regex.IsMatch(p, "^events/(before-)?[0-9]+(s|(st|nd|rd|th)?-century)/index.html$"));
        Assert.Equal(["1700s", "1710s", "1720s", "17th-century", "18th-century", "before-229s", "before-299-century"], periods.Select(p => p.Split('/')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_decade_is_in_the_order_of_the_days_the_finer_first() =>
        Assert.Equal(["约某年", "某年", "某月", "某日", "全年"], Titles("events/1710s/index.html", "events"));

    [Fact]
    public void A_lunar_year_counts_once_by_its_nominal_year_and_a_day_by_its_own()
    {
        Assert.Contains("全年", Titles("events/1710s/index.html", "events"));
        Assert.Equal(["岁末"], Titles("events/1720s/index.html", "events"));
        Assert.Empty(Titles("events/1720s/index.html", "before"));
    }

    [Fact]
    public void What_began_before_and_goes_on_is_named_apart()
    {
        Assert.Equal(["跨年代"], Titles("events/1700s/index.html", "events"));
        Assert.Equal(["跨年代"], Titles("events/1710s/index.html", "before"));
    }

    [Fact]
    public void What_is_dated_by_a_century_stands_under_it_alone()
    {
        Assert.Contains("某世纪", Titles("events/18th-century/index.html", "events"));
        Assert.DoesNotContain("某世纪", Titles("events/1700s/index.html", "events"));
        Assert.Equal(["一代"], Titles("events/18th-century/index.html", "before"));
    }

    [Fact]
    public void Items_stand_beside_events_and_closed_ones_do_not()
    {
        Assert.Equal(["甲件"], Titles("events/1710s/index.html", "items"));
        Assert.DoesNotContain("乙件", Site.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_century_leads_to_its_decades_with_their_numbers()
    {
        var parts = Site.Page("events/18th-century/index.html").QuerySelectorAll(".period-parts li").Select(li => (li.QuerySelector("a")!.GetAttribute("href"), li.QuerySelector(".count")!.TextContent));
        Assert.Equal([("../1700s/", "1 事，0 件"), ("../1710s/", "5 事，1 件"), ("../1720s/", "1 事，0 件")], parts);
    }

    [Fact]
    public void The_chronology_leads_to_centuries_and_decades()
    {
        var page = Site.Page("events/index.html");
        Assert.Equal("1710s/", page.QuerySelector("#y1710 a")!.GetAttribute("href"));
        Assert.Contains(page.QuerySelectorAll("nav a"), a => a.GetAttribute("href") == "18th-century/");
    }

    [Fact]
    public void Items_alone_make_a_chronology_too()
    {
        var site = BuiltSite.Of("""
            -- items/i.csv --
            id,title,code,date,creator,open,rights,review.by,review.on,review.basis,review.batch
            a,甲件,X013-WS·1938·Y-0001,1938-07,某,开放,https://creativecommons.org/publicdomain/mark/1.0/,组,2026-03-02,依据,1
            """);
        Assert.Equal(["甲件"], site.Page("events/1930s/index.html").QuerySelectorAll("section[aria-labelledby=items] .what > a").Select(a => a.TextContent));
        Assert.Equal(["20th-century/", "1930s/"], site.Page("events/index.html").QuerySelectorAll("main nav .chronology-decades a").Select(a => a.GetAttribute("href")));
        Assert.Contains(site.Page("index.html").QuerySelectorAll(".site-nav a"), a => a.GetAttribute("href") == "events/");
    }

    [Fact]
    public void An_uncertain_date_is_marked_for_eyes_and_said_for_ears()
    {
        var entry = Site.Page("events/1710s/index.html").QuerySelectorAll(".timeline li").Single(li => li.QuerySelector(".what a")!.TextContent == "约某年");
        Assert.Equal(("true", "approximate"), (entry.GetAttribute("data-approximate"), entry.QuerySelector(".date")!.GetAttribute("data-doubt")));
        Assert.StartsWith("约1712年", entry.TextContent.Trim(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Titles(string page, string list) =>
        Site.Page(page).QuerySelectorAll($"section[aria-labelledby={list}] .what > a:first-of-type").Select(a => a.TextContent.Trim());
}

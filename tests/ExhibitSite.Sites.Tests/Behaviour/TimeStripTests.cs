using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

/// <summary>The chronology drawn along the years says what the list says.</summary>
public sealed class TimeStripTests
{
    private const string Head = "-- events/all.csv --\nid,title,date,type,certainty,evidence\n";

    private static readonly string Source = Record("sources/s", "title: 书\ntype: M");

    private static readonly string Few = Head
        + "a,甲事,1712-05-23,仕历,确,source:s\nb,乙事,1710/1716,编纂,单,source:s\nc,丙事,1714,著述,异,source:s\nd,丁事,1715-03/..,著述,疑,source:s\ne,戊事,1702,其他,疑,source:s\nf,己事,康熙五十年三月,仕历,确,source:s\n" + Source;

    private static string Thousands(int count) => Head + string.Concat(Enumerable.Range(0, count).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"e{i},第{i}事,{1650 + (i * 7 % 290)}-{1 + (i % 12):00}-{1 + (i % 28):00},{new[] { "仕历", "战事", "家族" }[i % 3]},确,source:s\n"))) + Source;

    [Theory]
    [InlineData("events/index.html")]
    [InlineData("events/18th-century/index.html")]
    [InlineData("events/1710s/index.html")]
    public void Every_event_of_the_list_has_one_mark_with_the_same_address_and_date(string path)
    {
        var site = BuiltSite.Of(Few);
        Assert.Empty(site.Faults);
        var page = site.Page(path);
        var marks = page.QuerySelectorAll("svg.strip a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal).ToArray();
        var listed = page.QuerySelectorAll(".timeline .what > a").ToArray();
        Assert.NotEmpty(marks);
        Assert.Equal(path.Contains("century", StringComparison.Ordinal) ? ["a", "b", "c", "d", "e", "f"] : listed.Select(a => a.TextContent switch { "甲事" => "a", "乙事" => "b", "丙事" => "c", "丁事" => "d", "戊事" => "e", _ => "f" }).Order(StringComparer.Ordinal), marks.Select(m => m.TrimEnd('/').Split('/')[^1]));
        foreach (var line in listed)
        {
            var name = page.QuerySelectorAll("svg.strip a").Single(a => a.GetAttribute("href") == line.GetAttribute("href")).GetAttribute("aria-label")!;
            Assert.Contains(line.TextContent, name, StringComparison.Ordinal);
            Assert.Contains(line.Closest("li")!.QuerySelector(".date-written")!.TextContent, name, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_lasted_is_a_bar_what_happened_once_within_is_hatched_and_doubt_is_hollow()
    {
        var page = BuiltSite.Of(Few).Page("events/1710s/index.html");
        IElement Mark(string id) => page.QuerySelector($"svg.strip a[href$='/{id}/']")!;
        Assert.NotNull(Mark("a").QuerySelector("circle.strip-point:not([data-doubt])"));
        Assert.NotNull(Mark("b").QuerySelector("rect.strip-bar"));
        Assert.NotNull(Mark("c").QuerySelector("path.strip-range[data-doubt=disputed]"));
        Assert.NotNull(Mark("d").QuerySelector("rect.strip-bar[data-doubt=doubtful] + path.strip-open"));
        // A lunar month has two ends in days, yet it is no month-long event.
        Assert.Null(Mark("f").QuerySelector("rect"));
    }

    [Fact]
    public void Thousands_of_events_become_fields_whose_numbers_add_up_and_lead_further_down()
    {
        const int Count = 2400;
        var site = BuiltSite.Of(Thousands(Count));
        Assert.Empty(site.Faults);
        Assert.Equal(Count, Counted(site, "events/index.html"));
        var fields = site.Page("events/index.html").QuerySelectorAll("svg.strip a");
        Assert.InRange(fields.Length, 10, 200);
        Assert.All(fields, f => Assert.Matches(@"^\d+s/$", f.GetAttribute("href")!));
        // 1650s to 1930s: each decade is below one century, and both count the same.
        var decades = site.PagePaths.Where(p => System.Text.RegularExpressions.Regex.IsMatch(p, @"^events/\d+s/index\.html$")).ToArray();
        Assert.Equal(29, decades.Length);
        Assert.Equal(Count, decades.Sum(p => Counted(site, p)));
        var centuries = site.PagePaths.Where(p => System.Text.RegularExpressions.Regex.IsMatch(p, @"^events/\d+\w\w-century/index\.html$")).ToArray();
        Assert.Equal(Count, centuries.Sum(p => Counted(site, p)));
    }

    [Fact]
    public void A_field_of_a_decade_leads_to_the_first_line_of_its_year()
    {
        var site = BuiltSite.Of(Thousands(2400));
        var page = site.Page("events/1700s/index.html");
        foreach (var field in page.QuerySelectorAll("svg.strip a"))
        {
            var anchor = field.GetAttribute("href")!.Split('#')[1];
            Assert.StartsWith(field.GetAttribute("aria-label")![..4], page.GetElementById(anchor)!.QuerySelector("time")!.GetAttribute("datetime")!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_same_events_go_out_for_TimelineJS()
    {
        var site = BuiltSite.Of(Few + Record("events/g", "title: <b>庚</b>\ndate: 1582-10-04\ncertainty: 确\nevidence: source:s"));
        using var data = JsonDocument.Parse(site.Text("events/timeline.json"));
        var events = data.RootElement.GetProperty("events").EnumerateArray().ToDictionary(e => e.GetProperty("unique_id").GetString()!, StringComparer.Ordinal);
        Assert.Equal(7, events.Count);
        var day = events["event:a"].GetProperty("start_date");
        Assert.Equal((1712, 5, 23), (day.GetProperty("year").GetInt32(), day.GetProperty("month").GetInt32(), day.GetProperty("day").GetInt32()));
        Assert.False(events["event:a"].TryGetProperty("end_date", out _));
        Assert.Equal(1716, events["event:b"].GetProperty("end_date").GetProperty("year").GetInt32());
        Assert.False(events["event:c"].GetProperty("start_date").TryGetProperty("month", out _));
        Assert.Contains("康熙五十年三月", events["event:f"].GetProperty("display_date").GetString()!, StringComparison.Ordinal);
        Assert.Equal("编纂", events["event:b"].GetProperty("group").GetString());
        // Its dates are those of JavaScript, whose calendar is Gregorian throughout; its texts are HTML.
        Assert.Equal(14, events["event:g"].GetProperty("start_date").GetProperty("day").GetInt32());
        Assert.Equal("&lt;b&gt;庚&lt;/b&gt;", events["event:g"].GetProperty("text").GetProperty("headline").GetString());
    }

    private static int Counted(BuiltSite site, string path)
    {
        var page = site.Page(path);
        var counts = page.QuerySelectorAll("svg.strip .strip-count").ToArray();
        return counts.Length > 0 ? counts.Sum(c => int.Parse(c.TextContent, CultureInfo.InvariantCulture)) : page.QuerySelectorAll("svg.strip a").Length;
    }
}

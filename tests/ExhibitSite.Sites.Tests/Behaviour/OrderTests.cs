using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

public sealed class OrderTests
{
    private static readonly string People = string.Concat(
        new[] { ("yi", "丁一"), ("zhang", "张某"), ("chen", "陈某"), ("an", "安某"), ("chong", "重耳"), ("zeng", "曾某") }.Select(p => Record($"agents/{p.Item1}", $"title: {p.Item2}\ntype: person")));

    [Fact]
    public void People_are_indexed_by_the_sound_of_their_names()
    {
        var site = BuiltSite.Of(People);
        var names = site.Links("agents/index.html").Where(l => l.Href.Length > 1 && l.Href.EndsWith('/') && !l.Href.StartsWith("..", StringComparison.Ordinal)).Select(l => l.Text).Distinct(StringComparer.Ordinal);
        Assert.Equal(["安某", "陈某", "重耳", "丁一", "曾某", "张某"], names.Select(n => n[..2]).Where(n => n.Length == 2));
    }

    [Fact]
    public void A_chronology_goes_by_days_whatever_calendar_they_are_written_in()
    {
        var site = BuiltSite.Of(
            "-- events/all.csv --\nid,title,date,certainty,evidence\nlate,晚,1945-08-15,确,source:s\nearly,早,康熙元年三月,确,source:s\nmiddle,中,民国元年,确,source:s\nmonth,中二,1912-03,确,source:s\n"
            + Record("sources/s", "title: 书\ntype: M"));
        Assert.Empty(site.Findings);
        var order = site.Links("events/index.html").Select(l => l.Href).Where(h => h is "early/" or "late/" or "middle/" or "month/").Distinct(StringComparer.Ordinal);
        Assert.Equal(["early/", "middle/", "month/", "late/"], order);
    }

    [Fact]
    public void Sections_say_which_of_how_many_they_are_and_lead_on()
    {
        var site = BuiltSite.Of(
            Record("exhibitions/e/index", "title: 展") + Record("exhibitions/e/01-a", "title: 甲节") + Record("exhibitions/e/02-b", "title: 乙节") + Record("exhibitions/e/10-c", "title: 丙节"));
        Assert.Empty(site.Findings);
        Assert.Matches("第 ?2 ?/ ?3 ?节", site.MainText("exhibitions/e/b/index.html"));
        var links = site.Links("exhibitions/e/b/index.html").ToList();
        Assert.Contains(links, l => l.Href == "../a/" && l.Text.Contains("甲节", StringComparison.Ordinal));
        Assert.Contains(links, l => l.Href == "../c/" && l.Text.Contains("丙节", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Page("exhibitions/e/a/index.html").QuerySelectorAll("a[rel=prev]"), _ => true);
        Assert.DoesNotContain(site.Page("exhibitions/e/c/index.html").QuerySelectorAll("a[rel=next]"), _ => true);
    }

    [Fact]
    public void Pieces_lead_on_across_volumes()
    {
        var site = BuiltSite.Of(
            Record("compilations/c/index", "title: 集") + Record("compilations/c/01-u/index", "title: 上") + Record("compilations/c/02-l/index", "title: 下")
            + Record("compilations/c/01-u/01-a", "title: 甲篇", "文。") + Record("compilations/c/02-l/01-b", "title: 乙篇", "文。"));
        Assert.Empty(site.Findings);
        Assert.Contains(site.Links("compilations/c/a/index.html"), l => l.Href == "../b/");
        Assert.Contains(site.Links("compilations/c/b/index.html"), l => l.Href == "../a/");
    }
}

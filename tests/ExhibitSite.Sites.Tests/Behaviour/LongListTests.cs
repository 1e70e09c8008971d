using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

public sealed class LongListTests
{
    private static readonly string Source = Record("sources/s", "title: 书\ntype: M");

    private static readonly string[] Surnames = ["安", "白", "陈", "丁", "方", "高"];

    [Fact]
    public void A_century_too_long_for_one_page_leaves_to_its_decades_what_they_list()
    {
        var site = BuiltSite.Of(Source + Events(150, 1938) + Events(100, 1947) + "-- events/c.csv --\nid,title,date,certainty,evidence\nwhole,全世纪,20世纪,确,source:s\n");
        Assert.Empty(site.Faults);
        var century = site.Links("events/20th-century/index.html").Select(l => l.Href).ToList();
        Assert.Contains("../whole/", century);
        Assert.DoesNotContain("../e1938-1/", century);
        Assert.Contains("../1930s/", century);
        Assert.Contains("../e1938-1/", site.Links("events/1930s/index.html").Select(l => l.Href));
        Assert.Contains("../e1947-99/", site.Links("events/1940s/index.html").Select(l => l.Href));
    }

    [Fact]
    public void A_decade_too_long_for_one_page_takes_as_many_as_it_needs_and_each_record_stands_once()
    {
        var site = BuiltSite.Of(Source + Events(450, 1938));
        Assert.Empty(site.Faults);
        var pages = new[] { "events/1930s/index.html", "events/1930s/page-2/index.html", "events/1930s/page-3/index.html" };
        var listed = pages.SelectMany(site.Links).Select(l => l.Href.Replace("../", "", StringComparison.Ordinal)).Where(h => h.StartsWith("e1938-", StringComparison.Ordinal)).ToList();
        Assert.Equal(450, listed.Count);
        Assert.Equal(450, listed.Distinct(StringComparer.Ordinal).Count());
        Assert.False(site.Has("events/1930s/page-4/index.html"));
        Assert.Contains(site.Links(pages[0]), l => l.Href == "page-2/");
    }

    [Fact]
    public void An_index_too_long_for_one_page_has_a_page_for_each_letter_and_each_number_of_strokes()
    {
        var site = BuiltSite.Of("-- agents/all.csv --\nid,title,type\n" + string.Concat(Enumerable.Range(0, 420).Select(i => $"p{i},{Surnames[i % 6]}某{i},person\n")));
        Assert.Empty(site.Faults);
        var index = site.Links("agents/index.html").Select(l => l.Href).ToList();
        Assert.Contains("by-sound/c/", index);
        Assert.DoesNotContain("p2/", index);
        Assert.Equal(420, Enumerated(site, "by-sound", "a", "b", "c", "d", "f", "g"));
        Assert.Equal(420, Enumerated(site, "by-strokes", "02", "04", "05", "06", "07", "10"));
    }

    private static int Enumerated(BuiltSite site, string order, params string[] groups) =>
        groups.SelectMany(g => site.Links($"agents/{order}/{g}/index.html")).Select(l => l.Href).Where(h => h.StartsWith("../../p", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count();

    private static string Events(int count, int year) =>
        $"-- events/y{year}.csv --\nid,title,date,certainty,evidence\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"e{year}-{i},事{i},{year}-07-06,确,source:s\n"));
}

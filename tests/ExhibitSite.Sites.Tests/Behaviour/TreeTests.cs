using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

public sealed class TreeTests
{
    private const string File = "early-opening: 文化类\nopen: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: { by: 组, on: 2026-03-02, basis: 满期, batch: \"1\" }\n";

    private static readonly string SixLevels =
        Record("fonds/l1", "title: 一层\nlevel: fonds\ncode: X001") + Record("fonds/l2", "title: 二层\nlevel: series\nparent: l1\ncode: X001-WS")
        + Record("fonds/l3", "title: 三层\nlevel: series\nparent: l2\ncode: X001-WS·1938") + Record("fonds/l4", "title: 四层\nlevel: series\nparent: l3\ncode: X001-WS·1938·Y")
        + Record("fonds/l5", "title: 五层\nlevel: file\nparent: l4\ncode: X001-WS·1938·Y-001\n" + File) + Item("leaf", "parent: l5");

    [Fact]
    public void An_item_six_levels_down_names_all_above_it_in_order()
    {
        var site = BuiltSite.Of(SixLevels);
        Assert.Empty(site.Faults);
        var crumbs = site.Links("items/leaf/index.html").Where(l => l.Href.Contains("/fonds/l", StringComparison.Ordinal)).Select(l => l.Href).ToList();
        Assert.Equal(["../../fonds/l1/", "../../fonds/l2/", "../../fonds/l3/", "../../fonds/l4/", "../../fonds/l5/"], crumbs.Take(5));
    }

    [Fact]
    public void The_tree_can_be_walked_down_again()
    {
        var site = BuiltSite.Of(SixLevels);
        for (var level = 1; level < 5; level++) Assert.Contains(site.Links($"fonds/l{level}/index.html"), l => l.Href == $"../l{level + 1}/");
        Assert.Contains(site.Links("fonds/l5/index.html"), l => l.Href == "../../items/leaf/");
        Assert.Contains(site.Links("fonds/index.html"), l => l.Href == "l1/");
    }

    [Fact]
    public void Children_stand_in_the_order_of_their_codes_as_people_count()
    {
        var site = BuiltSite.Of(
            Record("fonds/f", "title: 全宗\nlevel: fonds\ncode: X001")
            + Record("fonds/b", "title: 十卷\nlevel: series\nparent: f\ncode: X001-WS·10") + Record("fonds/a", "title: 九卷\nlevel: series\nparent: f\ncode: X001-WS·9")
            + Record("fonds/z", "title: 先行\nlevel: series\nparent: f\ncode: X001-WS·99\nweight: -1"));
        var order = site.Links("fonds/f/index.html").Select(l => l.Href).Where(h => h is "../a/" or "../b/" or "../z/").Distinct(StringComparer.Ordinal);
        Assert.Equal(["../z/", "../a/", "../b/"], order);
    }

    [Fact]
    public void A_file_that_stays_in_keeps_its_items_in()
    {
        var site = BuiltSite.Of(SixLevels.Replace("level: file\nparent: l4\ncode: X001-WS·1938·Y-001\nearly-opening: 文化类\nopen: 开放", "level: file\nparent: l4\ncode: X001-WS·1938·Y-001\nopen: 控制", StringComparison.Ordinal));
        Assert.False(site.Has("items/leaf/index.html"));
        Assert.DoesNotContain("五层", site.Everything(), StringComparison.Ordinal);
    }
}

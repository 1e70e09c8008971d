using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

/// <summary>A guided tour is a whole page without script: every step with its words and what it shows.</summary>
public sealed class TourTests
{
    private const string Plan = "-- media/plan.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"80\"></svg>\n";

    private static readonly BuiltSite Site = BuiltSite.Of(
        Plan + Record("places/a", "title: 甲地\ntype: 村\nlat: 35.5\nlon: 112.5\ndatum: WGS84") + Record("places/b", "title: 乙地\ntype: 村\nlat: 36.5\nlon: 112.9\ndatum: WGS84")
        + Record("sources/only-here", "title: 只在那里引用的书\ntype: M\nreliability: 一手") + Item("shut").Replace("open: 开放", "open: 控制", StringComparison.Ordinal)
        + Record("tours/walk", "title: 走一走\npicture: media/plan.svg\npicture-alt: 平面图\nroute: 是", """
            先说几句。

            :::step
            title: 门
            region: [10, 20, 30, 40]
            alt: 一扇门

            从门进来。
            :::

            :::step
            title: 甲地
            place: a
            date: 康熙四十九年三月初九日

            到了甲地。
            :::

            :::step
            title: 不该看见的一步
            item: shut

            秘密 {疑: source:only-here}。
            :::

            :::step
            title: 乙地
            place: b

            到了乙地。
            :::

            后记。
            """));

    [Fact]
    public void A_tour_has_no_faults() => Assert.True(Site.Findings.All(f => f.Contains(" EX302", StringComparison.Ordinal)), string.Join('\n', Site.Findings));

    [Fact]
    public void Steps_stand_in_order_with_their_numbers_and_words()
    {
        var steps = Site.Page("tours/walk/index.html").QuerySelectorAll("ol.tour-steps > li").ToArray();
        Assert.Equal(["step-1", "step-2", "step-3"], steps.Select(s => s.Id));
        Assert.Equal(["1门", "2甲地", "3乙地"], steps.Select(s => Squeezed(s.QuerySelector("h2")!.TextContent)));
        Assert.Contains("从门进来。", steps[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("1710-04-07", Squeezed(steps[1].TextContent), StringComparison.Ordinal);
        Assert.Equal("../../places/a/", steps[1].QuerySelector(".tour-where a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_region_is_cut_out_by_its_view_box_and_marked_on_the_whole_picture()
    {
        var page = Site.Page("tours/walk/index.html");
        var crop = page.QuerySelector("#step-1 svg.crop")!;
        Assert.Equal("10 20 30 40", crop.GetAttribute("viewBox"));
        Assert.Equal("一扇门", crop.GetAttribute("aria-label"));
        Assert.Equal("../../media/plan.svg", crop.QuerySelector("image")!.GetAttribute("href"));
        Assert.Equal(("100", "80"), (crop.QuerySelector("image")!.GetAttribute("width"), crop.QuerySelector("image")!.GetAttribute("height")));
        var mark = Assert.Single(page.QuerySelectorAll("svg.tour-picture a"));
        Assert.Equal("#step-1", mark.GetAttribute("href"));
        Assert.Contains("平面图", page.QuerySelector("svg.tour-picture")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_of_a_closed_item_is_left_out_with_its_words()
    {
        Assert.DoesNotContain("秘密", Site.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("不该看见的一步", Site.Everything(), StringComparison.Ordinal);
        Assert.Empty(Site.Page("tours/walk/index.html").QuerySelectorAll(".notes li"));
        Assert.DoesNotContain("4 步", Site.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_before_and_after_the_steps_stays_there()
    {
        var text = Site.MainText("tours/walk/index.html");
        Assert.True(text.IndexOf("先说几句", StringComparison.Ordinal) < text.IndexOf("从门进来", StringComparison.Ordinal));
        Assert.True(text.IndexOf("后记", StringComparison.Ordinal) > text.IndexOf("到了乙地", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_pages_of_tours_and_quizzes_load_their_script()
    {
        string[] ScriptsOf(string path) => [.. Site.Page(path).QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!.Split('/')[^1].Split('-')[0])];
        Assert.Equal(["early", "page", "tour"], ScriptsOf("tours/walk/index.html"));
        Assert.Equal(["early", "page"], ScriptsOf("places/a/index.html"));
    }

    [Fact]
    public void Tours_are_gathered_on_the_learning_page_and_in_the_navigation()
    {
        Assert.Contains(Site.Links("learning/index.html"), l => l == ("走一走", "../tours/walk/"));
        Assert.Equal("true", Site.Page("tours/walk/index.html").QuerySelector(".site-nav a[href='../../learning/']")!.GetAttribute("aria-current"));
        Assert.False(BuiltSite.Of(Item("a")).Has("learning/index.html"));
    }
}

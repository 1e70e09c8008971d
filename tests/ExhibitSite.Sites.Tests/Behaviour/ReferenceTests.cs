using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

public sealed class ReferenceTests
{
    [Fact]
    public void A_reference_in_the_text_links_with_its_own_wording_or_the_title()
    {
        var site = BuiltSite.Of(Item("a", "", "见[[agent:chen|陈相国]]，又见[[人物:chen]]。") + Record("agents/chen", "title: 陈廷敬\ntype: person"));
        Assert.Empty(site.Faults);
        Assert.Contains(("陈相国", "../../agents/chen/"), site.Links("items/a/index.html"));
        Assert.Contains(("陈廷敬", "../../agents/chen/"), site.Links("items/a/index.html"));
    }

    [Fact]
    public void A_reference_may_name_a_heading_or_a_page_of_the_original()
    {
        var site = BuiltSite.Of(Item("a", "", "见[[item:b#落款]]与[[item:b#8b|叶八下]]。") + Item("b", "", "[[page:8b]]文。\n\n## 落款\n\n某。"));
        Assert.Empty(site.Faults);
        Assert.Contains(("b", "../b/#" + Uri.EscapeDataString("落款")), site.Links("items/a/index.html"));
        Assert.Contains(("叶八下", "../b/#page-8b"), site.Links("items/a/index.html"));
        Assert.NotNull(site.Page("items/b/index.html").GetElementById("落款"));
        Assert.NotNull(site.Page("items/b/index.html").GetElementById("page-8b"));
    }

    [Fact]
    public void No_heading_and_no_page_mark_takes_an_id_that_its_page_has_already()
    {
        var site = BuiltSite.Of(Item("a", "", "[[page:2]]文。[^1]\n\n## notes\n\n## Main\n\n## note 1\n\n## page 2\n\n## notes-2\n\n## 落款\n\n[[page:2]]又见[上文](#落款-2)。\n\n## 落款\n\n[^1]: 注。"));
        Assert.Empty(site.Faults);
        var page = site.Page("items/a/index.html");
        var ids = page.All.Select(e => e.Id).OfType<string>().Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(["s-notes", "s-main", "s-note-1", "s-page-2", "notes-2", "落款", "落款-2"], page.QuerySelectorAll(".story h2").Select(h => h.Id));
        Assert.Equal(2, page.QuerySelectorAll(".page-mark").Length);
    }

    [Fact]
    public void Whoever_names_a_record_is_named_on_its_page()
    {
        var site = BuiltSite.Of(
            Item("by-field", "people: [chen]") + Item("by-text", "", "见[[agent:chen]]。") + Item("by-maker", "creator: agent:chen") + Item("not-at-all")
            + Record("agents/chen", "title: 陈廷敬\ntype: person") + Record("notices/n", "title: 一则公告\ndate: 2026-01-01", "见[[agent:chen]]。"));
        Assert.Empty(site.Faults);
        var links = site.Links("agents/chen/index.html").Select(l => l.Href).ToList();
        Assert.Contains("../../items/by-field/", links);
        Assert.Contains("../../items/by-text/", links);
        Assert.Contains("../../items/by-maker/", links);
        Assert.Contains("../../notices/n/", links);
        Assert.DoesNotContain("../../items/not-at-all/", links);
    }

    [Fact]
    public void Defaults_of_the_nearest_folder_stand_where_the_record_says_nothing()
    {
        var site = BuiltSite.Of(
            "-- items/_defaults.yml --\nretention: 长期\nextent: 一页\n-- items/near/_defaults.yml --\nretention: 永久\n-- items/near/a.md --\n---\ntitle: 甲\ncode: X001-WS·1938·Y-0001\nearly-opening: 文化类\nopen: 开放\n"
            + "rights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: { by: 组, on: 2026-03-02, basis: 满期, batch: \"1\" }\n---\n" + Item("far", "extent: 两页"));
        Assert.Empty(site.Faults);
        Assert.Contains("永久", site.MainText("items/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("一页", site.MainText("items/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("长期", site.MainText("items/far/index.html"), StringComparison.Ordinal);
        Assert.Contains("两页", site.MainText("items/far/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("一页", site.MainText("items/far/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_related_item_stands_with_the_reason_why()
    {
        var site = BuiltSite.Of(
            Item("a", "related: [item:chosen]\npeople: [chen]") + Item("chosen") + Item("same-person", "people: [chen]") + Item("stranger")
            + Record("agents/chen", "title: 陈廷敬\ntype: person"));
        Assert.Empty(site.Faults);
        var related = site.Page("items/a/index.html").QuerySelectorAll("main li, main p, main tr").Select(e => Squeezed(e.TextContent)).ToList();
        Assert.Contains(related, line => line.Contains("chosen", StringComparison.Ordinal) && line.Length > "chosen".Length);
        Assert.Contains(related, line => line.Contains("same-person", StringComparison.Ordinal) && line.Contains("陈廷敬", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Links("items/a/index.html"), l => l.Href == "../stranger/");
    }
}

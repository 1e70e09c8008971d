using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

/// <summary>A site in three languages: simplified Chinese, traditional characters made of it, English where there is some.</summary>
public sealed class LanguageTests
{
    private const string Settings = "-- site.yml --\ntitle: 午亭与太行\ntitle.en: Wuting and Taihang\nlanguages: [zh-Hans, zh-Hant, en]\nbase-url: https://a.example/b/\n";

    private static readonly string Records =
        Record("agents/chen", "type: person\ntitle: 陈廷敬\ntitle.en: Chen Tingjing\nsummary: 发展与头发，皇后在后面。\nsummary.en: A minister.", "他编的字典。\n\n:::quote\nby: 某书\n\n云云，后来的发展。\n:::\n")
        + Record("agents/zhang", "type: person\ntitle: 张玉书");

    private static readonly BuiltSite Site = BuiltSite.Of(Settings + Records);

    [Fact]
    public void Every_page_stands_in_every_language_at_the_same_place()
    {
        Assert.Empty(Site.Faults);
        var pages = Site.PagePaths.Where(p => p is not "404.html").ToArray();
        var main = pages.Where(p => !p.StartsWith("en/", StringComparison.Ordinal) && !p.StartsWith("zh-hant/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        foreach (var folder in new[] { "en/", "zh-hant/" })
            Assert.Equal(main, pages.Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Select(p => p[folder.Length..]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_leads_to_the_same_page_in_the_others_for_people_and_for_machines()
    {
        var html = Site.Text("en/agents/chen/index.html");
        Assert.Contains("<html lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../../agents/chen/\" lang=\"zh-Hans\" hreflang=\"zh-Hans\"", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"../../../zh-hant/agents/chen/\" lang=\"zh-Hant\"", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" hreflang=\"zh-Hant\" href=\"https://a.example/b/zh-hant/agents/chen/\"", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://a.example/b/agents/chen/\"", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://a.example/b/en/agents/chen/\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../\"", html, StringComparison.Ordinal);
        Assert.Matches("href=\"\\.\\./\\.\\./\\.\\./assets/page-[0-9a-f]+\\.css\"", html);
    }

    [Fact]
    public void Counts_on_cards_are_in_the_language_of_their_page()
    {
        var site = BuiltSite.Of(Settings + Record("exhibitions/show/index", "title: 展\ntitle.en: Show") + Record("exhibitions/show/01-a", "title: 甲") + Record("exhibitions/show/02-b", "title: 乙"));
        Assert.Contains("展览 · 2 节", site.Page("index.html").QuerySelector(".feature .kicker")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Exhibition · 2 sections", site.Page("en/index.html").QuerySelector(".feature .kicker")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_has_the_mark_as_a_drawing_and_in_points()
    {
        foreach (var path in new[] { "index.html", "en/agents/chen/index.html", "404.html" })
        {
            var marks = Site.Page(path).QuerySelectorAll("link[rel~=icon], link[rel=apple-touch-icon]").Select(link => link.GetAttribute("href")!).ToArray();
            Assert.Equal(["mark-32-", "mark-", "mark-180-"], marks.Select(mark => System.Text.RegularExpressions.Regex.Match(mark, "mark-((32|180)-)?").Value));
            Assert.All(marks, mark => Assert.True(Site.Has("assets/" + mark.Split('/')[^1]), mark));
        }
    }

    [Fact]
    [Trait("Behaviour", "21")]
    public void Traditional_pages_are_made_by_phrases_and_leave_originals_to_the_letter()
    {
        var html = Site.Text("zh-hant/agents/chen/index.html");
        Assert.Contains("發展與頭髮，皇后在後面。", html, StringComparison.Ordinal);
        Assert.Contains("陳廷敬", html, StringComparison.Ordinal);
        Assert.Contains("他編的字典。", html, StringComparison.Ordinal);
        Assert.Matches("<blockquote lang=\"zh-Hans\" translate=\"no\">\\s*<p>云云，后来的发展。</p>", html);
        Assert.DoesNotContain("陈", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_curators_pairs_go_before_the_general_ones()
    {
        var site = BuiltSite.Of(Settings + Records + "-- traditional.tsv --\n# 本馆用字\n字典\t字 典\n陈廷敬\t陳廷敬（午亭）\t说明\n");
        Assert.Contains("陳廷敬（午亭）", site.Text("zh-hant/agents/chen/index.html"), StringComparison.Ordinal);
        Assert.Contains("他編的字 典。", site.Text("zh-hant/agents/chen/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void English_pages_show_what_is_translated_say_what_is_not_and_mark_the_rest_as_chinese()
    {
        var html = Site.Text("en/agents/chen/index.html");
        Assert.Contains("Chen Tingjing", html, StringComparison.Ordinal);
        Assert.Contains("A minister.", html, StringComparison.Ordinal);
        Assert.Contains("exists in Chinese only", html, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"zh-Hans\">他编的字典。</span>", html, StringComparison.Ordinal);
        var other = Site.Text("en/agents/zhang/index.html");
        Assert.Contains("<span lang=\"zh-Hans\">张玉书</span>", other, StringComparison.Ordinal);
        Assert.DoesNotContain("exists in Chinese only", other, StringComparison.Ordinal);
    }

    [Fact]
    public void English_pages_say_reign_dates_certainty_and_usual_values_in_English_and_show_the_original_title()
    {
        var site = BuiltSite.Of(Settings + Item("edict", "title.en: An edict\ndate: 康熙四十九年三月初九日\ndoc-type: 奏折\nretention: 永久\ncertainty: 单\ncreator: 某部"));
        var html = site.Text("en/items/edict/index.html");
        Assert.Contains("<span class=\"date-written\">Kangxi 49, 3rd month, 9th day</span>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"parallel-title\" lang=\"zh-Hans\">edict</p>", html, StringComparison.Ordinal);
        Assert.Contains("<p class=\"kicker\">palace memorial</p>", html, StringComparison.Ordinal);
        Assert.Matches("data-certainty=\"single\"[^>]*>single<", html);
        Assert.Contains(">permanent<", html, StringComparison.Ordinal);
        Assert.Contains("康熙四十九年三月初九日", site.Text("items/edict/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_closed_stands_in_no_language()
    {
        var site = BuiltSite.Of(Settings + Records + Item("shut", "open: 未审核\ntitle: 秘密标题甲\ntitle.en: Secret title A"));
        Assert.DoesNotContain("Secret title A", site.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("秘密標題", site.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("秘密标题", site.Everything(), StringComparison.Ordinal);
    }
}

using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

/// <summary>Relations, descent and annals: drawing and table say the same, at both ends.</summary>
public sealed class RelationTests
{
    private static readonly string Family =
        Record("sources/s", "title: 书\ntype: M")
        + Record("agents/fu", "title: 陈昌期\ntype: person\nrelations:\n  - { agent: zi, role: 子, note: 长子, certainty: 确, evidence: \"source:s 叶一\" }\n  - { agent: mu, role: 妻, evidence: \"source:s\" }")
        + Record("agents/mu", "title: 张氏\ntype: person")
        + Record("agents/zi", "title: 陈廷敬\ntype: person\nborn: 崇祯十一年十一月二十七日\ndied: 康熙五十一年四月十九日\nrelations:\n  - { agent: mu, role: 母, evidence: \"source:s\" }\n  - { agent: shi, role: 师, evidence: \"source:s\" }\n  - { agent: yuan, role: 所属, evidence: \"source:s\" }\noffices:\n  - { title: 检讨, from: 顺治十八年, body: yuan, evidence: \"source:s\" }")
        + Record("agents/sun", "title: 陈壮履\ntype: person\nrelations:\n  - { agent: zi, role: 父, evidence: \"source:s\" }")
        + Record("agents/shi", "title: 王士禛\ntype: person")
        + Record("agents/yuan", "title: 翰林院\ntype: body")
        + "-- events/all.csv --\nid,title,date,certainty,evidence,people\nj,中进士,顺治十五年,确,source:s,zi\nk,讲书,1678-01-10,确,source:s,zi\nl,归里,康熙十七年十一月,确,source:s,zi\nm,立碑,1720,确,source:s,zi\n";

    [Theory]
    [InlineData("zi", 5)]
    [InlineData("fu", 2)]
    [InlineData("mu", 2)]
    [InlineData("shi", 1)]
    [InlineData("yuan", 1)]
    [Trait("Behaviour", "32")]
    public void The_drawing_has_as_many_links_and_edges_as_the_table_has_rows(string id, int relations)
    {
        var site = BuiltSite.Of(Family);
        Assert.Empty(site.Faults);
        var page = site.Page($"agents/{id}/index.html");
        var rows = page.QuerySelectorAll("[aria-labelledby=relations] tbody tr");
        var links = page.QuerySelectorAll("svg.graph a");
        Assert.Equal(relations, rows.Length);
        Assert.Equal(rows.Select(r => r.QuerySelector("th a")!.GetAttribute("href")), links.Select(a => a.GetAttribute("href")));
        Assert.Equal(relations, page.QuerySelectorAll("svg.graph .graph-edge").Length);
        // The role and its evidence stand in each row; the role in each label too.
        foreach (var (row, link) in rows.Zip(links))
        {
            Assert.EndsWith(row.QuerySelector("td")!.TextContent.Trim().TrimEnd('确').Trim(), link.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
            Assert.NotNull(row.QuerySelector(".fact-evidence a"));
        }
    }

    [Fact]
    public void What_one_record_says_the_other_end_shows_in_its_own_words()
    {
        var site = BuiltSite.Of(Family);
        string Role(string of, string other) => site.Page($"agents/{of}/index.html").QuerySelectorAll("[aria-labelledby=relations] tbody tr")
            .Single(r => r.QuerySelector("a")!.GetAttribute("href") == $"../{other}/").QuerySelector("td")!.TextContent.Trim();
        Assert.Equal("门生", Role("shi", "zi"));
        Assert.Equal("成员", Role("yuan", "zi"));
        Assert.Equal("父母确", Squeezed(Role("zi", "fu")));
        Assert.Equal("父", Role("sun", "zi"));
        Assert.Equal("子女", Role("zi", "sun"));
        Assert.Equal("夫", Role("mu", "fu"));
    }

    [Fact]
    public void Descent_is_one_tree_with_everybody_once_in_the_drawing_and_in_the_list()
    {
        var page = BuiltSite.Of(Family).Page("agents/descent/index.html");
        Assert.Equal(["陈昌期", "张氏", "陈廷敬", "陈壮履"], page.QuerySelectorAll("svg.descent a").Select(a => a.GetAttribute("aria-label")));
        Assert.Equal(["../fu/", "../mu/", "../zi/", "../sun/"], page.QuerySelectorAll(".descent-tree a").Select(a => a.GetAttribute("href")));
        Assert.Equal("陈壮履", page.QuerySelector(".descent-tree > li > ul > li > ul > li > a")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll("svg.descent [data-doubt=descent]").Length);
    }

    [Fact]
    public void Annals_count_years_of_age_from_one_and_by_the_lunar_new_year()
    {
        var site = BuiltSite.Of(Family);
        var page = site.Page("agents/zi/annals/index.html");
        var years = page.QuerySelectorAll(".annals section").Select(s => Squeezed(s.QuerySelector("h2")!.TextContent)).ToArray();
        Assert.Equal(
            ["崇祯十一年 戊寅1638一岁", "顺治十五年 戊戌1658二十一岁", "顺治十八年 辛丑1661二十四岁", "康熙十六年 丁巳1677四十岁", "康熙十七年 戊午1678四十一岁", "康熙五十一年 壬辰1712七十五岁", "康熙五十九年 庚子1720身后"], years);
        // 10 January 1678 lies before the new year of 戊午.
        Assert.Equal("讲书", page.GetElementById("y1677")!.ParentElement!.QuerySelector(".what a")!.TextContent);
        Assert.Contains(site.Page("agents/zi/index.html").QuerySelectorAll("main a"), a => a.GetAttribute("href") == "annals/");
        Assert.False(site.Has("agents/fu/annals/index.html"));
    }

    [Fact]
    public void A_family_in_a_circle_is_told_and_not_drawn()
    {
        var site = BuiltSite.Of(
            Record("sources/s", "title: 书\ntype: M") + string.Concat(new[] { ("a", "b"), ("b", "c"), ("c", "a") }.Select(p => Record($"agents/{p.Item1}", $"title: {p.Item1}\ntype: person\nrelations:\n  - {{ agent: {p.Item2}, role: 父, evidence: \"source:s\" }}"))));
        Assert.True(site.Result.IsRefused);
        Assert.Equal("agents/a.md:5:3 EX3050 a is made their own forebear: a → b → c → a.", Assert.Single(site.Faults));
    }

    [Fact]
    public void A_relation_without_evidence_is_told()
    {
        var site = BuiltSite.Of(Record("agents/a", "title: 甲\ntype: person\nrelations:\n  - { agent: b, role: 友 }") + Record("agents/b", "title: 乙\ntype: person"));
        Assert.Contains("EX3051 “友 乙” of 甲 names no evidence", Assert.Single(site.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_relative_leaves_no_trace()
    {
        var open = BuiltSite.Of(Family);
        var closed = BuiltSite.Of(Family.Replace("title: 王士禛\ntype: person", "title: 王士禛\ntype: person\nopen: 控制", StringComparison.Ordinal));
        Assert.Contains("王士禛", open.Text("agents/zi/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("王士禛", closed.Everything(), StringComparison.Ordinal);
        Assert.Equal(4, closed.Page("agents/zi/index.html").QuerySelectorAll("svg.graph a").Length);
    }
}

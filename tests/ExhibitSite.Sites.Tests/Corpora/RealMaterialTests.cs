using System.Globalization;
using System.Text;
using Xunit;

namespace ExhibitSite.Sites.Tests;

/// <summary>What whole books and whole collections asked of the generator, each on a small site.</summary>
public sealed class RealMaterialTests
{
    private const string Opened = "early-opening: 文化类\nopen: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: { by: 组, on: 2026-03-02, basis: 公开, batch: 2026-1 }\n";

    private const string Book = """
        -- compilations/wen/index.md --
        ---
        title: 文编
        ---
        -- compilations/wen/01-yi/index.md --
        ---
        title: 卷一
        ---
        -- compilations/wen/01-yi/01-shi.md --
        ---
        title: 詩
        leaf: 1-1a
        language: [zh-Hant]
        ---

        昨夜陽回曉仗過{小: 史職月給}天門\
        　鐘鼓競鳴{缺: ⿰氵黎}珂[[page:1-1b]]朝衣

        　　評曰

        """;

    [Fact]
    public void Small_characters_missing_characters_and_indentation_are_shown_as_they_are()
    {
        var site = BuiltSite.Of(Book);
        Assert.Empty(site.Faults);
        var text = site.Page("compilations/wen/shi/index.html").QuerySelector(".book-text")!;
        Assert.Equal("史職月給", text.QuerySelector("small")!.TextContent);
        var missing = text.QuerySelector(".missing-character")!;
        Assert.Equal("〓", missing.QuerySelector("[aria-hidden]")!.TextContent);
        Assert.Equal("⿰氵黎", missing.QuerySelector("small")!.TextContent);
        Assert.StartsWith("字库所无之字", missing.QuerySelector(".visually-hidden")!.TextContent, StringComparison.Ordinal);
        var paragraphs = text.QuerySelectorAll("p");
        Assert.Equal("　　評曰", paragraphs[1].TextContent);
        Assert.StartsWith("　鐘鼓", paragraphs[0].QuerySelector("br")!.NextSibling!.TextContent.TrimStart('\n'), StringComparison.Ordinal);
        Assert.Equal("1-1b", text.QuerySelector(".page-mark#page-1-1b")!.LastChild!.TextContent);
    }

    [Fact]
    public void Signs_between_full_width_spaces_are_found_at_their_own_place()
    {
        var site = BuiltSite.Of(Book.Replace("　　評曰", "　　評曰[[agent:nobody]]", StringComparison.Ordinal));
        Assert.Contains(site.Findings, f => f.StartsWith("compilations/wen/01-yi/01-shi.md:10:5 EX2002", StringComparison.Ordinal));
    }

    [Fact]
    public void A_piece_says_its_leaf_in_the_contents_and_its_language_on_its_page()
    {
        var site = BuiltSite.Of(Book);
        Assert.Equal("1-1a", site.Page("compilations/wen/index.html").QuerySelector(".piece-list .page")!.TextContent);
        var page = site.Page("compilations/wen/shi/index.html");
        Assert.Equal("zh-Hant", page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal("zh-Hant", page.QuerySelector(".book-text")!.GetAttribute("lang"));
        var silent = BuiltSite.Of(Book.Replace("leaf: 1-1a\n", "", StringComparison.Ordinal).Replace("language: [zh-Hant]\n", "", StringComparison.Ordinal));
        Assert.Equal("1-1b", silent.Page("compilations/wen/index.html").QuerySelector(".piece-list .page")!.TextContent);
        Assert.False(silent.Page("compilations/wen/shi/index.html").QuerySelector(".book-text")!.HasAttribute("lang"));
    }

    [Theory]
    [InlineData(149, false)]
    [InlineData(150, true)]
    public void A_long_book_folds_the_contents_of_its_volumes(int more, bool isFolded)
    {
        var text = new StringBuilder(Book);
        for (var i = 0; i < more; i++) text.Append(CultureInfo.InvariantCulture, $"-- compilations/wen/01-yi/{i + 2:000}-p{i}.md --\n---\ntitle: 篇{i}\n---\n文\n");
        var page = BuiltSite.Of(text.ToString()).Page("compilations/wen/index.html");
        Assert.Equal(more + 1, page.QuerySelectorAll(".piece-list li").Length);
        Assert.Equal(isFolded ? $"{more + 1} 篇" : null, page.QuerySelector(".volume details summary")?.TextContent);
    }

    [Fact]
    public void An_index_of_western_names_is_by_letter_only()
    {
        var site = BuiltSite.Of("""
            -- agents/all.csv --
            id,title,type
            a,"Štyrský, Jindrich",person
            b,"Ørsted, Hans",person
            c,"Smith, John",person
            """);
        var page = site.Page("agents/index.html");
        Assert.Equal(["O", "S"], page.QuerySelectorAll(".index-group h3").Select(h => h.TextContent));
        Assert.Equal(["Smith, John", "Štyrský, Jindrich"], page.QuerySelectorAll("#p-S ~ ul a").Select(a => a.TextContent));
        Assert.Null(page.QuerySelector("#strokes"));
        Assert.Equal("按字母", page.QuerySelector("#pinyin")!.TextContent);
        var mixed = BuiltSite.Of("-- agents/all.csv --\nid,title,type\na,陈赓,person\nb,Smith,person\n").Page("agents/index.html");
        Assert.NotNull(mixed.QuerySelector("#strokes"));
        Assert.Equal("按音序", mixed.QuerySelector("#pinyin")!.TextContent);
    }

    [Fact]
    public void A_unit_with_more_items_than_a_page_lists_has_further_pages()
    {
        var site = BuiltSite.Of($"-- fonds/f.md --\n---\ntitle: 全宗\nlevel: fonds\ncode: F\n{Opened}---\n说明\n{Items(401, "parent: f\n")}");
        Assert.Empty(site.Faults);
        var first = site.Page("fonds/f/index.html");
        Assert.Equal(200, first.QuerySelectorAll(".tree li").Length);
        Assert.Equal(["F-1—F-200", "F-201—F-400", "F-401—F-401"], first.QuerySelectorAll("nav .index-jump a").Select(a => a.TextContent));
        Assert.Null(first.QuerySelector(".appears-in"));
        Assert.Equal("page-2/", first.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        var last = site.Page("fonds/f/page-3/index.html");
        Assert.Equal("F-401", last.QuerySelector(".tree .code")!.TextContent);
        Assert.Equal("../page-2/", last.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("page", last.QuerySelector("nav .index-jump a[href='./']")!.GetAttribute("aria-current"));
        Assert.DoesNotContain("说明", last.QuerySelector(".story")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 / 3", last.Title, StringComparison.Ordinal);
        var tree = site.Page("fonds/index.html");
        Assert.Single(tree.QuerySelectorAll(".tree li"));
        Assert.Equal("401 件", tree.QuerySelector(".tree .count")!.TextContent);
        Assert.InRange(site.Page("contents/index.html").QuerySelectorAll(".sitemap a").Length, 60, 70);
    }

    [Theory]
    [InlineData(40, 0)]
    [InlineData(45, 5)]
    public void Everything_by_a_maker_can_be_reached_from_the_makers_page(int works, int folded)
    {
        var site = BuiltSite.Of($"-- agents/a.md --\n---\ntitle: 甲\ntype: person\n---\n{Items(works, "creator: [\"agent:a\"]\n")}");
        Assert.Empty(site.Faults);
        var part = site.Page("agents/a/index.html").QuerySelector(".appears-in")!;
        Assert.Equal(works, part.QuerySelectorAll("li a").Select(a => a.GetAttribute("href")).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(folded, part.QuerySelectorAll("details li").Length);
        Assert.Equal(folded == 0 ? null : "其余 5 条", part.QuerySelector("summary")?.TextContent);
    }

    [Fact]
    public void Items_without_a_fonds_are_paged_too()
    {
        var site = BuiltSite.Of(Items(201, ""));
        Assert.Equal(200, site.Page("fonds/index.html").QuerySelectorAll(".tree li").Length);
        Assert.Equal("F-201", site.Page("fonds/page-2/index.html").QuerySelector(".tree .code")!.TextContent);
        Assert.DoesNotContain("fonds/page-2/index.html", BuiltSite.Of(Items(200, "")).PagePaths);
    }

    [Theory]
    [InlineData("日期不详")]
    [InlineData("date not known")]
    [InlineData("n.d.")]
    public void A_date_that_says_it_is_unknown_is_no_mistake(string date)
    {
        var site = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 信\ncode: A-1\ndate: {date}\n{Opened}---\n文\n");
        Assert.Empty(site.Faults);
        Assert.Null(site.Page("items/a/index.html").QuerySelector("time"));
        var wrong = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 信\ncode: A-1\ndate: 某日\n{Opened}---\n文\n");
        Assert.Contains(wrong.Findings, f => f.Contains("EX1130", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_with_nothing_but_its_description_shows_that_in_the_middle()
    {
        var bare = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 信\ncode: A-1\n{Opened}---\n").Page("items/a/index.html");
        Assert.Null(bare.QuerySelector(".side #description"));
        Assert.NotNull(bare.QuerySelector(".with-side > :first-child #description"));
        var full = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 信\ncode: A-1\n{Opened}---\n文\n").Page("items/a/index.html");
        Assert.NotNull(full.QuerySelector(".side #description"));
    }

    private static string Items(int count, string defaults)
    {
        var text = new StringBuilder($"-- items/_defaults.yml --\n{defaults}{Opened}-- items/all.csv --\nid,title,code\n");
        for (var i = 1; i <= count; i++) text.Append(CultureInfo.InvariantCulture, $"i{i},件{i},F-{i}\n");
        return text.ToString();
    }
}

using System.Text.Json;
using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Behaviour;

/// <summary>Terms, reading lists, lesson sheets; citations for reference managers, codes, and reports of errors.</summary>
public sealed class LearningTests
{
    private const string Settings = "-- site.yml --\ntitle: 试验站\nbase-url: https://a.example/x/\ninstitution: { name: 某档案馆, code: \"140522\" }\nreport: { mail: fix@a.example }\n";

    private static readonly BuiltSite Site = BuiltSite.Of(
        Settings + Item("letter", "date: 康熙四十九年三月初九日\ncreator: [agent:wang, \"李 & 赵\"]\nsummary: 一封信。\nlanguage: [zh]\ndoc-type: 信") + Record("agents/wang", "title: 王某\ntype: person")
        + Record("terms/fanqie", "title: 反切\nsummary: 用两个字给一个字注音。\nsound: fǎn qiè")
        + Record("guides/g", "title: 指南", "先看[[term:fanqie]]，再看[[term:fanqie|这种注音]]。")
        + Record("readings/r", "title: 书单", ":::entry\nrecord: item:letter\nwhere: 第二行\n\n为什么读它。\n:::")
        + Record("lessons/l", "title: 一课\ntype: 教案\naims: [会看, 会问]\nduration: 一课时\nmaterials: [\"item:letter\", \"term:fanqie\"]", "## 课上\n\n做什么。"));

    [Fact]
    public void The_site_has_no_faults() => Assert.Empty(Site.Faults);

    [Fact]
    public void A_term_leads_to_the_glossary_and_its_definition_stands_on_the_page_once()
    {
        var page = Site.Page("guides/g/index.html");
        var marks = page.QuerySelectorAll("a.term").ToArray();
        Assert.Equal(["反切", "这种注音"], marks.Select(m => m.TextContent));
        Assert.All(marks, m => Assert.Equal(("../../terms/fanqie/", "term-1"), (m.GetAttribute("href"), m.GetAttribute("data-note"))));
        Assert.Contains("用两个字给一个字注音。", Assert.Single(page.QuerySelectorAll("#term-1 .note-text")).TextContent, StringComparison.Ordinal);
        Assert.Contains("用两个字给一个字注音。", Site.MainText("terms/index.html"), StringComparison.Ordinal);
        Assert.Contains("指南", Site.Under("terms/fanqie/index.html", "见于")!, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_a_reading_list_names_the_record_the_place_and_the_reason()
    {
        var text = Site.MainText("readings/r/index.html");
        Assert.Contains("第二行", text, StringComparison.Ordinal);
        Assert.Contains("为什么读它。", text, StringComparison.Ordinal);
        Assert.Contains(Site.Links("readings/r/index.html"), l => l == ("letter", "../../items/letter/"));
    }

    [Fact]
    public void A_lesson_sheet_has_aims_course_and_materials()
    {
        Assert.Contains("会看", Site.Under("lessons/l/index.html", "目标")!, StringComparison.Ordinal);
        Assert.Contains(Site.Links("lessons/l/index.html"), l => l == ("letter", "../../items/letter/"));
        Assert.Contains("做什么。", Site.MainText("lessons/l/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_citation_is_offered_as_RIS()
    {
        var lines = Site.Text("items/letter/citation.ris").Split('\n');
        Assert.Equal("TY  - GEN", lines[0]);
        Assert.Equal(["AU  - 王某", "AU  - 李 & 赵"], lines.Where(l => l.StartsWith("AU", StringComparison.Ordinal)));
        Assert.Contains("TI  - letter", lines);
        Assert.Contains("PY  - 1710", lines);
        Assert.Contains("DA  - 1710/04/07/", lines);
        Assert.Contains("DB  - 某档案馆", lines);
        Assert.Contains("UR  - https://a.example/x/items/letter/", lines);
        Assert.Equal("ER  - ", lines[^2]);
        Assert.All(lines[..^1], l => Assert.Matches("^[A-Z][A-Z0-9]  - ", l));
    }

    [Fact]
    public void A_citation_is_offered_as_BibTeX_with_the_marks_of_TeX_escaped()
    {
        var entry = Site.Text("items/letter/citation.bib");
        Assert.StartsWith("@misc{letter,\n", entry, StringComparison.Ordinal);
        Assert.Contains("author = {{王某} and {李 \\& 赵}}", entry, StringComparison.Ordinal);
        Assert.Contains("title = {{letter}}", entry, StringComparison.Ordinal);
        Assert.Contains("year = {1710}", entry, StringComparison.Ordinal);
        Assert.Equal(entry.Count(c => c == '{'), entry.Count(c => c == '}'));
    }

    [Fact]
    public void A_citation_is_offered_as_CSL_JSON()
    {
        using var json = JsonDocument.Parse(Site.Text("items/letter/citation.json"));
        var work = Assert.Single(json.RootElement.EnumerateArray());
        Assert.Equal("document", work.GetProperty("type").GetString());
        Assert.Equal(["王某", "李 & 赵"], work.GetProperty("author").EnumerateArray().Select(a => a.GetProperty("literal").GetString()));
        Assert.Equal([1710, 4, 7], work.GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(n => n.GetInt32()));
        Assert.Equal("https://a.example/x/items/letter/", work.GetProperty("URL").GetString());
    }

    [Fact]
    public void The_page_shows_what_its_files_say()
    {
        var page = Site.Page("items/letter/index.html");
        foreach (var extension in new[] { "ris", "bib", "json" })
        {
            Assert.Equal(Site.Text($"items/letter/citation.{extension}"), page.QuerySelector($"#cite-{extension}")!.TextContent);
            Assert.Contains(Site.Links("items/letter/index.html"), l => l.Href == $"citation.{extension}");
        }
    }

    [Fact]
    public void An_error_is_reported_with_reference_page_and_a_place_for_the_passage()
    {
        var link = Site.Page("items/letter/index.html").QuerySelector("a[data-report]")!;
        var address = new Uri(link.GetAttribute("href")!);
        Assert.Equal("mailto", address.Scheme);
        var sent = Uri.UnescapeDataString(address.Query);
        Assert.Contains("subject=勘误：letter", sent, StringComparison.Ordinal);
        Assert.Matches(@"编号：X001-WS·1938·Y-\d+\r\n", sent);
        Assert.Contains("https://a.example/x/items/letter/", sent, StringComparison.Ordinal);
        Assert.Contains(link.GetAttribute("data-report")!, sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_with_places_is_filled_and_a_site_that_asks_for_nothing_has_no_link()
    {
        var form = BuiltSite.Of("-- site.yml --\ntitle: 站\nreport: { link: \"https://host.example/issues/new?title={title}&body={body}&labels=fix\" }\n" + Item("a"));
        Assert.Empty(form.Faults);
        var address = form.Page("items/a/index.html").QuerySelector("a[data-report]")!.GetAttribute("href")!;
        Assert.StartsWith("https://host.example/issues/new?title=%E5%8B%98%E8%AF%AF", address, StringComparison.Ordinal);
        Assert.EndsWith("&labels=fix", address, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("items/a/"), address, StringComparison.Ordinal);
        Assert.Null(BuiltSite.Of(Item("a")).Page("items/a/index.html").QuerySelector("[data-report]"));
    }

    [Theory]
    [InlineData("{ mail: \"somebody\" }", "EX1165")]
    [InlineData("{ mail: \"a@b.example?cc=c@d.example\" }", "EX1165")]
    [InlineData("{ link: \"https://host.example/new\" }", "EX1166")]
    [InlineData("{ link: \"javascript:alert({body})\" }", "EX1166")]
    [InlineData("{ mail: a@b.example, link: \"https://host.example/?b={body}\" }", "EX1167")]
    public void A_wrong_way_to_report_is_told(string report, string code) =>
        Assert.Contains(BuiltSite.Of($"-- site.yml --\ntitle: 站\nreport: {report}\n" + Item("a")).Findings, f => f.Contains($" {code} ", StringComparison.Ordinal));

    [Fact]
    public void A_page_has_a_code_of_its_address_when_the_site_knows_it()
    {
        Assert.NotNull(Site.Page("items/letter/index.html").QuerySelector("svg.qr path"));
        Assert.Null(Site.Page("404.html").QuerySelector("svg.qr"));
        Assert.Null(BuiltSite.Of(Item("a")).Page("items/a/index.html").QuerySelector("svg.qr"));
    }
}

using ExhibitSite.Model.Diagnostics;
using Xunit;

namespace ExhibitSite.Tests.Description;

public sealed class DescriptionCheckTests
{
    private const string Opening = """
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }
        """;

    [Fact]
    public void The_smallest_item_that_is_published_is_complete()
    {
        var site = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 电报\ncode: X013-WS·1938·Y-0001\ndate: 民国二十七年七月六日\ncreator: 某部\n{Opening}\n---\n正文\n");
        Assert.Empty(site.Findings);
        Assert.Contains("永久", site.Page("items/a/index.html").QuerySelector("section[aria-labelledby=description]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mandatory_element_that_is_missing_is_reported_at_the_record()
    {
        var site = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 电报\ncode: X013-WS·1938-0001\nearly-opening: 文化类\n{Opening}\n---\n正文\n");
        Assert.Equal(
            [
                "items/a.md:1:1 EX3020 X013-WS·1938-0001 (Item) has no Creator: DA/T 18-2022 makes it mandatory at this level.",
                "items/a.md:1:1 EX3020 X013-WS·1938-0001 (Item) has no Date: DA/T 18-2022 makes it mandatory at this level.",
                "items/a.md:1:1 EX3020 X013-WS·1938-0001 (Item) has no Retention: DA/T 18-2022 makes it mandatory at this level.",
            ],
            site.Findings.Order(StringComparer.Ordinal));
        Assert.False(site.Result.IsRefused);
    }

    [Fact]
    public void A_date_that_cannot_be_known_may_be_explained_instead()
    {
        var site = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 电报\ncode: X013-WS·1938·Y-0001\ndate-note: 未书年月\ncreator: 某部\nearly-opening: 文化类\n{Opening}\n---\n正文\n");
        Assert.Empty(site.Findings);
    }

    [Fact]
    public void A_closed_record_may_be_unfinished() =>
        Assert.Empty(BuiltSite.Of("-- items/a.md --\n---\ntitle: 电报\ncode: X013-WS·1938·Y-0001\nopen: 未审核\n---\n").Findings);

    [Fact]
    public void A_fonds_needs_its_archive_and_its_custody()
    {
        var found = BuiltSite.Of("-- fonds/x.md --\n---\ntitle: 全宗\nlevel: fonds\ncode: X013\ndate: 1938\ncreator: 某部\n---\n").Findings;
        Assert.Equal(2, found.Length);
        Assert.Contains(found, f => f.Contains("Archive code", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("Archival history", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_without_physical_form_is_noted_and_one_without_number_is_not()
    {
        var site = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 电报\ncode: X013-WS·1938·Y-0001\ndate: 1938\ncreator: 某部\n{Opening}\n---\n正文\n");
        var note = Assert.Single(site.Result.Findings, f => f.Rule.Code == "EX3021");
        Assert.Equal((Severity.Note, "X013-WS·1938·Y-0001 没有“载体形态”：DA/T 18-2022 规定有则必备。"), (note.Rule.Severity, note.Message("zh")));
    }

    [Theory]
    [InlineData("X13-WS·1938·Y-0001", "fonds number “X13” has the wrong form: a capital and three digits")]
    [InlineData("X013-ws·1938·Y-0001", "category “ws” has the wrong form")]
    [InlineData("X013-WS·19l8·Y-0001", "year “19l8” has a letter that looks like a digit")]
    [InlineData("X013-WS·1938·Y", "the item number is missing")]
    [InlineData("X013-WS·1938·Y-001/2", "the item number must not have “/”")]
    [InlineData("X013—WS·1938·Y-0001", "“—” should be the standard character")]
    public void A_code_of_another_form_is_reported_with_its_wrong_part_at_its_place(string code, string expected)
    {
        var found = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 电报\ncode: {code}\ndate: 1938\ncreator: 某部\nretention: 永久\n{Opening}\n---\n正文\n").Findings;
        var finding = Assert.Single(found);
        Assert.StartsWith("items/a.md:3:", finding, StringComparison.Ordinal);
        Assert.Contains(expected, finding, StringComparison.Ordinal);
    }

    [Fact]
    public void A_unit_lies_in_the_fonds_that_its_code_names()
    {
        var found = BuiltSite.Of($"""
            -- site.yml --
            title: 站
            institution: {"{"} name: 馆, code: 436901 {"}"}
            -- fonds/x.md --
            ---
            title: 全宗
            level: fonds
            code: X013
            date: 1938
            creator: 某部
            custody: 移交
            ---
            -- items/a.md --
            ---
            title: 电报
            code: X014-WS·1938·Y-0001
            parent: x
            date: 1938
            creator: 某部
            {Opening}
            ---
            """).Findings;
        Assert.Equal("items/a.md:3:7 EX3023 The code “X014-WS·1938·Y-0001” has the fonds number X014 but lies in the fonds X013.", Assert.Single(found));
    }

    [Fact]
    public void Codes_are_listed_by_their_numbers()
    {
        var text = $"date: 1938\ncreator: 某部\n{Opening}\n---\n正文\n";
        var site = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 十\ncode: X013-WS·1938·Y-10\n{text}-- items/b.md --\n---\ntitle: 九\ncode: X013-WS·1938·Y-9\n{text}");
        Assert.Equal(["X013-WS·1938·Y-9", "X013-WS·1938·Y-10"], site.Page("fonds/index.html").QuerySelectorAll("main .code").Select(c => c.TextContent));
    }

    [Fact]
    public void A_code_with_dashes_of_another_kind_is_the_same_code()
    {
        var text = $"date: 1938\ncreator: 某部\n{Opening}\n---\n正文\n";
        var site = BuiltSite.Of($"-- items/a.md --\n---\ntitle: 甲\ncode: X013-WS·1938·Y-0001\n{text}-- items/b.md --\n---\ntitle: 乙\ncode: X013—WS·1938·Y-0001\n{text}");
        Assert.Contains(site.Result.Findings, f => f.Rule.Code == "EX3001");
    }
}

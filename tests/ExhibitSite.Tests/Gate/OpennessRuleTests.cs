using ExhibitSite.Gate;
using Xunit;

namespace ExhibitSite.Tests.GateTests;

public sealed class OpennessRuleTests
{
    private const string Page = "items/it/index.html";

    [Theory]
    [InlineData("X001-RS·1990·Y-0001", "", "EX4005")]
    [InlineData("X001-WS·1990·Y-0001", "category: 人事\n", "EX4005")]
    [InlineData("X001-RS-1990-1", "", "EX4005")]
    [InlineData("X001-WS·1938·Y-0001", "restriction: 捐赠者生前不公开\n", "EX4007")]
    [InlineData("X001-WS·1938·Y-0001", "classification: 秘密\n", "EX4002")]
    [InlineData("X001-WS·1938·Y-0001", "doc-type: 宅基地使用权登记表\n", "EX4006")]
    [InlineData("X001-WS·1938·Y-0001", "summary: 全村低保户名单一份\n", "EX4006")]
    [InlineData("X001-WS·1938·Y-0001", "private-note: 藏在夹层\nnote: 原件藏在夹层里\n", "EX4008")]
    public void What_cannot_be_open_stops_the_build_when_it_says_open(string code, string fields, string expected)
    {
        var text = GateRun.Item("it", fields).Replace("X001-WS·1938·Y-it", code, StringComparison.Ordinal);
        var run = GateRun.Of(text);
        Assert.Equal([expected], run.Codes);
        Assert.False(run.Files.ContainsKey(Page));
        Assert.True(BuiltSite.Of(text).Result.IsRefused);
        // Marked closed, it is a record like any other that stays in.
        var closed = GateRun.Of(text.Replace("open: 开放", "open: 控制", StringComparison.Ordinal));
        Assert.Empty(closed.Codes);
        Assert.False(closed.Files.ContainsKey(Page));
        Assert.False(BuiltSite.Of(text.Replace("open: 开放", "open: 控制", StringComparison.Ordinal)).Result.IsRefused);
    }

    [Fact]
    public void A_list_of_households_of_a_hundred_years_ago_is_history() =>
        Assert.Empty(GateRun.Of(GateRun.Item("it", "summary: 光绪年间村民户籍清册\n").Replace("1938-07-06", "光绪二十年", StringComparison.Ordinal)).Codes);

    [Fact]
    public void Personnel_files_stay_in_although_they_are_old() =>
        Assert.Equal(["EX4005"], GateRun.Of(GateRun.Item("it", "category: RS\n").Replace("1938-07-06", "1800", StringComparison.Ordinal)).Codes);

    [Theory]
    [InlineData("open: 开放\n", WithholdingReason.NoFlag)]
    [InlineData("rights: https://creativecommons.org/publicdomain/mark/1.0/\n", WithholdingReason.NoRights)]
    [InlineData("review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }\n", WithholdingReason.NoReview)]
    [InlineData(", batch: 2026-1", WithholdingReason.NoReview)]
    public void What_is_missing_closes_an_item_and_stops_nothing(string taken, WithholdingReason reason)
    {
        var run = GateRun.Of(GateRun.Item("it").ReplaceLineEndings("\n").Replace(taken, "", StringComparison.Ordinal));
        Assert.Empty(run.Codes);
        Assert.Equal(reason, Assert.Single(run.Gate.Report.Withheld).Reason);
        Assert.Equal("EX4001", Assert.Single(run.Gate.Findings).Rule.Code);
    }

    [Fact]
    public void A_young_item_waits_for_a_signature_and_its_report_says_when_it_opens()
    {
        var text = GateRun.Item("it").Replace("1938-07-06", "2010-05", StringComparison.Ordinal);
        var withheld = Assert.Single(GateRun.Of(text).Gate.Report.Withheld);
        Assert.Equal((WithholdingReason.Young, (DateOnly?)new DateOnly(2035, 5, 31)), (withheld.Reason, withheld.OpensOn));
        Assert.Equal(["EX4004"], GateRun.Of(text).Codes);
        Assert.True(GateRun.Of(text, new DateOnly(2035, 5, 31)).Files.ContainsKey(Page));
        Assert.False(GateRun.Of(text, new DateOnly(2035, 5, 30)).Files.ContainsKey(Page));
        Assert.True(GateRun.Of(text.Replace("open: 开放", "early-opening: 文化类\nopen: 开放", StringComparison.Ordinal)).Files.ContainsKey(Page));
    }

    [Theory]
    [InlineData("主动公开", "1938-07-06", "", false)]
    [InlineData("不予公开", "1938-07-06", "", true)]
    [InlineData("依申请公开", "1938-07-06", "", false)]
    [InlineData("依申请公开", "2010-05-01", "early-opening: 文化类\n", true)]
    [InlineData("主动公开", "2010-05-01", "early-opening: 文化类\n", false)]
    public void What_its_maker_would_not_disclose_waits_for_a_signature(string disclosure, string date, string fields, bool waits)
    {
        var text = GateRun.Item("it", $"disclosure: {disclosure}\n{fields}").Replace("1938-07-06", date, StringComparison.Ordinal);
        var run = GateRun.Of(text);
        Assert.Equal(waits ? ["EX4015"] : [], run.Codes);
        Assert.Equal(!waits, run.Files.ContainsKey(Page));
        if (!waits) return;
        Assert.Equal(WithholdingReason.NotForDisclosure, Assert.Single(run.Gate.Report.Withheld).Reason);
        var signed = GateRun.Of(text + "-- decisions.yml --\ndecisions:\n  - record: item:it\n    rule: EX4015\n    reason: 开放审核结论为开放\n    by: 开放审核组\n    on: 2026-03-02\n");
        Assert.Empty(signed.Codes);
        Assert.True(signed.Files.ContainsKey(Page));
        // Closed by its flag, it is a record like any other that stays in.
        Assert.Empty(GateRun.Of(text.Replace("open: 开放", "open: 控制", StringComparison.Ordinal)).Codes);
    }

    [Fact]
    public void An_item_of_the_leap_day_opens_when_its_years_are_over() =>
        Assert.True(GateRun.Of(GateRun.Item("it").Replace("1938-07-06", "2000-02-29", StringComparison.Ordinal), new DateOnly(2025, 2, 28)).Files.ContainsKey(Page));

    [Fact]
    public void An_open_end_is_never_old_enough() =>
        Assert.Equal(["EX4004"], GateRun.Of(GateRun.Item("it").Replace("1938-07-06", "1938年起", StringComparison.Ordinal)).Codes);

    [Fact]
    public void What_is_wrong_within_a_closed_file_is_not_told_and_stops_nothing()
    {
        const string File = "-- fonds/f.md --\n---\ntitle: 全宗\nlevel: fonds\ncode: X001\n---\n-- fonds/u.md --\n---\ntitle: 卷\nlevel: file\nparent: f\ncode: X001-WS·1938·Y-1\nopen: 控制\n---\n";
        var run = GateRun.Of(File + GateRun.Item("it", "parent: u\nclassification: 机密\nnote: 13800138000\n"));
        Assert.Empty(run.Codes);
        Assert.Equal(2, run.Gate.Report.Withheld.Length);
        Assert.DoesNotContain("items/", string.Join('\n', run.Files.Keys), StringComparison.Ordinal);
    }

    [Fact]
    public void Editorial_records_need_no_date_and_no_review()
    {
        var run = GateRun.Of("-- guides/g.md --\n---\ntitle: 指南\n---\n-- places/p.md --\n---\ntitle: 某地\ntype: 村\n---\n");
        Assert.Empty(run.Codes);
        Assert.Equal(2, run.Gate.Report.Passed);
    }

    [Fact]
    public void Closed_units_are_listed_by_code_alone_when_the_policy_says_so()
    {
        var closed = GateRun.Item("it", "note: 秘密的内容\n").Replace("open: 开放", "open: 延期开放\nopen-from: 2031-01-01", StringComparison.Ordinal).Replace("title: 一件", "title: 秘密的题名", StringComparison.Ordinal)
            + GateRun.Item("secret", "classification: 机密\n").Replace("open: 开放", "open: 控制", StringComparison.Ordinal);
        Assert.DoesNotContain("X001-WS·1938·Y-it", GateRun.Of(closed).Everything, StringComparison.Ordinal);
        var listed = GateRun.Of("-- site.yml --\ntitle: 站\npolicy: { list-closed: 是 }\n" + closed);
        Assert.Contains("X001-WS·1938·Y-it", listed.Everything, StringComparison.Ordinal);
        Assert.Contains("2031-01-01", listed.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("秘密", listed.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("Y-secret", listed.Everything, StringComparison.Ordinal);
    }
}

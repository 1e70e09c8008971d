using ExhibitSite.Gate;
using Xunit;

namespace ExhibitSite.Tests.Gate;

public sealed class DecisionTests
{
    private const string Telephone = "-- guides/g.md --\n---\ntitle: 指南\nnote: 值班电话 13800138000\n---\n正文。\n";

    [Fact]
    public void A_telephone_number_keeps_a_guide_in_until_somebody_signs_for_it()
    {
        var first = GateRun.Of(Telephone);
        Assert.Equal(["EX4104"], first.Codes);
        Assert.False(first.Files.ContainsKey("guides/g/index.html"));
        var mark = first.Gate.Report.Withheld[0].Objections[0].Mark!;
        var signed = GateRun.Of(Telephone + Decision("guide:g", "EX4104", mark));
        Assert.Empty(signed.Codes);
        Assert.Contains("13800138000", signed.Everything, StringComparison.Ordinal);
        Assert.Equal(DecisionUse.Used, Assert.Single(signed.Gate.Report.Decisions).Use);
    }

    [Fact]
    public void A_signature_for_one_number_does_not_let_another_out()
    {
        var mark = GateRun.Of(Telephone).Gate.Report.Withheld[0].Objections[0].Mark!;
        var other = GateRun.Of(Telephone.Replace("13800138000", "13900139000", StringComparison.Ordinal) + Decision("guide:g", "EX4104", mark));
        Assert.Equal(["EX4021", "EX4104"], other.Codes.Order(StringComparer.Ordinal));
        Assert.DoesNotContain("13900139000", other.Everything, StringComparison.Ordinal);
        Assert.Equal(["EX4021", "EX4104"], GateRun.Of(Telephone + Decision("guide:g", "EX4104", mark: null)).Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_expired_decision_does_nothing_and_is_told()
    {
        var mark = GateRun.Of(Telephone).Gate.Report.Withheld[0].Objections[0].Mark!;
        var text = Telephone + Decision("指南:g", "EX4104", mark) + "    until: 2026-11-21\n";
        Assert.Equal(["EX4022", "EX4104"], GateRun.Of(text).Codes.Order(StringComparer.Ordinal));
        Assert.Empty(GateRun.Of(text, new DateOnly(2026, 11, 21)).Codes);
    }

    [Fact]
    public void No_decision_clears_what_stops_the_build()
    {
        var run = GateRun.Of(GateRun.Item("it", "classification: 秘密\n") + Decision("item:it", "EX4002", null));
        Assert.Equal(["EX4002", "EX4023"], run.Codes.Order(StringComparer.Ordinal));
        Assert.False(run.Files.ContainsKey("items/it/index.html"));
    }

    [Fact]
    public void An_unused_decision_is_told()
    {
        Assert.Equal(["EX4021"], GateRun.Of("-- guides/g.md --\n---\ntitle: 指南\n---\n" + Decision("guide:gone", "EX4104", "0000")).Codes);
        Assert.Equal(DecisionUse.Unused, GateRun.Of(Decision("media/x.pdf", "EX4014", null)).Gate.Report.Decisions[0].Use);
    }

    [Fact]
    public void A_decision_without_a_reason_stops_the_build() =>
        Assert.True(BuiltSite.Of("-- decisions.yml --\ndecisions:\n  - record: guide:g\n    rule: EX4104\n    by: 某\n    on: 2026-03-02\n").Result.IsRefused);

    [Fact]
    public void The_institutions_own_contacts_need_no_signature()
    {
        const string Own = "-- institutions/main.md --\n---\ntitle: 档案馆\nphone: 0356-2020000\nemail: da@example.org\n---\n";
        const string Notice = "-- guides/g.md --\n---\ntitle: 指南\n---\n电话（0356）2020000，邮箱 da@example.org。\n";
        Assert.Empty(GateRun.Of(Own + Notice).Codes);
        Assert.Equal(["EX4105", "EX4106"], GateRun.Of(Notice).Codes.Order(StringComparer.Ordinal));
        Assert.Empty(GateRun.Of("-- site.yml --\ntitle: 站\nfooter: 电话 0356-2020000\npolicy:\n  contacts: [0356-2020000, da@example.org]\n" + Notice).Codes);
    }

    [Fact]
    public void Personal_data_in_the_words_of_the_site_stops_the_build() =>
        Assert.Equal(["EX4009"], GateRun.Of("-- site.yml --\ntitle: 站\nfooter: 电话 13800138000\n").Codes);

    [Fact]
    public void More_than_three_contacts_in_one_file_are_a_list_that_nobody_can_sign_away()
    {
        var rows = string.Concat(Enumerable.Range(0, 4).Select(i => $"g{i},指南{i},1380013800{i}\n"));
        var run = GateRun.Of("-- guides/list.csv --\nid,title,note\n" + rows);
        Assert.Equal(["EX4120", "EX4120", "EX4120", "EX4120"], run.Codes);
        Assert.DoesNotContain("1380013800", run.Everything, StringComparison.Ordinal);
        var three = GateRun.Of("-- guides/list.csv --\nid,title,note\n" + rows[..rows.LastIndexOf("g3", StringComparison.Ordinal)]);
        Assert.All(three.Codes, code => Assert.Equal("EX4104", code));
    }

    private static string Decision(string record, string rule, string? mark) =>
        $"-- decisions.yml --\ndecisions:\n  - record: {record}\n    rule: {rule}\n    reason: 本馆公布的值班电话\n    by: 开放审核组\n    on: 2026-03-02\n" + (mark is null ? "" : $"    mark: \"{mark}\"\n");
}

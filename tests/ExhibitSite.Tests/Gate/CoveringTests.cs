using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using Xunit;

namespace ExhibitSite.Tests.GateTests;

public sealed class CoveringTests
{
    [Theory]
    [InlineData("张[[遮盖:三丰]]先生", "张■〔遮盖〕先生")]
    [InlineData("[[redact: a]] and [[Redact：b]]", "■〔redacted〕 and ■〔redacted〕")]
    [InlineData("[[ 遮盖 ：a ] b]]", "■〔遮盖〕")]
    [InlineData("[[人物:a]]", "[[人物:a]]")]
    public void Covered_words_are_replaced_and_nothing_else(string written, string shown) => Assert.Equal(shown, Covering.Apply(written));

    [Theory]
    [InlineData("见[[遮盖:没有写完\n下一行", "见■〔遮盖〕\n下一行")]
    [InlineData("见[[遮盖 忘了冒号]]后文", "见■〔遮盖〕")]
    public void A_covering_that_does_not_end_is_an_error_and_covers_its_line(string written, string shown)
    {
        var findings = new Findings();
        Assert.Equal(shown, Covering.Apply(written, "a.md", findings, out var covered));
        Assert.Equal("EX1060", Assert.Single(findings.InOrder()).Rule.Code);
        Assert.Single(covered);
    }

    [Fact]
    public void Covered_words_are_gone_from_fields_texts_tables_settings_and_captions()
    {
        var run = GateRun.Of(
            "-- site.yml --\ntitle: 站\nfooter: 编者[[遮盖:秘词]]\n" +
            "-- guides/a.md --\n---\ntitle: 张[[遮盖:秘词]]传\nsummary: [[遮盖:秘词]]的事\naliases: [old/a/]\n---\n生于[[遮盖:秘词]]，**[[遮盖:秘词]]**。\n" +
            "-- guides/t.csv --\nid,title,note\nb,题,[[遮盖:秘词]]\n" + GateRun.Item("it", "media: [{ file: media/a.vtt, alt: 字幕 }]\n"),
            null, ("media/a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n我叫[[遮盖:秘词]]\n"u8.ToArray()));
        Assert.Empty(run.Codes);
        Assert.DoesNotContain("秘词", run.Everything, StringComparison.Ordinal);
        Assert.Contains("张■〔遮盖〕传", run.Everything, StringComparison.Ordinal);
        Assert.Contains("我叫■〔遮盖〕", run.Everything, StringComparison.Ordinal);
        Assert.Equal(6, run.Gate.Report.Covered.Length);
    }

    [Fact]
    public void A_covered_number_is_no_finding() =>
        Assert.Empty(GateRun.Of("-- guides/a.md --\n---\ntitle: 题\n---\n身份证[[遮盖:140522188001010010]]。\n").Codes);
}

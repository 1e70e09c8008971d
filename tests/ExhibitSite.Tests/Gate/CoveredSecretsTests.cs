using System.Text;
using ExhibitSite.Audit.Leaks;
using Xunit;

namespace ExhibitSite.Tests.GateTests;

/// <summary>What was covered is looked for in what is published, without being told to anybody.</summary>
public sealed class CoveredSecretsTests
{
    private static readonly string Input =
        "-- site.yml --\ntitle: 站\nfooter: 编者[[遮盖:孙九]]记\n" +
        GateRun.Item("it", "note: 来信人[[遮盖:周八郎]]，旧识\nmedia: [{ file: media/a.vtt, alt: 字幕 }]\n", "那天在渡口遇见[[遮盖:张三]]先生，他说[[遮盖:全家明早渡河去洛阳]]，电话[[遮盖:0356-1234]]。") +
        GateRun.Item("other", body: "张三是当年的船工。");

    private static readonly GateRun Run = GateRun.Of(Input, null, ("media/a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n我叫[[遮盖:李四娘]]\n"u8.ToArray()));

    [Fact]
    public void A_site_with_covered_words_passes_its_audit_and_its_report_does_not_say_them()
    {
        Assert.Empty(Run.Codes);
        Assert.Empty(Run.Audited(Run.Secrets).Select(f => $"{f.Span} {f.Message("en")}"));
        foreach (var word in new[] { "孙九", "周八郎", "李四娘", "全家明早渡河去洛阳", "0356-1234" })
        {
            Assert.DoesNotContain(word, Run.Gate.Report.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(word, string.Join(' ', Run.Gate.Report.Covered) + string.Concat(Run.Gate.Findings.Select(f => f.Message("zh"))), StringComparison.Ordinal);
        }
        Assert.DoesNotContain("张三", new ExhibitSite.Reading.CoveredPassage(default, "张三", "", "").ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("他说全家明早渡河去洛阳。", "item:it", "items/it.md:11")]
    [InlineData("來信人周八郎，舊識", "item:it", "items/it.md:8")]
    [InlineData("周八郎", "item:it", "items/it.md:8")]
    [InlineData("遇见张三先生", "item:it", "items/it.md:11")]
    [InlineData("孙九", "site.yml", "site.yml:2")]
    [InlineData("我叫李四娘", "media/a.vtt", "media/a.vtt:4")]
    [InlineData("电话0356-1234。", "item:it", "items/it.md:11")]
    public void A_covered_word_in_the_output_is_told_with_its_record_and_place(string published, string owner, string place)
    {
        var found = Assert.Single(new LeakSweep(Run.Secrets).Look("a/index.html", Encoding.UTF8.GetBytes($"<p>{published}</p>")));
        Assert.Equal("EX7010", found.Rule.Code);
        Assert.Contains(owner, found.Message("en"), StringComparison.Ordinal);
        Assert.Contains(place, found.Message("en"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("张三是当年的船工。")]
    [InlineData("张三")]
    [InlineData("张三和别人")]
    [InlineData("那天在渡口遇见先生")]
    public void A_name_that_an_open_record_says_is_a_secret_only_where_it_was_covered(string published) =>
        Assert.Empty(new LeakSweep(Run.Secrets).Look("a/index.html", Encoding.UTF8.GetBytes($"<p>{published}</p>")));
}

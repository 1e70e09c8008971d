using Xunit;

namespace ExhibitSite.Tests.Gate;

/// <summary>Where personal data may stand in a record: everywhere a reader, or a machine, would find it.</summary>
public sealed class PassageTests
{
    [Theory]
    [InlineData("140522**18800101**0010")]
    [InlineData("140522*1880*01010010")]
    [InlineData("1405221880[[page:1a]]01010010")]
    [InlineData("14052218800101&#48;&#48;10")]
    [InlineData("`140522188001010010`")]
    [InlineData("140522\n18800101\n0010")]
    [InlineData("[见此](https://example.org/140522188001010010)")]
    [InlineData("[[guide:it|140522188001010010]]")]
    [InlineData("说法[^1]\n\n[^1]: 注 140522188001010010")]
    [InlineData("| 甲 | 乙 |\n| --- | --- |\n| 1 | 140522188001010010 |")]
    [InlineData("> - 1405221880<b>01010010</b>")]
    [InlineData("{疑: source:s 页140522188001010010}")]
    [InlineData(":::note\ntitle: 号 140522188001010010\n\n说明\n:::")]
    [InlineData("## 题 140522188001010010")]
    [InlineData("```\n140522188001010010\n```")]
    [InlineData("![140522188001010010](media/x.png)")]
    public void An_identity_number_is_found_wherever_it_stands_in_a_text(string body)
    {
        var run = GateRun.Of($"-- sources/s.md --\n---\ntitle: 书\ntype: M\n---\n-- guides/it.md --\n---\ntitle: 指南\n---\n前文。\n\n{body}\n");
        Assert.Contains("EX4101", run.Codes);
        Assert.False(run.Files.ContainsKey("guides/it/index.html"));
    }

    [Theory]
    [InlineData("title: 140522188001010010")]
    [InlineData("title: 题\ntitle.en: 140522188001010010")]
    [InlineData("title: 题\n提要: 140522188001010010")]
    [InlineData("title: 题\naliases: [old/140522188001010010/]")]
    [InlineData("title: 题\nimage: media/x.png\nimage-alt: 140522188001010010")]
    [InlineData("title: 题\nreview: { by: 140522188001010010 }")]
    public void An_identity_number_is_found_in_every_field(string fields) =>
        Assert.Contains("EX4101", GateRun.Of($"-- guides/it.md --\n---\n{fields}\n---\n").Codes);

    [Fact]
    public void It_is_found_in_a_row_of_a_table_and_in_a_folders_defaults()
    {
        Assert.Contains("EX4101", GateRun.Of("-- guides/t.csv --\nid,title,body\na,题,号140522188001010010\n").Codes);
        Assert.Contains("EX4101", GateRun.Of("-- guides/_defaults.yml --\nnote: 140522188001010010\n-- guides/a.md --\n---\ntitle: 题\n---\n").Codes);
    }

    [Fact]
    public void It_is_found_in_the_head_of_a_table_that_lists_people() =>
        Assert.Equal(["EX4111"], GateRun.Of("-- guides/a.md --\n---\ntitle: 题\n---\n| 姓名 | 诊断 |\n| --- | --- |\n| 张某 | 肺结核 |\n").Codes.Distinct());

    [Fact]
    public void Private_fields_are_not_looked_through_and_go_nowhere()
    {
        var run = GateRun.Of("-- guides/a.md --\n---\ntitle: 题\nprivate-note: 140522188001010010\nstorage: 三库二架\n---\n正文。\n");
        Assert.Empty(run.Codes);
        Assert.DoesNotContain("140522188001010010", run.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("三库二架", run.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void The_place_of_a_finding_is_its_line()
    {
        var finding = GateRun.Of("-- guides/a.md --\n---\ntitle: 题\n---\n第一行。\n\n第二段 **号** 140522188001010010。\n").Gate.Findings[0];
        Assert.Equal(("guides/a.md", 6), (finding.Span.File, finding.Span.Line));
        Assert.True(finding.Span.Column > 5, $"{finding.Span}");
    }
}

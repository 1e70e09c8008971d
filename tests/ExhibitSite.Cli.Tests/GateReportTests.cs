using System.Text.Json;
using Xunit;

namespace ExhibitSite.Cli.Tests;

public sealed class GateReportTests
{
    private const string Closed = TempSite.Letter + """
        -- items/draft.md --
        ---
        title: 秘密的草稿
        code: X2
        open: 延期开放
        open-from: 2031-01-01
        ---

        -- guides/contact.md --
        ---
        title: 联系
        ---
        电话 13800138000，身份证[[遮盖:110105194912310021]]。

        """;

    [Fact]
    public void The_report_says_what_stays_in_why_and_until_when()
    {
        using var site = new TempSite(Closed);
        var run = Exhibit.Run(site.Folder, "build", "--as-of", "2026-11-22", "--gate-report", "report");
        Assert.True(run.Code == 0, run.ToString());
        var page = File.ReadAllText(Path.Combine(site.Folder, "report", "index.html"));
        foreach (var said in new[] { "item:draft", "秘密的草稿", "2031-01-01", "guide:contact", "EX4104", "guides/contact.md:" }) Assert.Contains(said, page, StringComparison.Ordinal);
        var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(site.Folder, "report", "gate.json"))).RootElement;
        Assert.Equal(2, json.GetProperty("records").GetArrayLength());
        Assert.Equal("2026-11-22", json.GetProperty("asOf").GetString());
    }

    [Fact]
    public void Nothing_that_is_printed_or_reported_repeats_what_was_found_or_covered()
    {
        using var site = new TempSite(Closed);
        var run = Exhibit.Run(site.Folder, "check", "--as-of", "2026-11-22", "--gate-report", "report");
        var json = Exhibit.Run(site.Folder, "check", "--as-of", "2026-11-22", "--format", "json");
        var sarif = Exhibit.Run(site.Folder, "check", "--as-of", "2026-11-22", "--format", "sarif");
        var all = run.Error + run.Out + json.Out + sarif.Out + string.Concat(Directory.EnumerateFiles(Path.Combine(site.Folder, "report")).Select(File.ReadAllText));
        Assert.Contains("EX4104", all, StringComparison.Ordinal);
        foreach (var secret in new[] { "13800138000", "138001380", "110105194912310021" }) Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_with_covered_words_is_shown_without_them()
    {
        using var site = new TempSite(TempSite.Letter + "-- guides/g.md --\n---\ntitle: 题\nsumary: 张[[遮盖:三丰]]的事\n---\n");
        var run = Exhibit.Run(site.Folder, "check");
        Assert.Contains("sumary: 张■〔遮盖〕的事", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("三丰", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("output")]
    [InlineData("output/report")]
    [InlineData("input/report")]
    public void The_report_is_never_written_into_the_site_or_its_input(string folder)
    {
        using var site = new TempSite(Closed);
        var before = site.Everything();
        var run = Exhibit.Run(site.Folder, "build", "--gate-report", folder);
        Assert.True(run.Code == 2, run.ToString());
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public void A_refused_build_has_a_report_too()
    {
        using var site = new TempSite(TempSite.Letter.Replace("open: 开放", "open: 开放\nclassification: 机密", StringComparison.Ordinal));
        var run = Exhibit.Run(site.Folder, "build", "--gate-report", "report");
        Assert.Equal(1, run.Code);
        Assert.Contains("EX4002", File.ReadAllText(Path.Combine(site.Folder, "report", "index.html")), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "output")));
    }
}

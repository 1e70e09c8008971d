using System.Text.Json;
using ExhibitSite.Cli.Commands;
using Xunit;

namespace ExhibitSite.Cli.Tests;

public sealed class DateTests
{
    [Fact]
    public async Task A_date_is_told_as_json()
    {
        var (code, output, _) = await InProcess.Run(["date", "康熙五十一年四月十九日", "--format", "json"]);
        Assert.Equal(ExitCode.Done, code);
        var date = JsonDocument.Parse(output).RootElement;
        Assert.Equal(["text", "edtf", "earliest", "latest", "findings"], date.EnumerateObject().Select(p => p.Name));
        Assert.Equal("康熙五十一年四月十九日", date.GetProperty("text").GetString());
        Assert.Equal(("1712-05-23", "1712-05-23", "1712-05-23"), (date.GetProperty("edtf").GetString(), date.GetProperty("earliest").GetString(), date.GetProperty("latest").GetString()));
        Assert.Equal(0, date.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task A_year_outside_its_era_exits_with_1_and_has_no_days()
    {
        var (code, output, _) = await InProcess.Run(["date", "康熙七十一年", "--format", "json", "--lang", "en"]);
        Assert.Equal(ExitCode.ContentHasErrors, code);
        var date = JsonDocument.Parse(output).RootElement;
        Assert.Equal(JsonValueKind.Null, date.GetProperty("edtf").ValueKind);
        Assert.Equal(JsonValueKind.Null, date.GetProperty("earliest").ValueKind);
        var finding = Assert.Single(date.GetProperty("findings").EnumerateArray());
        Assert.Equal(("OutsideEra", "error"), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
        Assert.Contains("the era 康熙 has 61 years (1662–1722)", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_a_leap_month_is_told()
    {
        var (code, output, _) = await InProcess.Run(["date", "康熙五十五年闰三月十九日", "--format", "json"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Equal("1716-05-10", JsonDocument.Parse(output).RootElement.GetProperty("edtf").GetString());
    }

    [Theory]
    [InlineData("zh-Hans", "1711 年没有闰月")]
    [InlineData("en", "the lunar year 1711 has no leap month")]
    public async Task A_leap_month_that_was_not_is_told_in_both_languages(string language, string message)
    {
        var (code, output, _) = await InProcess.Run(["date", "康熙五十年闰三月", "--format", "json", "--lang", language]);
        Assert.Equal(ExitCode.ContentHasErrors, code);
        var finding = Assert.Single(JsonDocument.Parse(output).RootElement.GetProperty("findings").EnumerateArray());
        Assert.EndsWith(message, finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_with_more_than_one_reading_has_no_value_and_names_them()
    {
        var (code, output, _) = await InProcess.Run(["date", "康熙壬寅", "--format", "json"]);
        Assert.Equal(ExitCode.Done, code);
        var date = JsonDocument.Parse(output).RootElement;
        Assert.Equal(JsonValueKind.Null, date.GetProperty("edtf").ValueKind);
        Assert.Contains("1662、1722", Assert.Single(date.GetProperty("findings").EnumerateArray()).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_is_told_to_a_person()
    {
        var (_, output, _) = await InProcess.Run(["date", "1938-07-06/1938-07"]);
        Assert.StartsWith("text:     1938-07-06/1938-07\nedtf:     1938-07-06/1938-07\nearliest: 1938-07-06\nlatest:   1938-07-31\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_process_writes_chinese_as_utf_8_without_a_mark()
    {
        using var site = new TempSite("");
        var run = Exhibit.Run(site.Folder, "date", "民国二十七年七月六日", "--format", "json");
        Assert.True(run.Code == 0, run.ToString());
        Assert.StartsWith("{\n  \"text\": \"民国二十七年七月六日\",\n  \"edtf\": \"1938-07-06\"", run.Out, StringComparison.Ordinal);
    }
}

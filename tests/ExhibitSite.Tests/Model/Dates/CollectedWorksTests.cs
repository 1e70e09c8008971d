using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Dates;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Dates;

/// <summary>The dates that the collected works of Chen Tingjing mention, juan by juan. Only the words of the dates are kept here.</summary>
public sealed partial class CollectedWorksTests(ITestOutputHelper output)
{
    // Checked by hand against the table of lunar months of the reference data; the list with its checks is in site/docs/dates.md.
    [Theory]
    [InlineData("000", "乾隆四十三年三月", "1778-03-28/1778-04-26")]
    [InlineData("022", "康熙庚申閏八月晦日", "1680-10-21")]
    [InlineData("030", "康熙十六年十二月十五日", "1678-01-07")]
    [InlineData("030", "康熙十四年閏五月", "1675-06-23/1675-07-22")]
    [InlineData("030", "康熙十六年三月十三日", "1677-04-14")]
    [InlineData("030", "康熙十八年七月初一日", "1679-08-06")]
    [InlineData("030", "康熙二十四年正月二十四日", "1685-02-26")]
    [InlineData("031", "康熈二十七年五月初二日", "1688-05-30")]
    [InlineData("031", "康熙三十二年二月初二日", "1693-03-08")]
    [InlineData("032", "康熙丁卯五月十一日", "1687-06-20")]
    [InlineData("035", "康熈三十年夏六月", "1691-06-26/1691-07-24")]
    [InlineData("038", "康熙十七年閏三月二十一日", "1678-05-11")]
    [InlineData("038", "康熈二十五年秋七月九日", "1686-08-27")]
    [InlineData("042", "康熈庚申八月朔", "1680-08-24")]
    [InlineData("043", "康熈三十一年壬申七月二十五日", "1692-09-05")]
    [InlineData("044", "康熈二十九年十二月十日", "1691-01-08")]
    [InlineData("044", "明天啓三年十一月三日", "1623-12-24")]
    [InlineData("044", "明崇禎五年十月十一日", "1632-11-22")]
    [InlineData("045", "康熙三十三年甲戌三月初十日", "1694-04-04")]
    [InlineData("045", "明萬厯二十四年五月二十九日", "1596-06-24")]
    [InlineData("045", "天啟七年二月二十九日", "1627-04-14")]
    [InlineData("045", "康熈四十又五年八月初八日", "1706-09-14")]
    [InlineData("046", "崇禎十年十一月十八日", "1638-01-02")]
    [InlineData("046", "萬厯二十六年七月十二日", "1598-08-13")]
    [InlineData("046", "順治八年四月十二日", "1651-05-30")]
    [InlineData("020", "萬歴甲戌", "1574")]
    [InlineData("045", "順治六年嵗在己丑", "1649")]
    [InlineData("045", "永樂十一年", "1413")]
    [InlineData("042", "建文朝", "1399/1402")]
    [InlineData("036", "康熈二十年冬", "1681-11-10/1682-02-06")]
    public void Thirty_mentions_have_the_days_that_the_calendar_gives(string juan, string text, string edtf)
    {
        Assert.Equal(edtf, DateReading.Read(text).Value?.Edtf);
        if (Corpora.Files(output, "wuting-wenbian/text", $"*_{juan}.txt") is not { } files) return;
        Assert.Contains(DateMentions.Find(Plain(File.ReadAllText(Assert.Single(files)))), mention => mention.Text == text && mention.Result.Value?.Edtf == edtf);
    }

    [Fact]
    public void Dates_in_all_juan_are_found_and_those_with_an_era_are_resolved()
    {
        if (Corpora.Files(output, "wuting-wenbian/text", "*.txt") is not { } files) return;
        Assert.Equal(51, files.Count); // the notice of the Siku editors and 50 juan
        var mentions = files.SelectMany(file => DateMentions.Find(Plain(File.ReadAllText(file))).Select(mention => (Juan: Path.GetFileNameWithoutExtension(file)[^3..], Mention: mention))).ToList();
        foreach (var (juan, mention) in mentions)
            output.WriteLine($"{juan} {mention.Text} → {mention.Result.Value?.Edtf ?? "—"}{(mention.InContext?.Value is { } proposed ? $" (proposed {proposed.Edtf})" : "")} {string.Join("; ", mention.Result.Findings)}");
        var resolved = mentions.Select(pair => pair.Mention.Result.Value).OfType<HistoricalDate>().ToList();
        var days = resolved.Count(date => date.Precision == DatePrecision.Day);
        var months = resolved.Count(date => date.Precision is DatePrecision.TenDays or DatePrecision.Month or DatePrecision.Season);
        var years = resolved.Count(date => date.Precision == DatePrecision.Year);
        var proposals = mentions.Count(pair => pair.Mention.Result.Value is null && pair.Mention.InContext?.Value is not null);
        var known = resolved.Count + proposals;
        output.WriteLine($"{mentions.Count} mentions. As they stand: {days} days, {months} months or seasons, {years} years, {resolved.Count - days - months - years} eras. "
            + $"{proposals} more with the year of the mention before. Together {100.0 * known / mentions.Count:0} %; the rest names no era.");
        Assert.True(mentions.Count >= 380, $"{mentions.Count} found");
        Assert.True(days >= 58 && months >= 25 && years >= 56, $"{days} days, {months} months, {years} years");
        Assert.True(known * 2 >= mentions.Count, $"{known} of {mentions.Count}");
        Assert.Equal(0, mentions.Count(pair => pair.Mention.Result.HasErrors));
    }

    private static string Plain(string markup)
    {
        var text = new StringBuilder();
        foreach (var line in markup.Split('\n'))
            if (!line.StartsWith('#')) text.Append(Marks().Replace(line, ""));
        return text.ToString();
    }

    [GeneratedRegex(@"<[^>]*>|¶|&[A-Z0-9]+;|[(/)]|\s")]
    private static partial Regex Marks();
}

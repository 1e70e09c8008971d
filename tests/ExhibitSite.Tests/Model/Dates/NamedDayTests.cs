using ExhibitSite.Model.Dates;
using Xunit;

namespace ExhibitSite.Tests.Model.Dates;

/// <summary>Days and months that go by a name, pairs of months, and the odd ends of date fields.</summary>
public sealed class NamedDayTests
{
    [Theory]
    // Festivals: each the same day as month and day in numbers
    [InlineData("康熙五十一年元旦", "康熙五十一年正月初一")]
    [InlineData("康熙五十一年上元", "康熙五十一年正月十五")]
    [InlineData("康熙五十一年上巳日", "康熙五十一年三月初三")]
    [InlineData("康熙五十一年端午", "康熙五十一年五月初五")]
    [InlineData("康熙五十一年七夕", "康熙五十一年七月初七")]
    [InlineData("康熙五十一年中元", "康熙五十一年七月十五")]
    [InlineData("康熙五十一年中秋", "康熙五十一年八月十五")]
    [InlineData("康熙壬辰重陽", "康熙五十一年九月初九")]
    [InlineData("康熙五十一年重阳后三日", "康熙五十一年九月十二日")]
    [InlineData("康熙五十一年端午前一日", "康熙五十一年五月初四")]
    [InlineData("康熙五十一年腊八日", "康熙五十一年十二月初八")]
    [InlineData("康熙五十一年除夕", "康熙五十一年十二月晦")]
    [InlineData("民国二十七年端午", "1938-06-02")]
    [InlineData("1938年中秋节", "1938-10-08")]
    [InlineData("民国二十七年元旦", "1938-01-01")]
    // Bynames of months
    [InlineData("康熙五十一年阳月", "康熙五十一年十月")]
    [InlineData("康熙五十一年菊月朔", "康熙五十一年九月初一")]
    [InlineData("康熙壬辰嘉平月", "康熙五十一年十二月")]
    [InlineData("康熙五十一年端月望日", "康熙五十一年正月十五")]
    // Two months, odd ends
    [InlineData("1938年七八月间", "1938-07/1938-08")]
    [InlineData("康熙五十一年四月十九日午刻", "1712-05-23")]
    [InlineData("民27.7.6", "1938-07-06")]
    [InlineData("民国27年7月6日星期三", "1938-07-06")]
    [InlineData("公元元年", "0001")]
    public void A_named_day_is_the_day_it_names(string named, string numbered)
    {
        var (left, right) = (DateReading.Read(named), DateReading.Read(numbered));
        Assert.True(left.Value is not null, string.Join("; ", left.Findings));
        Assert.Equal((named, right.Value!.Earliest, right.Value.Latest, right.Value.Edtf), (named, left.Value.Earliest, left.Value.Latest, left.Value.Edtf));
        Assert.DoesNotContain(left.Findings, finding => finding.Severity > DateSeverity.Note);
    }

    [Fact]
    public void Two_months_of_a_lunar_year_span_both()
    {
        var both = DateReading.Read("康熙五十一年七八月").Value!;
        Assert.Equal((DateReading.Read("康熙五十一年七月").Value!.Earliest, DateReading.Read("康熙五十一年八月").Value!.Latest), (both.Earliest, both.Latest));
    }

    [Theory]
    [InlineData("十二月")]
    [InlineData("十一月")]
    [InlineData("12月")]
    public void The_last_months_of_a_year_are_not_two_months(string month) =>
        Assert.Equal(DatePrecision.Month, DateReading.Read("1938年" + month).Value!.Precision);

    [Theory]
    [InlineData("康熙五十一年四月十九日（存疑）", "1712-05-23?")]
    [InlineData("1938年（推测）", "1938?")]
    public void A_doubt_in_words_makes_a_date_uncertain(string text, string edtf) => Assert.Equal(edtf, DateReading.Read(text).Value?.Edtf);

    [Fact]
    public void A_range_that_ends_with_its_own_lunar_year_reaches_to_the_last_day_of_it()
    {
        var date = DateReading.Read("萬曆二十一年十二月下旬—萬曆二十一年").Value!;
        Assert.Equal("1594-02-10/1594-02-19", date.Edtf);
    }

    [Theory]
    [InlineData("二十世纪四十年代初", "194X")]
    [InlineData("1938年岁末", "1938")]
    public void A_vague_part_of_a_period_keeps_the_period_and_says_so(string text, string edtf)
    {
        var result = DateReading.Read(text);
        Assert.Equal(edtf, result.Value?.Edtf);
        Assert.Contains(result.Findings, finding => finding.Fault == DateFault.Vague);
    }

    [Fact]
    public void A_festival_without_a_year_is_no_mention() => Assert.Empty(DateMentions.Find("中秋后三日，重阳登高，除夕守岁。"));
}

using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Dates;
using Xunit;

namespace ExhibitSite.Tests.Model.Dates;

/// <summary>What people are told about a date that cannot be right.</summary>
public sealed class DateWordingTests
{
    [Theory]
    [InlineData("康熙五十年闰月", "1711 年没有闰月", "the lunar year 1711 has no leap month")]
    [InlineData("康熙五十五年闰五月", "1716 年没有闰 5 月，这一年闰 3 月", "the lunar year 1716 has no leap month 5; its leap month is 3")]
    [InlineData("七月六日", "没有写明哪一年，请补上年号或年份", "the year is not said; add the era or the year")]
    [InlineData("康熙壬寅", "有不止一种读法：1662、1722，请补上年号或年份", "more than one reading: 1662, 1722; add the era or the year")]
    [InlineData("康熙六十二年", "康熙只有 61 年（1662—1722）", "the era 康熙 has 61 years (1662–1722)")]
    [InlineData("1582-10-10", "1582 年 10 月 5 日至 14 日因改历而不存在", "5 to 14 October 1582 do not exist: the calendar changed")]
    [InlineData("康熙五十一年四月三十一日", "没有 31 日，这个月只有 30 天", "there is no day 31: the month has 30 days")]
    public void A_message_says_what_is_wrong_in_both_languages(string text, string zh, string en)
    {
        var words = DateFaultWords.Of(DateReading.Read(text).Findings.First(f => f.Severity > DateSeverity.Note));
        Assert.Equal((zh, en), (words.Zh, words.En));
    }
}

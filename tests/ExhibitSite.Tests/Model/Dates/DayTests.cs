using ExhibitSite.Model.Dates;
using Xunit;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class DayTests
{
    [Theory]
    [InlineData(2299161, "1582-10-15")]
    [InlineData(2299160, "1582-10-04")]
    [InlineData(2346498, "1712-05-23")]
    [InlineData(2451545, "2000-01-01")]
    [InlineData(2220742, "1368-01-23")]
    [InlineData(0, "-4712-01-01")]
    public void A_day_number_is_written_in_the_calendar_of_its_time(int number, string text) => Assert.Equal(text, new Day(number).ToString());

    [Fact]
    public void Every_day_of_nine_thousand_years_is_read_back_as_itself()
    {
        for (var number = -500_000; number < 3_000_000; number += 7)
        {
            var day = new Day(number);
            Assert.Equal(day, Day.Of(day.Year, day.Month, day.DayOfMonth));
        }
    }

    [Theory]
    [InlineData(1582, 10, 10)]
    [InlineData(1900, 2, 29)]
    [InlineData(1938, 4, 31)]
    [InlineData(1938, 13, 1)]
    [InlineData(1938, 0, 1)]
    [InlineData(1_000_000, 1, 1)]
    public void A_day_that_never_was_is_null(int year, int month, int day) => Assert.Null(Day.Of(year, month, day));

    [Fact]
    public void The_year_1500_had_a_leap_day() => Assert.Equal("1500-02-29", Day.Of(1500, 2, 29).ToString());

    [Fact]
    public void Exports_can_ask_for_the_proleptic_gregorian_day() =>
        Assert.Equal("1368-01-31", Day.Of(1368, 1, 23)!.Value.ToGregorianText());

    [Fact]
    public void Gregorian_days_agree_with_the_framework()
    {
        for (var date = new DateOnly(1582, 10, 15); date.Year < 2100; date = date.AddDays(11))
            Assert.Equal(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Day.Of(date.Year, date.Month, date.Day).ToString());
    }
}

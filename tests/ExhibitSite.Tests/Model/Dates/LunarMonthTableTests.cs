using System.Globalization;
using System.Text;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Dates.Tables;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Dates;

public sealed class LunarMonthTableTests(ITestOutputHelper output)
{
    /// <summary>The generator: what it writes is the constant in LunarYears.cs. To renew the table, run it on the new source and paste.</summary>
    [Fact]
    public void The_packed_table_is_what_the_source_packs_to()
    {
        if (Corpora.Rows(output, "chinese-calendar/months-1368-1912-tyme4ts.tsv") is not { } imperial) return;
        if (Corpora.Rows(output, "chinese-calendar/months-1901-1950.tsv") is not { } modern) return;
        var months = imperial.Select(row => (Year: Number(row[0]), Month: Number(row[1]), Leap: row[2] == "1", First: Number(row[4])))
            .Concat(modern.Where(row => Number(row[0]) > 1912)
                .Select(row => (Year: Number(row[0]), Month: Number(row[1]), Leap: row[2] == "1", First: DayOf(row[3]).JulianDayNumber)))
            .ToList();
        var end = Day.Of(1951, 2, 6)!.Value.JulianDayNumber; // the next lunar new year, after the last row
        var packed = new StringBuilder();
        foreach (var year in months.Select((month, index) => (month.Year, month.Month, month.Leap, Days: (index + 1 < months.Count ? months[index + 1].First : end) - month.First))
                     .GroupBy(month => month.Year))
        {
            var bits = year.Select((month, index) => month.Days == 30 ? 1 << index : 0).Sum();
            packed.Append(CultureInfo.InvariantCulture, $"{year.FirstOrDefault(month => month.Leap).Month:x}{bits:x4}");
        }

        Assert.Equal(LunarYears.Packed, packed.ToString());
    }

    [Fact]
    public void Every_month_of_the_source_is_in_the_table()
    {
        if (Corpora.Rows(output, "chinese-calendar/months-1368-1912-tyme4ts.tsv") is not { } rows) return;
        Assert.All(rows, row =>
        {
            var month = LunarMonthTable.Find(Number(row[0]), Number(row[1]), row[2] == "1");
            Assert.Equal((Number(row[3]), row[5]), (month?.Days, month?.First.ToString()));
        });
    }

    [Fact]
    public void Months_of_the_republic_agree_with_the_framework()
    {
        var framework = new ChineseLunisolarCalendar();
        for (var date = new DateTime(1901, 2, 19); date < new DateTime(1951, 2, 6); date = date.AddDays(1))
        {
            var lunar = LunarMonthTable.LunarDayOf(Day.Of(date.Year, date.Month, date.Day)!.Value)!;
            var (year, ordinal, day) = (framework.GetYear(date), framework.GetMonth(date), framework.GetDayOfMonth(date));
            var leap = framework.GetLeapMonth(year);
            Assert.Equal((year, leap > 0 && ordinal >= leap ? ordinal - 1 : ordinal, ordinal == leap, day), (lunar.Year, lunar.Month, lunar.IsLeap, lunar.DayOfMonth));
        }
    }

    [Theory]
    [InlineData(1712, 4, false, "1712-05-05", 30)]
    [InlineData(1716, 3, true, "1716-04-22", 29)]
    [InlineData(1368, 1, false, "1368-01-20", 30)]
    [InlineData(1950, 12, false, "1951-01-08", 29)]
    public void A_month_has_its_first_day_and_its_length(int year, int month, bool isLeap, string first, int days)
    {
        var found = LunarMonthTable.Find(year, month, isLeap)!;
        Assert.Equal((first, days), (found.First.ToString(), found.Days));
    }

    [Fact]
    public void Outside_the_table_there_is_no_month() =>
        Assert.Equal((null, 0, null), (LunarMonthTable.Find(1367, 1, false), LunarMonthTable.LeapMonthOf(1951), LunarMonthTable.LunarDayOf(new Day(0))));

    internal static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    internal static Day DayOf(string text)
    {
        var parts = text.Split('-');
        return Day.Of(Number(parts[0]), Number(parts[1]), Number(parts[2]))!.Value;
    }
}

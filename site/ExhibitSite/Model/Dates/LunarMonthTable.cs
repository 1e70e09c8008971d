using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Model.Dates.Tables;

namespace ExhibitSite.Model.Dates;

/// <summary>Every month of the Chinese lunisolar calendar from 1368 to 1950, as the courts and, after 1912, the almanacs had them.</summary>
public static class LunarMonthTable
{
    /// <summary>The first lunar year held, by the Gregorian year in which it begins.</summary>
    public const int FirstYear = LunarYears.First;

    private const int DigitsPerYear = 5;

    private static readonly ImmutableArray<ImmutableArray<LunarMonth>> Years = Unpack();

    /// <summary>The last lunar year held.</summary>
    public static int LastYear => FirstYear + Years.Length - 1;

    /// <summary>True when the table holds the year.</summary>
    public static bool Holds(int year) => year >= FirstYear && year <= LastYear;

    /// <summary>The months of a lunar year in order, the leap month in its place; empty outside the table.</summary>
    public static ImmutableArray<LunarMonth> MonthsOf(int year) => Holds(year) ? Years[year - FirstYear] : [];

    /// <summary>One month; null when the year is not held, there is no such month, or that month is not followed by a leap month.</summary>
    public static LunarMonth? Find(int year, int month, bool isLeap)
    {
        foreach (var candidate in MonthsOf(year))
            if (candidate.Month == month && candidate.IsLeap == isLeap) return candidate;
        return null;
    }

    /// <summary>The month that a leap month follows in this year; 0 when there is none or the year is not held.</summary>
    public static int LeapMonthOf(int year)
    {
        foreach (var month in MonthsOf(year))
            if (month.IsLeap) return month.Month;
        return 0;
    }

    /// <summary>The lunar month and day of a day; null outside the table.</summary>
    public static LunarDay? LunarDayOf(Day day)
    {
        // A lunar year begins between 10 January and 21 February (of either calendar), so it is this year's or last year's.
        foreach (var year in (ReadOnlySpan<int>)[day.Year, day.Year - 1])
            foreach (var month in MonthsOf(year))
                if (month.First <= day && day <= month.Last)
                    return new LunarDay(year, month.Month, month.IsLeap, day.JulianDayNumber - month.First.JulianDayNumber + 1);
        return null;
    }

    private static ImmutableArray<ImmutableArray<LunarMonth>> Unpack()
    {
        var years = ImmutableArray.CreateBuilder<ImmutableArray<LunarMonth>>(LunarYears.Packed.Length / DigitsPerYear);
        var first = new Day(LunarYears.FirstDay);
        for (var at = 0; at < LunarYears.Packed.Length; at += DigitsPerYear)
        {
            var leap = int.Parse(LunarYears.Packed.AsSpan(at, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var bits = int.Parse(LunarYears.Packed.AsSpan(at + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var months = ImmutableArray.CreateBuilder<LunarMonth>(13);
            for (var index = 0; index < (leap > 0 ? 13 : 12); index++)
            {
                var isLeap = leap > 0 && index == leap;
                var month = leap > 0 && index >= leap ? index : index + 1;
                var days = (bits >> index & 1) == 1 ? 30 : 29;
                months.Add(new LunarMonth(FirstYear + years.Count, month, isLeap, first, days));
                first = first.AddDays(days);
            }

            years.Add(months.ToImmutable());
        }

        return years.ToImmutable();
    }
}

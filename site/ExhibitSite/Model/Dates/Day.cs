using System.Globalization;

namespace ExhibitSite.Model.Dates;

/// <summary>One calendar day, held as its Julian day number, so that days of every calendar compare and subtract.</summary>
/// <param name="JulianDayNumber">The day number that begins at noon of this day; 2299161 is 1582-10-15.</param>
/// <remarks>
/// Days before 1582-10-15 are written in the Julian calendar, as historians and the month tables do; later ones in the Gregorian.
/// Years count astronomically: year 0 is 1 BCE.
/// </remarks>
public readonly record struct Day(int JulianDayNumber) : IComparable<Day>
{
    /// <summary>The largest distance of a year from year 0 that a day can have.</summary>
    public const int YearLimit = 999_999;

    private const int FirstGregorian = 2299161;

    /// <summary>True before 1582-10-15, where the written year, month and day are those of the Julian calendar.</summary>
    public bool IsJulian => JulianDayNumber < FirstGregorian;

    /// <summary>The astronomical year: 0 is 1 BCE, -8 is 9 BCE.</summary>
    public int Year => Parts(IsJulian).Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => Parts(IsJulian).Month;

    /// <summary>The day of the month, 1 to 31.</summary>
    public int DayOfMonth => Parts(IsJulian).Day;

    /// <summary>The day as written: Julian before 1582-10-15, Gregorian from then. Null when there is no such day (30 February, 1582-10-10).</summary>
    public static Day? Of(int year, int month, int day)
    {
        if (Math.Abs((long)year) > YearLimit || month is < 1 or > 12 || day < 1 || day > DaysInMonth(year, month)) return null;
        var julian = IsJulianDate(year, month, day);
        if (!julian && year == 1582 && month == 10 && day < 15) return null; // the days the reform left out
        return new Day(NumberOf(year, month, day, julian));
    }

    /// <summary>How many days the written month has: 29 in a Julian leap February such as 1500's. Month 1 to 12.</summary>
    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>The same day in the proleptic Gregorian calendar, ISO text, for formats that demand it (ISO 8601, XML Schema).</summary>
    public string ToGregorianText() => Text(Parts(julian: false));

    /// <summary>ISO text of the day as written, e.g. <c>1712-05-23</c>; a year below 0 has a minus, one above 9999 a Y.</summary>
    public override string ToString() => Text(Parts(IsJulian));

    /// <summary>The day so many days later (earlier when negative).</summary>
    public Day AddDays(int days) => new(JulianDayNumber + days);

    /// <inheritdoc/>
    public int CompareTo(Day other) => JulianDayNumber.CompareTo(other.JulianDayNumber);

    /// <summary>True when the left day is earlier.</summary>
    public static bool operator <(Day left, Day right) => left.JulianDayNumber < right.JulianDayNumber;

    /// <summary>True when the left day is later.</summary>
    public static bool operator >(Day left, Day right) => left.JulianDayNumber > right.JulianDayNumber;

    /// <summary>True when the left day is not later.</summary>
    public static bool operator <=(Day left, Day right) => left.JulianDayNumber <= right.JulianDayNumber;

    /// <summary>True when the left day is not earlier.</summary>
    public static bool operator >=(Day left, Day right) => left.JulianDayNumber >= right.JulianDayNumber;

    /// <summary>A year in the form dates use: four digits, a minus below 0, a Y before more digits (EDTF level 1).</summary>
    internal static string YearText(int year)
    {
        var digits = Math.Abs(year).ToString("0000", CultureInfo.InvariantCulture);
        return (Math.Abs(year) > 9999 ? "Y" : "") + (year < 0 ? "-" : "") + digits;
    }

    private static string Text((int Year, int Month, int Day) parts) =>
        string.Create(CultureInfo.InvariantCulture, $"{YearText(parts.Year)}-{parts.Month:00}-{parts.Day:00}");

    private static bool IsJulianDate(int year, int month, int day) =>
        year < 1582 || (year == 1582 && (month < 10 || (month == 10 && day < 5)));

    private static bool IsLeap(int year) =>
        FloorMod(year, 4) == 0 && (year <= 1582 || FloorMod(year, 100) != 0 || FloorMod(year, 400) == 0);

    // E. G. Richards, "Calendars" (Explanatory Supplement, 3rd ed., ch. 15): years that begin in March make the leap day the last.
    private static int NumberOf(int year, int month, int day, bool julian)
    {
        var shift = (14 - month) / 12;
        var marchYear = year + 4800L - shift;
        var days = day + (153 * (month + (12 * shift) - 3) + 2) / 5 + (365 * marchYear) + FloorDivide(marchYear, 4);
        return (int)(julian ? days - 32083 : days - FloorDivide(marchYear, 100) + FloorDivide(marchYear, 400) - 32045);
    }

    private (int Year, int Month, int Day) Parts(bool julian)
    {
        long century = 0;
        var rest = JulianDayNumber + (julian ? 32082L : 32044L);
        if (!julian)
        {
            century = FloorDivide((4 * rest) + 3, 146097);
            rest -= FloorDivide(146097 * century, 4);
        }

        var year = FloorDivide((4 * rest) + 3, 1461);
        var dayOfYear = rest - FloorDivide(1461 * year, 4);
        var month = ((5 * dayOfYear) + 2) / 153;
        return ((int)((100 * century) + year - 4800 + (month / 10)), (int)(month + 3 - (12 * (month / 10))), (int)(dayOfYear - (((153 * month) + 2) / 5) + 1));
    }

    private static long FloorDivide(long value, long by) => (value - FloorMod(value, by)) / by;

    private static long FloorMod(long value, long by) => ((value % by) + by) % by;
}

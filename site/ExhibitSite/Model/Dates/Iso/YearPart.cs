namespace ExhibitSite.Model.Dates.Iso;

/// <summary>ISO 8601-2 codes 21 to 41 in place of a month: seasons, quarters, thirds and halves of a year.</summary>
internal static class YearPart
{
    public const int First = 21;
    public const int Last = 41;

    // Months count on past 12 into the next year. Seasons have no bounds in the standard; meteorological ones are the usual convention.
    private static readonly (int From, int To)[] Months =
    [
        (3, 5), (6, 8), (9, 11), (12, 14),          // 21–24: spring to winter, hemisphere not said
        (3, 5), (6, 8), (9, 11), (12, 14),          // 25–28: northern
        (9, 11), (12, 14), (3, 5), (6, 8),          // 29–32: southern
        (1, 3), (4, 6), (7, 9), (10, 12),           // 33–36: quarters
        (1, 4), (5, 8), (9, 12),                    // 37–39: thirds
        (1, 6), (7, 12),                            // 40–41: halves
    ];

    /// <summary>True for the codes whose bounds are a convention.</summary>
    public static bool IsSeason(int code) => code is >= 21 and <= 32;

    /// <summary>First and last day of a part of the year; null when the year is out of reach.</summary>
    public static (Day First, Day Last)? Bounds(int year, int code)
    {
        var (from, to) = Months[code - First];
        var (lastYear, lastMonth) = to > 12 ? (year + 1, to - 12) : (year, to);
        return Day.Of(year, from, 1) is { } first && Day.Of(lastYear, lastMonth, Day.DaysInMonth(lastYear, lastMonth)) is { } last
            ? (first, last)
            : null;
    }
}

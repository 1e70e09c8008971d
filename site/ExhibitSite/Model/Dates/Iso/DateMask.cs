namespace ExhibitSite.Model.Dates.Iso;

/// <summary>Year, month and day digits in which X stands for any digit, and the first and last real day that fit.</summary>
internal sealed record DateMask(bool IsNegative, string Year, string? Month, string? DayOfMonth)
{
    /// <summary>Null when no real day fits, as for <c>1985-02-30</c>.</summary>
    public (Day First, Day Last)? Bounds()
    {
        var years = Years();
        foreach (var year in years)
        {
            if (DayIn(year, ascending: true) is not { } first) continue;
            for (var index = years.Count - 1; ; index--)
                if (DayIn(years[index], ascending: false) is { } last) return first <= last ? (first, last) : (last, first);
        }

        return null;
    }

    /// <summary>True when the number, written with as many digits as the mask, fits it.</summary>
    public static bool Fits(string? mask, int number)
    {
        if (mask is null) return true;
        for (var index = mask.Length - 1; index >= 0; index--, number /= 10)
            if (mask[index] != 'X' && mask[index] - '0' != number % 10) return false;
        return number == 0;
    }

    private List<int> Years()
    {
        var years = new List<int> { 0 };
        foreach (var digit in Year)
        {
            var longer = new List<int>(years.Count * (digit == 'X' ? 10 : 1));
            foreach (var year in years)
                if (digit == 'X') for (var any = 0; any < 10; any++) longer.Add((year * 10) + any);
                else longer.Add((year * 10) + (digit - '0'));
            years = longer;
        }

        if (!IsNegative) return years;
        years.Reverse();
        return years.ConvertAll(static year => -year);
    }

    private Day? DayIn(int year, bool ascending)
    {
        for (var index = 1; index <= 12; index++)
        {
            var month = ascending ? index : 13 - index;
            if (!Fits(Month, month)) continue;
            var days = Day.DaysInMonth(year, month);
            for (var number = 1; number <= days; number++)
            {
                var day = ascending ? number : days + 1 - number;
                if (Fits(DayOfMonth, day) && Day.Of(year, month, day) is { } found) return found;
            }
        }

        return null;
    }
}

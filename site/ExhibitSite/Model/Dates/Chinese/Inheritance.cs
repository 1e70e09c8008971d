namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Fills what one half of a range leaves out from the other (rule 4).</summary>
internal static class Inheritance
{
    /// <summary>The first half, where it ends in a number whose unit only the second half gives: 三 of 三至五月.</summary>
    public static DateFields GiveUnit(DateFields first, DateFields second)
    {
        if (first.Bare is not { } bare) return first;
        if (first.HasYear || (second.HasMonth && second.Count == YearCount.None))
            return second.Month is not null ? first with { Month = bare.Value, MonthIsHan = bare.IsHan, Bare = null, MonthPlace = second.MonthPlace } : first;
        if (second.DayNumber is not null && !second.HasMonth) return first with { DayNumber = bare.Value, DayPlace = second.DayPlace, Bare = null };
        return second.Count is YearCount.None ? first
            : first with { Count = bare.Value < 100 ? YearCount.Short : YearCount.Western, Year = bare.Value, YearDigits = bare.Digits, YearPlace = second.YearPlace, Bare = null };
    }

    /// <summary>The second half with era, year and month of the first where it has none of its own.</summary>
    public static DateFields Complete(DateFields second, DateFields first)
    {
        if (second.Bare is { } bare) second = FromBare(second, first, bare);
        if (second.Mark == CalendarMark.None) second = second with { Mark = first.Mark };
        if (second.Era is not null) return second;
        if (second.Count == YearCount.Following) return Follow(second, first);
        if (second.HasYear) return WithEra(second, first);
        if (!second.HasPartOfYear && (second.HasDay || second.Third is not null))
            second = second with
            {
                Month = first.Month,
                IsLeap = first.IsLeap,
                IsUnnumberedLeap = first.IsUnnumberedLeap,
                MonthGanzhi = first.MonthGanzhi,
                Season = first.MonthOfSeason is null ? null : first.Season,
                MonthOfSeason = first.MonthOfSeason,
                MonthIsHan = first.MonthIsHan,
                MonthPlace = first.MonthPlace,
                LunarWord = second.LunarWord ?? first.LunarWord,
                LunarLeaning = second.LunarLeaning ?? first.LunarLeaning,
            };
        return second with
        {
            Era = first.Era,
            Count = first.Count,
            Year = first.Year,
            YearDigits = first.YearDigits,
            YearIsHan = first.YearIsHan,
            YearPlace = first.YearPlace,
            YearGanzhi = first.YearGanzhi,
            YearGanzhiPlace = first.YearGanzhiPlace,
        };
    }

    // 次年, 同年
    private static DateFields Follow(DateFields second, DateFields first) => first.Count is YearCount.Era or YearCount.Western
        ? second with { Era = first.Era, Count = first.Count, Year = first.Year + second.Year, YearDigits = first.YearDigits, YearIsHan = first.YearIsHan }
        : second;

    private static DateFields WithEra(DateFields second, DateFields first)
    {
        if (first.Era is not null && second.Count is YearCount.Short or YearCount.None)
            return second with { Era = first.Era, Count = second.Count == YearCount.Short ? YearCount.Era : YearCount.None };
        if (first.Count == YearCount.Western && second is { Count: YearCount.Short, YearDigits: > 0 })
            return second with { Count = YearCount.Western, Year = Lengthen(second.Year, second.YearDigits, first.Year) };
        return second;
    }

    private static DateFields FromBare(DateFields second, DateFields first, HanNumber bare)
    {
        if (first.DayNumber is not null) return second with { DayNumber = bare.Value, DayPlace = default, Bare = null };
        if (first.Month is not null) return second with { Month = bare.Value, MonthIsHan = bare.IsHan, Bare = null };
        if (first.Count == YearCount.Era) return second with { Era = first.Era, Count = YearCount.Era, Year = bare.Value, Bare = null };
        if (first.Count != YearCount.Western || bare.Digits == 0) return second;
        var year = bare.Digits >= 4 ? bare.Value : Lengthen(bare.Value, bare.Digits, first.Year);
        return second with { Count = YearCount.Western, Year = year, YearDigits = 4, Bare = null };
    }

    // 1823–4 is 1824, 1937–45 is 1945.
    private static int Lengthen(int number, int digits, int longer)
    {
        var unit = digits switch { 1 => 10, 2 => 100, 3 => 1000, _ => int.MaxValue };
        return unit == int.MaxValue ? number : (longer / unit * unit) + number;
    }
}

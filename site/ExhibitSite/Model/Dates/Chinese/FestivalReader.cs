namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Reads a day named by its festival: 端午, 中秋, 重阳后三日. Each has had its fixed day of the lunar year since long before the tables begin.</summary>
internal static class FestivalReader
{
    private const int MostDaysAway = 20;

    private static readonly (string[] Names, int Month, int Day)[] Festivals =
    [
        (["元旦", "元日", "岁朝", "春节"], 1, 1), (["人日"], 1, 7), (["上元", "元宵节", "元宵", "元夕", "灯节"], 1, 15), (["上巳"], 3, 3), (["浴佛日", "佛诞"], 4, 8),
        (["端午节", "端午", "端阳", "重五", "天中节"], 5, 5), (["七夕"], 7, 7), (["中元"], 7, 15), (["中秋节", "中秋"], 8, 15),
        (["重阳节", "重阳", "重九"], 9, 9), (["下元"], 10, 15), (["腊八"], 12, 8), (["除夕", "除日", "岁除"], 12, 0),
    ];

    /// <summary>The fields with month and day; null, and nothing taken, when no festival comes next.</summary>
    public static DateFields? Read(HanScanner scanner, DateFields fields)
    {
        if (!fields.HasYear) return null;
        scanner.SkipSpaces();
        var start = scanner.At;
        foreach (var (names, month, day) in Festivals)
        {
            if (scanner.TakeAny(names) is not { } name) continue;
            scanner.TakeAny(["之日", "日"]);
            var place = scanner.PlaceFrom(start);
            var read = fields with { Month = month, MonthIsHan = true, MonthPlace = place, DayPlace = place };
            read = day == 0 ? read with { MoonDay = MoonDay.Last } : read with { DayNumber = day + DaysAway(scanner, day) };
            // 元旦 is the first day of whatever calendar counts; the others are lunar beside any year.
            return name is "元旦" || fields.Mark != CalendarMark.None ? read : read with { Mark = CalendarMark.Lunar };
        }

        return null;
    }

    // 重阳后三日, 端午前一日; a day of another month is left to the cataloguer.
    private static int DaysAway(HanScanner scanner, int day)
    {
        var start = scanner.At;
        var sign = scanner.TakeAny(["后", "前"]) switch { "后" => 1, "前" => -1, _ => 0 };
        if (sign != 0 && scanner.TakeNumber() is { Value: > 0 and <= MostDaysAway } days && scanner.Take("日") && day + (sign * days.Value) is > 0 and < 30) return sign * days.Value;
        scanner.At = start;
        return 0;
    }
}

namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Reads the second name of a year in parentheses before its month: 康熙五十一年（1712）四月, 1938年（民国二十七年）7月.</summary>
internal static class YearBesideReader
{
    private const string MonthBeginnings = "0123456789一二三四五六七八九十廿闰正元冬腊春夏秋孟仲季甲乙丙丁戊己庚辛壬癸农公阴阳夏旧";

    /// <summary>The fields unchanged, and nothing taken, when none comes next.</summary>
    public static DateFields Read(HanScanner scanner, DateFields fields)
    {
        var start = scanner.At;
        if (fields.Count is not (YearCount.Era or YearCount.Western) || !scanner.Take("(")) return fields;
        var from = scanner.At;
        var beside = fields.Count == YearCount.Era ? ReadWestern(scanner, fields, from) : ReadReign(scanner, fields, from);
        if (beside is not null && scanner.Take(")") && scanner.SeesAny(MonthBeginnings)) return beside;
        scanner.At = start;
        return fields;
    }

    private static DateFields? ReadWestern(HanScanner scanner, DateFields fields, int from)
    {
        scanner.TakeAny(["公元", "西元", "即"]);
        if (scanner.TakeNumber() is not { Digits: 4 } number) return null;
        scanner.Take("年");
        var place = scanner.PlaceFrom(from);
        scanner.TakeAny([",", "、"]);
        return fields with { YearBeside = number.Value, YearBesidePlace = place, YearGanzhi = fields.YearGanzhi ?? scanner.TakeGanzhi(), YearGanzhiPlace = fields.YearGanzhi is null ? place : fields.YearGanzhiPlace };
    }

    private static DateFields? ReadReign(HanScanner scanner, DateFields fields, int from)
    {
        scanner.TakeAny(["清", "明"]);
        if (YearReader.ReadEra(scanner, new DateFields()) is not { Era: { } era, Count: YearCount.Era } reign) return null;
        return fields with
        {
            YearBeside = era.FirstYear - 1 + reign.Year,
            YearBesidePlace = scanner.PlaceFrom(from),
            IsLunarBeside = era.Calendar == EraCalendar.Lunar,
        };
    }
}

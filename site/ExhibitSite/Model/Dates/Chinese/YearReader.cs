namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Reads the year of a date: reign era, number, sexagenary pair, and the words around them.</summary>
internal static class YearReader
{
    private static readonly string[] SolarMarks = ["公元", "西元", "公历", "阳历", "西历", "新历", "国历", "西纪"];
    private static readonly string[] LunarMarks = ["农历", "旧历", "阴历", "夏历", "古历", "老历"];
    private static readonly string[] Courts =
        ["大清", "皇清", "大明", "皇明", "有明", "南明", "后金", "清朝", "明朝", "清代", "明代", "伪满洲国", "满洲国", "伪满", "日本", "清", "明"];
    private static readonly string[] WholeEra = ["年间", "时期", "一朝", "朝", "间", "年代", "时"];
    private static readonly string[] VagueEra =
        ["初年", "末年", "晚年", "中叶", "初叶", "末叶", "早期", "晚期", "前期", "后期", "中期", "初", "末", "中"];

    private static readonly string[] GanzhiLeads = ["岁次", "岁在", "太岁在", "时维", "龙集", "岁"];

    public static DateFields Read(HanScanner scanner, DateFields fields)
    {
        fields = ReadMarks(scanner, fields);
        var start = scanner.At;
        if (scanner.TakeAny(Courts) is not null && !Eras.Sees(scanner)) scanner.At = start;
        fields = ReadEra(scanner, fields) ?? ReadWithoutEra(scanner, fields);
        if (fields.HasYear && fields.VaguePart is null) fields = YearBesideReader.Read(scanner, ReadGanzhiBeside(scanner, fields));
        return ReadMarks(scanner, ReadPart(scanner, fields));
    }

    public static DateFields ReadMarks(HanScanner scanner, DateFields fields)
    {
        while (true)
        {
            if (scanner.TakeAny(SolarMarks) is not null) fields = fields with { Mark = CalendarMark.Solar };
            else if (scanner.TakeAny(LunarMarks) is not null) fields = fields with { Mark = CalendarMark.Lunar };
            else return fields;
        }
    }

    /// <summary>An era and its year; null when no era comes next.</summary>
    internal static DateFields? ReadEra(HanScanner scanner, DateFields fields)
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        if (scanner.TakeAny(["民国前", "民前"]) is not null && ReadYearNumber(scanner) is { } before)
            return WithYear(fields, scanner, before, YearCount.BeforeRepublic);
        scanner.At = start;
        if (scanner.Take("民") && ReadYearNumber(scanner) is { } republican && (scanner.Folded.Text[scanner.At - 1] == '年' || scanner.SeesAny("./")))
            return WithYear(fields, scanner, republican, YearCount.Era) with { Era = Eras.Republic, EraPlace = scanner.Folded.PlaceOf(start, start + 1) };
        scanner.At = start;
        if (Eras.Take(scanner) is not { } era) return null;
        fields = fields with { Era = era, EraPlace = scanner.PlaceFrom(start) };
        fields = ReadMarks(scanner, fields);
        var yearAt = scanner.At;
        if (scanner.Take("元年")) return fields with { Count = YearCount.Era, Year = 1, YearIsHan = true, YearPlace = scanner.PlaceFrom(yearAt) };
        if (ReadYearNumber(scanner) is { } number) return WithYear(fields, scanner, number, YearCount.Era);
        if (scanner.TakeAny(WholeEra) is not null) return fields with { IsWholeEra = true };
        if (scanner.TakeAny(VagueEra) is not null) return fields with { IsWholeEra = true, VaguePart = scanner.PlaceFrom(start) };
        scanner.TakeAny(GanzhiLeads);
        return ReadYearGanzhi(scanner, fields) ?? fields with { IsWholeEra = true };
    }

    private static DateFields ReadWithoutEra(HanScanner scanner, DateFields fields)
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        int? following = scanner.TakeAny(["次年", "翌年", "同年"]) switch { "同年" => 0, null => null, _ => 1 };
        if (following is { } years) return fields with { Count = YearCount.Following, Year = years, YearPlace = scanner.PlaceFrom(start) };
        if (fields.Mark == CalendarMark.Solar && scanner.Take("元年")) return fields with { Count = YearCount.Western, Year = 1, YearDigits = 1, YearIsHan = true, YearPlace = scanner.PlaceFrom(start) };
        var isBefore = scanner.Take("前");
        if (ReadYearNumber(scanner) is { } number && ((isBefore && fields.Mark == CalendarMark.Solar) || scanner.Folded.Text[scanner.At - 1] is '年' or '载'))
        {
            if (isBefore) return WithYear(fields, scanner, number, YearCount.BeforeCommonEra);
            var isShort = number.Digits is 1 or 2 || number.Value < 100;
            return WithYear(fields, scanner, number, isShort && fields.Mark != CalendarMark.Solar ? YearCount.Short : YearCount.Western);
        }

        scanner.At = start;
        scanner.TakeAny(GanzhiLeads);
        var withPair = ReadYearGanzhi(scanner, fields);
        if (withPair is null) scanner.At = start;
        return withPair ?? fields;
    }

    // A number is the year's when 年 follows, or nothing that makes it a month, a day or a century.
    private static HanNumber? ReadYearNumber(HanScanner scanner)
    {
        var start = scanner.At;
        if (scanner.TakeNumber() is not { } number) return null;
        if (scanner.Sees("年代") || scanner.SeesAny("月日号世旬季")) { scanner.At = start; return null; }
        if (scanner.TakeAny(["年度", "年", "载"]) is null) return number;
        return number with { To = scanner.At };
    }

    private static DateFields WithYear(DateFields fields, HanScanner scanner, HanNumber number, YearCount count) => fields with
    {
        Count = count,
        Year = number.Value,
        YearDigits = number.Digits,
        YearIsHan = number.IsHan,
        YearPlace = scanner.Folded.PlaceOf(number.From, number.To),
    };

    // 岁次壬辰 or plain 壬辰 after the number; before 日 or 朔 it is a day's, before 月 a month's.
    private static DateFields ReadGanzhiBeside(HanScanner scanner, DateFields fields)
    {
        if (fields.YearGanzhi is not null) return fields;
        var start = scanner.At;
        scanner.TakeAny([","]);
        scanner.TakeAny(GanzhiLeads);
        if (ReadYearGanzhi(scanner, fields) is { } read) return read;
        scanner.At = start;
        return fields;
    }

    private static DateFields? ReadYearGanzhi(HanScanner scanner, DateFields fields)
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        if (scanner.TakeGanzhi() is not { } pair) return null;
        if (scanner.SeesAny("月日朔")) { scanner.At = start; return null; }
        scanner.TakeAny(["之年", "之岁", "年", "岁", "科"]);
        return fields with { YearGanzhi = pair, YearGanzhiPlace = scanner.PlaceFrom(start) };
    }

    // 上半年, 第一季度, 年底: parts of a year that are no season.
    private static DateFields ReadPart(HanScanner scanner, DateFields fields)
    {
        if (!fields.HasYear || fields.IsWholeEra || scanner.Sees("中秋") || scanner.Sees("中元")) return fields;
        var start = scanner.At;
        if (scanner.TakeAny(["上半年", "前半年"]) is not null) return fields with { Half = 1 };
        if (scanner.TakeAny(["下半年", "后半年"]) is not null) return fields with { Half = 2 };
        if (ReadQuarter(scanner) is { } quarter) return fields with { Quarter = quarter };
        scanner.At = start;
        if (fields.Count != YearCount.None && scanner.TakeAny(["岁末", "岁暮", "岁初", "初", "末", "底", "终", "中"]) is not null)
        {
            if (scanner.TakeNumber() is null) return fields with { VaguePart = scanner.PlaceFrom(start) };
            scanner.At = start;
        }

        return fields;
    }

    private static int? ReadQuarter(HanScanner scanner)
    {
        scanner.Take("第");
        return scanner.TakeNumber() is { Value: >= 1 and <= 4 } number && scanner.Take("季度") ? number.Value : null;
    }
}

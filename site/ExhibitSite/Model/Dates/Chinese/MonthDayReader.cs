namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Whether the text is a date field or prose, where a bare number is more likely something else.</summary>
internal enum TextKind
{
    /// <summary>The text is one date and nothing else.</summary>
    Field,

    /// <summary>The date stands in running text.</summary>
    Prose,
}

/// <summary>Reads season, month, third of a month, and day of a date.</summary>
internal static class MonthDayReader
{
    private const string Seasons = "春夏秋冬";
    private static readonly string[] Bynames =
        ["端月", "陬月", "如月", "杏月", "桃月", "寎月", "清和月", "槐月", "蒲月", "榴月", "荷月", "且月", "巧月", "兰月", "桂月", "壮月", "菊月", "玄月", "阳月", "良月", "葭月", "辜月", "嘉平月", "嘉平", "涂月"];

    private static readonly string[] SeasonTails = ["季", "天", "日", "间", "令", "之月", "月"];
    private static readonly string[] Hours = ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"];

    public static DateFields Read(HanScanner scanner, DateFields fields, TextKind kind)
    {
        if (FestivalReader.Read(scanner, fields) is { } festival) return festival;
        fields = ReadSeason(scanner, fields);
        fields = ReadMonth(scanner, YearReader.ReadMarks(scanner, fields));
        if (!fields.HasPartOfYear && fields.Third is null && scanner.IsAtEnd) return fields;
        fields = ReadThird(scanner, YearReader.ReadMarks(scanner, fields));
        if (fields.Third is null) fields = ReadDay(scanner, fields, kind);
        if (fields.HasDay) SkipHour(scanner);
        return fields;
    }

    private static DateFields ReadSeason(HanScanner scanner, DateFields fields)
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        int? monthOfSeason = scanner.TakeAny(["孟", "仲", "季"]) switch { "孟" => 1, "仲" => 2, "季" => 3, _ => null };
        if (monthOfSeason is null && fields.HasYear) scanner.TakeAny(["初", "早", "暮", "晚", "深", "隆"]);
        if (!scanner.SeesAny(Seasons) || scanner.At >= scanner.Folded.Length) { scanner.At = start; return fields; }
        var season = Seasons.IndexOf(scanner.Folded.Text[scanner.At++], StringComparison.Ordinal) + 1;
        if (monthOfSeason is null && scanner.Sees("月")) { scanner.At = start; return fields; } // 冬月 is a month
        int? last = null;
        if (monthOfSeason is null && scanner.SeesAny(Seasons))
        {
            last = Seasons.IndexOf(scanner.Folded.Text[scanner.At++], StringComparison.Ordinal) + 1;
            scanner.TakeAny(["之交", "之际"]);
        }

        var place = scanner.PlaceFrom(start);
        scanner.TakeAny(SeasonTails);
        return fields with { Season = season, LastSeason = last > season ? last : null, MonthOfSeason = monthOfSeason, SeasonPlace = place, LunarWord = monthOfSeason is null ? fields.LunarWord : place };
    }

    private static DateFields ReadMonth(HanScanner scanner, DateFields fields)
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        var isLeap = scanner.TakeAny(["闰", "又"]) is not null;
        if (isLeap && scanner.Take("月")) return fields with { IsUnnumberedLeap = true, IsLeap = true, MonthPlace = scanner.PlaceFrom(start), LunarWord = scanner.PlaceFrom(start) };
        var word = scanner.TakeAny(["正月", "元月", "冬月", "腊月", "蜡月"]) ?? (fields.HasYear ? scanner.TakeAny(Bynames) : null);
        if (word is not null) return WithNamedMonth(scanner, fields, word, (start, isLeap));
        if (!isLeap && scanner.TakeGanzhi() is { } pair)
        {
            if (scanner.Take("月")) return fields with { MonthGanzhi = pair, MonthPlace = scanner.PlaceFrom(start), LunarWord = scanner.PlaceFrom(start) };
            scanner.At = start;
            return fields;
        }

        if (scanner.TakeNumber() is not { } number || scanner.TakeAny(["月份", "月"]) is null) { scanner.At = start; return fields; }
        var place = scanner.PlaceFrom(start);
        if (!isLeap && IsTwoMonths(number)) return fields with { Month = number.Value / 10, LastMonth = number.Value % 10, MonthIsHan = true, MonthPlace = place };
        return fields with { Month = number.Value, IsLeap = isLeap, MonthIsHan = number.IsHan, MonthPlace = place, LunarWord = isLeap ? place : fields.LunarWord };
    }

    // 七八月 is the seventh and the eighth; 十二月 and 12月 are not two.
    private static bool IsTwoMonths(HanNumber number) => number is { IsHan: true, Digits: 2, Value: >= 12 and <= 89 } && number.Value % 10 == (number.Value / 10) + 1;

    private static DateFields WithNamedMonth(HanScanner scanner, DateFields fields, string word, (int Start, bool IsLeap) lead)
    {
        var place = scanner.PlaceFrom(lead.Start);
        var month = word switch
        {
            "冬月" or "葭月" or "辜月" => 11,
            "腊月" or "蜡月" or "嘉平月" or "嘉平" or "涂月" => 12,
            "如月" or "杏月" => 2,
            "桃月" or "寎月" => 3,
            "清和月" or "槐月" => 4,
            "蒲月" or "榴月" => 5,
            "荷月" or "且月" => 6,
            "巧月" or "兰月" => 7,
            "桂月" or "壮月" => 8,
            "菊月" or "玄月" => 9,
            "阳月" or "良月" => 10,
            _ => 1,
        };
        var read = fields with { Month = month, IsLeap = lead.IsLeap, MonthIsHan = true, MonthPlace = place };
        return word switch
        {
            "元月" => read with { MonthIsHan = false },
            "正月" when !lead.IsLeap => read with { LunarLeaning = place },
            _ => read with { LunarWord = place },
        };
    }

    private static DateFields ReadThird(HanScanner scanner, DateFields fields)
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        int? third = scanner.TakeAny(["上旬", "上浣", "上澣", "初旬", "中旬", "中浣", "中澣", "下旬", "下浣", "下澣"])?[0] switch
        {
            '上' or '初' => 1,
            '中' => 2,
            '下' => 3,
            _ => null,
        };
        if (third is not null) return fields with { Third = third, ThirdPlace = scanner.PlaceFrom(start) };
        if (!fields.HasMonth || scanner.TakeAny(["初", "末", "底", "中"]) is null) return fields;
        if (scanner.TakeNumber() is not null || fields.VaguePart is not null) { scanner.At = start; return fields; }
        return fields with { VaguePart = scanner.PlaceFrom(start) };
    }

    private static DateFields ReadDay(HanScanner scanner, DateFields fields, TextKind kind)
    {
        scanner.SkipSpaces();
        fields = ReadFirstDayPair(scanner, fields);
        var start = scanner.At;
        fields = ReadMoonDay(scanner, fields) ?? ReadDayNumber(scanner, fields, kind);
        var pairAt = scanner.At;
        scanner.Take(",");
        if (scanner.TakeGanzhi() is { } pair)
        {
            var place = scanner.PlaceFrom(pairAt);
            scanner.Take("日");
            fields = fields with { DayGanzhi = pair, DayGanzhiPlace = place };
            if (!fields.HasMonth && fields.DayNumber is null && !fields.HasYear) fields = fields with { LunarWord = place };
        }
        else scanner.At = pairAt;

        if (!fields.HasDay && fields.HasMonth) scanner.TakeAny(["吉日", "吉旦", "谷旦", "穀旦", "榖旦", "某日"]); // a lucky day is no date
        return fields.HasDay ? fields with { DayPlace = scanner.PlaceFrom(start < scanner.At ? start : pairAt) } : fields;
    }

    // 丙寅朔, 丙寅朔越十日: the pair of the first day, then perhaps a later day.
    private static DateFields ReadFirstDayPair(HanScanner scanner, DateFields fields)
    {
        var start = scanner.At;
        if (scanner.TakeGanzhi() is not { } pair || !scanner.SeesAny("朔")) { scanner.At = start; return fields; }
        var place = scanner.PlaceFrom(start);
        var shuo = scanner.At++;
        scanner.TakeAny(["越", "粤"]);
        var at = scanner.At;
        var isLater = scanner.TakeNumber() is not null && scanner.Sees("日");
        scanner.At = isLater ? at : shuo;
        return fields with { FirstDayGanzhi = pair, FirstDayGanzhiPlace = place, LunarWord = place };
    }

    private static DateFields? ReadMoonDay(HanScanner scanner, DateFields fields)
    {
        var start = scanner.At;
        var moon = scanner.TakeAny(["既望", "朔", "望", "晦"]) switch
        {
            "朔" => MoonDay.First,
            "望" => MoonDay.Full,
            "既望" => MoonDay.PastFull,
            "晦" => MoonDay.Last,
            _ => MoonDay.None,
        };
        if (moon == MoonDay.None || !fields.HasPartOfYear) { scanner.At = start; return null; }
        scanner.Take("日");
        return fields with { MoonDay = moon, LunarWord = scanner.PlaceFrom(start) };
    }

    private static DateFields ReadDayNumber(HanScanner scanner, DateFields fields, TextKind kind)
    {
        var start = scanner.At;
        var isInitial = scanner.Take("初");
        if (scanner.TakeNumber() is not { } number) { scanner.At = start; return fields; }
        var hasUnit = scanner.TakeAny(["日", "号"]) is not null;
        var isSaid = hasUnit || (isInitial && number.Value <= 10) || (fields.HasMonth && (kind == TextKind.Field || scanner.Folded.Text[start] is '廿' or '卅'));
        if (!isSaid || scanner.SeesAny("月年世")) { scanner.At = start; return fields; }
        var read = fields with { DayNumber = number.Value };
        return isInitial && number.IsHan ? read with { LunarLeaning = fields.LunarLeaning ?? scanner.PlaceFrom(start) } : read;
    }

    // The hour is said by double hours (辰时) or the clock; a date does not keep it.
    private static void SkipHour(HanScanner scanner)
    {
        var start = scanner.At;
        scanner.TakeAny(["上午", "下午", "清晨", "凌晨", "中午", "晚上", "早晨", "夜间", "晚", "夜", "晨", "午"]);
        if (scanner.TakeGanzhi() is not null && scanner.Take("时")) return;
        scanner.At = start;
        scanner.TakeAny(["上午", "下午", "清晨", "凌晨", "中午", "晚上", "早晨", "夜间", "晚", "夜", "晨"]);
        var at = scanner.At;
        if (scanner.TakeAny(Hours) is not null && scanner.TakeAny(["时", "刻"]) is not null) return;
        scanner.At = at;
        if (scanner.TakeNumber() is not null && scanner.TakeAny(["时", "点"]) is not null)
        {
            at = scanner.At;
            if (scanner.TakeNumber() is null || scanner.TakeAny(["分", "刻"]) is null) scanner.At = at;
            scanner.TakeAny(["许", "左右", "整"]);
        }
        else scanner.At = at;
    }
}

namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Reads dates of digits and separators: 19380706 (DA/T 18), 1938.7.6, 1938/7, 1938, and 民国27.7.6.</summary>
internal static class NumericReader
{
    private const int LatestYear = 2100;

    public static DateFields? Read(HanScanner scanner, DateFields fields, TextKind kind)
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        var digits = 0;
        while (start + digits < scanner.Folded.Length && char.IsAsciiDigit(scanner.Folded.Text[start + digits])) digits++;
        var read = digits switch
        {
            8 or 6 => ReadCompact(scanner, fields, digits),
            4 => ReadSeparated(scanner, fields, kind),
            _ => null,
        };
        if (read is null) scanner.At = start;
        return read;
    }

    /// <summary>After an era and its year: <c>.7.6</c>.</summary>
    public static DateFields ReadRest(HanScanner scanner, DateFields fields)
    {
        if (!scanner.SeesAny("./-")) return fields;
        var start = scanner.At;
        var separator = scanner.Folded.Text[scanner.At++];
        if (Part(scanner) is not { } month) { scanner.At = start; return fields; }
        fields = fields with { Month = month.Value, MonthPlace = scanner.Folded.PlaceOf(month.From, month.To) };
        var end = scanner.At;
        if (end >= scanner.Folded.Length || scanner.Folded.Text[end] != separator) return fields;
        scanner.At++;
        if (Part(scanner) is not { } day) { scanner.At = end; return fields; }
        return fields with { DayNumber = day.Value, DayPlace = scanner.Folded.PlaceOf(day.From, day.To) };
    }

    /// <summary>The 8.1 of 1938.7.6-8.1.</summary>
    public static DateFields? ReadMonthAndDay(HanScanner scanner, DateFields fields)
    {
        var start = scanner.At;
        if (Part(scanner) is { } month && scanner.SeesAny("./") && scanner.At++ > 0 && Part(scanner) is { } day && !scanner.SeesAny("./"))
            return fields with { Month = month.Value, MonthPlace = scanner.Folded.PlaceOf(month.From, month.To), DayNumber = day.Value, DayPlace = scanner.Folded.PlaceOf(day.From, day.To) };
        scanner.At = start;
        return null;
    }

    // DA/T 18 fills an unknown month or day with zeros.
    private static DateFields? ReadCompact(HanScanner scanner, DateFields fields, int digits)
    {
        var start = scanner.At;
        var number = scanner.TakeNumber()!.Value.Value;
        if (scanner.SeesAny("年月日号")) return null;
        var (year, month, day) = digits == 8 ? (number / 10000, number / 100 % 100, number % 100) : (number / 100, number % 100, 0);
        if (year == 0 || (month == 0 && day != 0) || (digits == 6 && year > LatestYear)) return null; // 260302 may be another century's day
        fields = AsYear(fields, year, scanner.Folded.PlaceOf(start, start + 4));
        if (month > 0) fields = fields with { Month = month, MonthPlace = scanner.Folded.PlaceOf(start + 4, start + 6) };
        return day > 0 ? fields with { DayNumber = day, DayPlace = scanner.Folded.PlaceOf(start + 6, start + 8) } : fields;
    }

    private static DateFields? ReadSeparated(HanScanner scanner, DateFields fields, TextKind kind)
    {
        var start = scanner.At;
        var year = scanner.TakeNumber()!.Value.Value;
        if (scanner.SeesAny("年载世月日号")) return null;
        var yearOnly = AsYear(fields, year, scanner.Folded.PlaceOf(start, start + 4));
        var read = ReadRest(scanner, yearOnly);
        // 1937-45 is two years; 1937-7 is a month.
        if (read is { DayNumber: null, Month: > 12 } && scanner.Folded.Text[start + 4] == '-')
        {
            scanner.At = start + 4;
            read = yearOnly;
        }

        return kind == TextKind.Prose && read.DayNumber is null ? null : read;
    }

    private static HanNumber? Part(HanScanner scanner) =>
        scanner.At < scanner.Folded.Length && char.IsAsciiDigit(scanner.Folded.Text[scanner.At]) && scanner.TakeNumber() is { Digits: <= 2 } part ? part : null;

    private static DateFields AsYear(DateFields fields, int year, Place place) =>
        fields with { Count = YearCount.Western, Year = year, YearDigits = 4, YearPlace = place };
}

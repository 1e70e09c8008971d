namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Reads one date, as far as it goes.</summary>
internal static class PointReader
{
    private const string Joints = "—-~至到或、及和";

    /// <summary>Null, and nothing taken, when no date comes next.</summary>
    public static DateFields? Read(HanScanner scanner, TextKind kind)
    {
        scanner.SkipSpaces();
        var from = scanner.At;
        var marked = YearReader.ReadMarks(scanner, new DateFields());
        var fields = NumericReader.Read(scanner, marked, kind);
        if (fields is null)
        {
            scanner.At = from;
            fields = YearReader.Read(scanner, new DateFields());
            if (fields.Count is YearCount.Era or YearCount.BeforeRepublic && scanner.Folded.Text[scanner.At - 1] is not ('年' or '载'))
                fields = NumericReader.ReadRest(scanner, fields);
        }

        if (!fields.HasPartOfYear) fields = MonthDayReader.Read(scanner, fields, kind);
        if (kind == TextKind.Field && !fields.HasPartOfYear && !fields.HasDay && fields.Third is null) fields = ReadBare(scanner, fields);
        if (fields.IsEmpty) scanner.At = from;
        return fields.IsEmpty ? null : fields with { From = from, To = scanner.At };
    }

    // A number that gets its unit from the other half of a range: the 三 of 三至五月, the 4 of 1823–4.
    private static DateFields ReadBare(HanScanner scanner, DateFields fields)
    {
        scanner.SkipSpaces();
        var start = scanner.At;
        if (!fields.HasYear && NumericReader.ReadMonthAndDay(scanner, fields) is { } monthAndDay) return monthAndDay;
        if (scanner.TakeNumber() is not { } number) return fields;
        if (!fields.HasYear && number is { IsHan: true, Digits: 4 })
            return fields with { Count = YearCount.Western, Year = number.Value, YearDigits = 4, YearIsHan = true, YearPlace = scanner.PlaceFrom(start) };
        if (!fields.HasYear || scanner.SeesAny(Joints)) return fields with { Bare = number };
        scanner.At = start;
        return fields;
    }
}

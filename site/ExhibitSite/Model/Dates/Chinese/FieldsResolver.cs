namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Decides which year and which calendar a date means, by the rules of the archive, and has its days computed.</summary>
internal sealed class FieldsResolver(FoldedText folded, FindingList findings)
{
    // The Republic took over the Gregorian calendar on 1912-01-01.
    private const int FirstSolarYear = 1912;

    public Resolved? Resolve(DateFields fields)
    {
        var place = folded.PlaceOf(fields.From, fields.To);
        NoteVariant(fields);
        if (fields.Era is { } era && fields.IsWholeEra) return WholeEra(fields, era);
        if (!fields.HasYear) return Unclear(place);
        if (YearOf(fields) is not { } year) return null;
        if (fields.VaguePart is { } vague) findings.Warning(DateFault.Vague, vague);
        return InYear(fields, year);
    }

    private Resolved? WholeEra(DateFields fields, Era era)
    {
        if (fields.VaguePart is { } vague)
        {
            findings.Warning(DateFault.Vague, vague);
            return null;
        }

        if (fields.HasPartOfYear || fields.HasDay) findings.Warning(DateFault.Ambiguous, folded.PlaceOf(fields.From, fields.To));
        var last = era.FirstYear == era.LastYear ? null : Day.YearText(era.LastYear);
        return new Resolved(era.First, era.Last, Day.YearText(era.FirstYear), last, last is null ? DatePrecision.Year : DatePrecision.Range)
        {
            Calendar = CalendarOf(era),
            FirstYear = era.FirstYear,
            LastYear = era.LastYear,
            NominalYear = last is null && era.Calendar != EraCalendar.Solar ? era.FirstYear : null,
        };
    }

    private Resolved? InYear(DateFields fields, int year)
    {
        var era = fields.Era;
        if (era?.Calendar == EraCalendar.Rival)
        {
            if (fields.HasPartOfYear || fields.HasDay) findings.Warning(DateFault.RivalCalendar, MonthDayPlace(fields), era.Name);
            return new LunarResolver(fields, year, era, findings).Year() with { Calendar = DateCalendar.RivalLunar };
        }

        if (era is { Name: "明治" } && year < Eras.FirstSolarMeijiYear && (fields.HasPartOfYear || fields.HasDay))
        {
            findings.Warning(DateFault.RivalCalendar, MonthDayPlace(fields), era.Name);
            return new SolarResolver(fields with { Month = null, Season = null, Half = null, Quarter = null, DayNumber = null, Third = null, DayGanzhi = null }, year, era, findings).Year();
        }

        // A rewritten 洪武 year lies beyond the bounds of its own era.
        var bounds = era is not null && year > era.LastYear ? null : era;
        switch (ChooseCalendar(fields, year))
        {
            case CalendarMark.Lunar when LunarMonthTable.Holds(year):
                return new LunarResolver(fields, year, bounds?.Calendar == EraCalendar.Lunar ? bounds : null, findings).Resolve();
            case CalendarMark.Lunar:
                findings.Warning(DateFault.OutOfReach, MonthDayPlace(fields));
                return new SolarResolver(YearOnly(fields), year, null, findings).Year();
            case CalendarMark.Solar:
                return new SolarResolver(fields, year, bounds?.Calendar == EraCalendar.Solar ? bounds : null, findings).Resolve();
            default:
                return new SolarResolver(YearOnly(fields), year, null, findings).Year();
        }
    }

    /// <summary>Rule 3: before 1912 months are lunar in an era, Gregorian in a year of the common era; from then Gregorian, unless the text says otherwise.</summary>
    private CalendarMark ChooseCalendar(DateFields fields, int year)
    {
        if (fields.Era?.Calendar == EraCalendar.Lunar) return fields.Mark == CalendarMark.Solar ? CalendarMark.Solar : CalendarMark.Lunar;
        if (fields.Mark == CalendarMark.Lunar) return CalendarMark.Lunar;
        if (!fields.HasPartOfYear && !fields.HasDay) return CalendarMark.Solar;
        var isLunarYear = fields.Count == YearCount.Western && (fields.YearGanzhi is not null || (fields.IsLunarBeside && fields.MonthIsHan));
        if ((fields.LunarWord ?? (isLunarYear ? fields.YearGanzhi is not null ? fields.YearGanzhiPlace : fields.YearBesidePlace : null)) is { } word)
        {
            findings.Warning(DateFault.LunarUnmarked, word, folded.Written(word));
            return CalendarMark.Lunar;
        }

        if (fields.LunarLeaning is { } leaning)
        {
            if (year < FirstSolarYear && fields.Mark != CalendarMark.Solar)
            {
                findings.Warning(DateFault.LunarUnmarked, leaning, folded.Written(leaning));
                return CalendarMark.Lunar;
            }

            findings.Warning(DateFault.Ambiguous, leaning, "农历", "公历");
            return CalendarMark.None;
        }

        // GB/T 15835: lunar months are written in characters beside a year in digits.
        if (year is < FirstSolarYear and >= LunarMonthTable.FirstYear && fields is { Mark: CalendarMark.None, Count: YearCount.Western, YearIsHan: false, Month: not null, MonthIsHan: true })
        {
            findings.Warning(DateFault.Ambiguous, fields.MonthPlace, "农历", "公历");
            return CalendarMark.None;
        }

        return CalendarMark.Solar;
    }

    private int? YearOf(DateFields fields) => fields.Count switch
    {
        YearCount.Era => EraYear(fields, fields.Era!),
        YearCount.Western => Checked(fields, fields.Year),
        YearCount.BeforeCommonEra when fields.Year > 0 => 1 - fields.Year,
        YearCount.BeforeRepublic when fields.Year > 0 => Checked(fields, FirstSolarYear - fields.Year),
        YearCount.Short or YearCount.Following => NoYear(fields.YearPlace),
        _ when fields.Era is { } era && fields.YearGanzhi is { } pair => YearOfPair(fields, era, pair),
        _ when fields.YearGanzhi is { } pair => NoYear(fields.YearGanzhiPlace, [.. YearsOf(pair, LunarMonthTable.FirstYear, LunarMonthTable.LastYear)]),
        _ => NoYear(fields.YearPlace),
    };

    private int? EraYear(DateFields fields, Era era)
    {
        var year = era.FirstYear - 1 + fields.Year;
        if (era.Name == "洪武" && fields.Year > era.Years && fields.Year <= Eras.RewrittenHongwuYears)
            findings.Note(DateFault.RewrittenEra, fields.YearPlace, fields.Year - era.Years);
        else if (fields.Year < 1 || fields.Year > era.Years)
        {
            findings.Error(DateFault.OutsideEra, fields.YearPlace, era.Name, era.FirstYear, era.LastYear, era.Years);
            return null;
        }

        return Checked(fields, year);
    }

    // Rule 5: the number is stronger than the pair beside it.
    private int Checked(DateFields fields, int year)
    {
        if (fields.YearGanzhi is { } pair && pair != Ganzhi.OfYear(year))
            findings.Warning(DateFault.Contradiction, fields.YearGanzhiPlace, year, Ganzhi.Text(pair), Ganzhi.Text(Ganzhi.OfYear(year)));
        // A month at the year's end may lie in the next year: 康熙十七年（1679）十二月.
        if (fields.YearBeside is { } beside && beside != year && !(beside == year + 1 && fields.HasPartOfYear && !fields.IsLunarBeside))
            findings.Warning(DateFault.Contradiction, fields.YearBesidePlace, year, beside, year);
        return year;
    }

    private int? YearOfPair(DateFields fields, Era era, int pair)
    {
        var years = YearsOf(pair, era.FirstYear, era.LastYear);
        if (years.Count == 1) return (int)years[0];
        if (years.Count > 1) return NoYear(fields.YearGanzhiPlace, [.. years]);
        findings.Error(DateFault.OutsideEra, fields.YearGanzhiPlace, era.Name, era.FirstYear, era.LastYear, era.Years);
        return null;
    }

    private static List<object> YearsOf(int pair, int first, int last)
    {
        var years = new List<object>();
        for (var year = first + ((pair - Ganzhi.OfYear(first) + Ganzhi.Cycle) % Ganzhi.Cycle); year <= last; year += Ganzhi.Cycle) years.Add(year);
        return years;
    }

    private int? NoYear(Place place, params ReadOnlySpan<object> readings)
    {
        findings.Warning(DateFault.Ambiguous, place, readings);
        return null;
    }

    private Resolved? Unclear(Place place)
    {
        findings.Warning(DateFault.Ambiguous, place);
        return null;
    }

    private void NoteVariant(DateFields fields)
    {
        if (fields.Era is not { } era || fields.EraPlace.Length == 0) return;
        var written = folded.Written(fields.EraPlace);
        if (!string.Equals(written, era.Name, StringComparison.Ordinal) && !string.Equals(written, era.Traditional, StringComparison.Ordinal))
            findings.Note(DateFault.Variant, fields.EraPlace, era.Name);
    }

    private static DateFields YearOnly(DateFields fields) => fields with { Third = null, DayNumber = null, MoonDay = MoonDay.None, DayGanzhi = null };

    private static Place MonthDayPlace(DateFields fields) =>
        fields.MonthPlace.Length > 0 ? fields.MonthPlace : fields.SeasonPlace.Length > 0 ? fields.SeasonPlace : fields.DayPlace;

    private static DateCalendar CalendarOf(Era era) => era.Calendar switch
    {
        EraCalendar.Lunar => DateCalendar.Lunar,
        EraCalendar.Rival => DateCalendar.RivalLunar,
        _ => DateCalendar.Gregorian,
    };
}

namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Computes the days of a date in the lunisolar calendar, within one lunar year of the table.</summary>
internal sealed class LunarResolver(DateFields fields, int year, Era? era, FindingList findings)
{
    // First days on which the authorities differ; all other months since 1368 agree, a slip of the DILA tables in 1522–1524 apart.
    private static readonly (int Year, int Month, bool IsLeap, int Other)[] Disputed =
        [(1399, 5, false, -1), (1457, 1, false, -1), (1583, 5, false, -1), (1661, 12, false, -1), (1781, 7, false, 1), (1890, 7, false, -1)];

    public Resolved? Resolve()
    {
        var months = LunarMonthTable.MonthsOf(year);
        if (!fields.HasPartOfYear) return WithoutMonth();
        if (fields.Half is { } half) return Interval(MonthsFrom((half * 6) - 5, 6), DatePrecision.Season);
        if (fields.Quarter is { } quarter) return Interval(MonthsFrom((quarter * 3) - 2, 3), DatePrecision.Season);
        if (!fields.HasMonth) return Interval(MonthsFrom((fields.Season!.Value * 3) - 2, 3 * ((fields.LastSeason ?? fields.Season.Value) - fields.Season.Value + 1)), DatePrecision.Season);
        if (fields.LastMonth is not null) return Interval(MonthsFrom(fields.Month!.Value, 2), DatePrecision.Season);
        if (MonthNumber() is not { } number) return null;
        if (number is < 1 or > 12) return Fail(DateFault.MonthOutOfRange, fields.MonthPlace, number);
        var isLeap = fields.IsLeap;
        if (LunarMonthTable.Find(year, number, isLeap) is not { } month)
            return Fail(DateFault.NoSuchLeapMonth, fields.MonthPlace, year, number, LunarMonthTable.LeapMonthOf(year));
        CheckMonth(month);
        NoteDispute(month);
        if (fields.FirstDayGanzhi is { } first && first != Ganzhi.OfDay(month.First))
            findings.Warning(DateFault.Contradiction, fields.FirstDayGanzhiPlace, month.First, Ganzhi.Text(first), Ganzhi.Text(Ganzhi.OfDay(month.First)));
        if (fields.Third is { } third) return OfThird(month, third);
        if (fields.HasDay || fields.FirstDayGanzhi is not null) return OfDay(month);
        return Lunar(Interval((month.First, month.Last), DatePrecision.Month), month, null);

        (Day First, Day Last) MonthsFrom(int from, int count)
        {
            // A leap month belongs with the month it follows.
            var (start, end) = (months[0].First, months[^1].Last);
            foreach (var candidate in months)
            {
                if (candidate.Month == from && !candidate.IsLeap) start = candidate.First;
                if (candidate.Month == from + count - 1) end = candidate.Last;
            }

            return (start, end);
        }
    }

    /// <summary>The year alone: its nominal year in EDTF, its true days as bounds.</summary>
    public Resolved Year()
    {
        var months = LunarMonthTable.MonthsOf(year);
        var (first, last) = Clamp(months[0].First, months[^1].Last);
        return new Resolved(first, last, Day.YearText(year), null, DatePrecision.Year)
        {
            Calendar = DateCalendar.Lunar,
            NominalYear = year,
            FirstYear = year,
            LastYear = year,
        };
    }

    private Resolved? WithoutMonth()
    {
        if (fields.Third is not null || fields.DayNumber is not null || fields.MoonDay != MoonDay.None)
            findings.Warning(DateFault.Ambiguous, fields.Third is not null ? fields.ThirdPlace : fields.DayPlace);
        else if (fields.DayGanzhi is { } pair) findings.Warning(DateFault.Ambiguous, fields.DayGanzhiPlace, [.. DaysOf(pair)]);
        return Year();
    }

    private IEnumerable<object> DaysOf(int pair)
    {
        var months = LunarMonthTable.MonthsOf(year);
        var day = months[0].First.AddDays((pair - Ganzhi.OfDay(months[0].First) + Ganzhi.Cycle) % Ganzhi.Cycle);
        for (; day <= months[^1].Last; day = day.AddDays(Ganzhi.Cycle)) yield return day;
    }

    private int? MonthNumber()
    {
        if (fields.Month is { } number) return number;
        if (fields.MonthOfSeason is { } ofSeason) return (fields.Season!.Value * 3) - 3 + ofSeason;
        if (fields.IsUnnumberedLeap)
        {
            if (LunarMonthTable.LeapMonthOf(year) is > 0 and var leap) return leap;
            findings.Error(DateFault.NoSuchLeapMonth, fields.MonthPlace, year, 0, 0);
            return null;
        }

        // A month's branch gives its number: 寅 (2) is the first month.
        return ((fields.MonthGanzhi!.Value % 12) + 10) % 12 + 1;
    }

    private void CheckMonth(LunarMonth month)
    {
        var expected = Ganzhi.OfMonth(year, month.Month);
        if (fields.MonthGanzhi is { } pair && pair != expected)
            findings.Warning(DateFault.Contradiction, fields.MonthPlace, month.Month, Ganzhi.Text(pair), Ganzhi.Text(expected));
        if (fields.Month is null || fields.Season is not { } season) return;
        var ofSeason = fields.MonthOfSeason is { } place ? (season * 3) - 3 + place : (int?)null;
        if (season != ((month.Month - 1) / 3) + 1 || (ofSeason is { } said && said != month.Month))
            findings.Warning(DateFault.Contradiction, fields.SeasonPlace, month.Month, season, ((month.Month - 1) / 3) + 1);
    }

    private Resolved OfThird(LunarMonth month, int third)
    {
        var first = month.First.AddDays((third - 1) * 10);
        return Lunar(Interval((first, third == 3 ? month.Last : first.AddDays(9)), DatePrecision.TenDays), month, null);
    }

    private Resolved? OfDay(LunarMonth month)
    {
        var number = fields.MoonDay switch
        {
            MoonDay.First => 1,
            MoonDay.Full => 15,
            MoonDay.PastFull => 16,
            MoonDay.Last => month.Days,
            _ => fields.DayNumber ?? (fields.DayGanzhi is null ? 1 : 0),
        };
        if (number == 0 && fields.DayNumber is null) return OfPair(month, fields.DayGanzhi!.Value);
        if (number < 1 || number > month.Days) return Fail(DateFault.DayOutOfRange, fields.DayPlace, number, month.Days);
        var day = month.First.AddDays(number - 1);
        if (fields.DayGanzhi is { } pair && pair != Ganzhi.OfDay(day))
            findings.Warning(DateFault.Contradiction, fields.DayGanzhiPlace, day, Ganzhi.Text(pair), Ganzhi.Text(Ganzhi.OfDay(day)));
        return One(month, number);
    }

    private Resolved OfPair(LunarMonth month, int pair)
    {
        var offset = (pair - Ganzhi.OfDay(month.First) + Ganzhi.Cycle) % Ganzhi.Cycle;
        if (offset < month.Days) return One(month, offset + 1);
        findings.Warning(DateFault.Contradiction, fields.DayGanzhiPlace, $"{month.First}/{month.Last}", Ganzhi.Text(pair),
            $"{Ganzhi.Text(Ganzhi.OfDay(month.First))}–{Ganzhi.Text(Ganzhi.OfDay(month.Last))}");
        return Lunar(Interval((month.First, month.Last), DatePrecision.Month), month, null);
    }

    private Resolved One(LunarMonth month, int number)
    {
        var day = month.First.AddDays(number - 1);
        if (day.Year != year) findings.Note(DateFault.YearRollsOver, fields.DayPlace, year, day.Year);
        if (era is not null && (day < era.First || day > era.Last)) Outside();
        return Lunar(Resolved.OfDays(day, day, DatePrecision.Day), month, number);
    }

    private Resolved Interval((Day First, Day Last) days, DatePrecision precision)
    {
        if (era is not null && (days.Last < era.First || days.First > era.Last)) Outside();
        var (first, last) = Clamp(days.First, days.Last);
        return Resolved.OfDays(first, last, precision) with { Calendar = DateCalendar.Lunar, NominalYear = year };
    }

    private Resolved Lunar(Resolved resolved, LunarMonth month, int? day) => resolved with
    {
        Calendar = DateCalendar.Lunar,
        NominalYear = year,
        Lunar = new LunarDay(year, month.Month, month.IsLeap, day),
    };

    // Papers went on under a name for weeks after its last day, so a day outside, in a year of the era, is only doubtful.
    private void Outside() =>
        findings.Warning(DateFault.OutsideEra, fields.EraPlace, era!.Name, era.FirstYear, era.LastYear, era.Years);

    private (Day First, Day Last) Clamp(Day first, Day last)
    {
        if (era is null || last < era.First || first > era.Last) return (first, last);
        return (first < era.First ? era.First : first, last > era.Last ? era.Last : last);
    }

    private void NoteDispute(LunarMonth month)
    {
        foreach (var disputed in Disputed)
            if ((disputed.Year, disputed.Month, disputed.IsLeap) == (month.Year, month.Month, month.IsLeap))
                findings.Note(DateFault.DisputedMonth, fields.MonthPlace, month.First, month.First.AddDays(disputed.Other));
    }

    private Resolved? Fail(DateFault fault, Place place, params ReadOnlySpan<object> arguments)
    {
        findings.Error(fault, place, arguments);
        return null;
    }
}

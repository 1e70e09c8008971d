namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Computes one date of an expression and holds it against what the text says of it besides.</summary>
internal sealed class TermResolver(FoldedText folded, FindingList findings)
{
    /// <summary>Null when the date has no single reading; the findings say why.</summary>
    public Resolved? Resolve(Term term)
    {
        var date = term.Fields is { } fields ? ResolveFields(fields) : term.Period;
        if (date is not null && term is { Other: { } other, Fields: { } own }) date = term.OtherLast is null ? Compare(date, own, other, term.OtherPlace) : CompareRange(date, term);
        if (date is null) return null;
        CheckWeekday(term, date);
        date = date with { Certainty = term.Certainty };
        return date;
    }

    /// <summary>The days before, after, from or until a date, as an interval open at one end.</summary>
    public static Resolved TakeSide(Resolved date, Side side)
    {
        var isYear = date.Precision is DatePrecision.Year or DatePrecision.Decade or DatePrecision.Century or DatePrecision.Range && date.FirstYear is not null;
        return side switch
        {
            Side.Before => new Resolved(null, date.Earliest!.Value.AddDays(-1), "..", isYear ? Day.YearText(date.FirstYear!.Value - 1) : Neighbour(date, -1), DatePrecision.Range)
            {
                LastYear = isYear ? date.FirstYear - 1 : null,
            },
            Side.After => new Resolved(date.Latest!.Value.AddDays(1), null, isYear ? Day.YearText(date.LastYear!.Value + 1) : Neighbour(date, 1), "..", DatePrecision.Range)
            {
                FirstYear = isYear ? date.LastYear + 1 : null,
            },
            Side.From => date with { Latest = null, LastYear = null, EdtfLast = "..", Precision = DatePrecision.Range, NominalYear = null, Lunar = null },
            Side.Until => date with { Earliest = null, FirstYear = null, EdtfFirst = "..", EdtfLast = date.EdtfEnd, Precision = DatePrecision.Range, NominalYear = null, Lunar = null },
            _ => date,
        } with { Calendar = date.Calendar, Certainty = date.Certainty };
    }

    private Resolved? ResolveFields(DateFields fields)
    {
        if (fields.Bare is { } bare && fields.HasYear)
        {
            findings.Error(DateFault.NotUnderstood, folded.PlaceOf(bare.From, bare.To));
            return null;
        }

        return new FieldsResolver(folded, findings).Resolve(fields);
    }

    // Rule 5: the first of two calendars is kept when they disagree; the finer one when they agree.
    private Resolved? Compare(Resolved date, DateFields own, DateFields other, Place place)
    {
        var tries = other.Era is not null || other.Count != YearCount.None ? [other] : YearsToTry(own, other, date);
        Resolved? closest = null;
        foreach (var candidate in tries)
        {
            var trial = new FindingList(folded);
            if (new FieldsResolver(folded, trial).Resolve(candidate) is not { } found) continue;
            closest ??= found;
            if (!Agrees(date, found)) continue;
            new FieldsResolver(folded, findings).Resolve(candidate); // once more, for its notes
            return found.Precision < date.Precision
                ? found with { NominalYear = found.NominalYear ?? date.NominalYear, Calendar = date.Calendar }
                : date with { NominalYear = date.NominalYear ?? found.NominalYear, Lunar = date.Lunar ?? (found.Earliest == date.Earliest && found.Latest == date.Latest ? found.Lunar : null) };
        }

        if (closest is null) findings.Warning(DateFault.Ambiguous, place);
        else findings.Warning(DateFault.Contradiction, place, Text(date), Text(closest), Text(date));
        return date;
    }

    // 光绪年间（1875—1908）
    private Resolved CompareRange(Resolved date, Term term)
    {
        var trial = new FieldsResolver(folded, new FindingList(folded));
        var (first, last) = (trial.Resolve(term.Other!), trial.Resolve(Inheritance.Complete(term.OtherLast!, term.Other!)));
        var isSame = first?.FirstYear is not null && first.FirstYear == (date.FirstYear ?? date.Earliest?.Year) && last?.LastYear == (date.LastYear ?? date.Latest?.Year);
        if (!isSame) findings.Warning(DateFault.Contradiction, term.OtherPlace, Text(date), folded.Written(term.OtherPlace), Text(date));
        return date;
    }

    // A lunar month without year beside a solar day belongs to that year's or the year before's lunar year, and the reverse.
    private static DateFields[] YearsToTry(DateFields own, DateFields other, Resolved date)
    {
        var year = date.NominalYear ?? date.Earliest?.Year ?? own.Year;
        var isLunar = date.NominalYear is not null;
        var mark = other.Mark != CalendarMark.None ? other.Mark : isLunar ? CalendarMark.Solar : CalendarMark.Lunar;
        var based = other with { Count = YearCount.Western, YearDigits = 4, YearIsHan = true, Mark = mark };
        return [based with { Year = year }, based with { Year = mark == CalendarMark.Lunar ? year - 1 : year + 1 }];
    }

    private static bool Agrees(Resolved one, Resolved other)
    {
        if (one.Precision >= DatePrecision.Year && other.Precision >= DatePrecision.Year && one.FirstYear is { } first && other.FirstYear is { } second)
            return first <= (other.LastYear ?? second) && second <= (one.LastYear ?? first);
        if (one.Earliest <= other.Latest && other.Earliest <= one.Latest) return true;
        // 康熙十七年十二月十三日(1678): the year that it is called by, not the one it falls in.
        return (other.Precision == DatePrecision.Year && one.NominalYear is { } nominal && nominal == other.FirstYear)
            || (one.Precision == DatePrecision.Year && other.NominalYear is { } otherNominal && otherNominal == one.FirstYear);
    }

    private void CheckWeekday(Term term, Resolved date)
    {
        if (term.Weekday is not { } weekday || date.Earliest is not { } day || date.Precision != DatePrecision.Day) return;
        var actual = day.JulianDayNumber % 7; // day 0 was a Monday
        if (actual != weekday) findings.Warning(DateFault.Contradiction, term.WeekdayPlace, day, Name(weekday), Name(actual));

        static string Name(int number) => $"星期{"一二三四五六日"[number]}";
    }

    private static string Neighbour(Resolved date, int step)
    {
        var edge = step < 0 ? date.Earliest!.Value.AddDays(-1) : date.Latest!.Value.AddDays(1);
        var isSolarMonth = date is { Precision: DatePrecision.Month, Calendar: DateCalendar.Gregorian };
        return isSolarMonth ? edge.ToString()[..^3] : edge.ToString();
    }

    private static string Text(Resolved date) => date.EdtfLast is null ? date.EdtfFirst : $"{date.EdtfFirst}/{date.EdtfLast}";
}

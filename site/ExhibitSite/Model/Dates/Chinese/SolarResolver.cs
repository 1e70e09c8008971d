using ExhibitSite.Model.Dates.Iso;

namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Computes the days of a date in Gregorian (before 1582-10-15: Julian) months.</summary>
internal sealed class SolarResolver(DateFields fields, int year, Era? era, FindingList findings)
{
    public Resolved? Resolve()
    {
        if (fields.Half is { } half) return OfPart(39 + half);
        if (fields.Quarter is { } quarter) return OfPart(32 + quarter);
        if (fields.Month is not { } month) return fields.Season is { } season ? OfSeasons(season, fields.LastSeason) : Year();
        if (fields.LastMonth is { } second) return OfMonths(month, second);
        if (month is < 1 or > 12) return Fail(DateFault.MonthOutOfRange, fields.MonthPlace, month);
        if (Day.Of(year, month, 1) is not { } first) return Fail(DateFault.OutOfReach, fields.YearPlace);
        var days = Day.DaysInMonth(year, month);
        var last = Day.Of(year, month, days)!.Value;
        if (fields.Third is { } third) return Days(first.AddDays((third - 1) * 10), third == 3 ? last : first.AddDays((third * 10) - 1), DatePrecision.TenDays);
        if (fields.DayNumber is { } number)
        {
            if (Day.Of(year, month, number) is not { } day) return Fail(DateFault.DayOutOfRange, fields.DayPlace, number, days);
            if (fields.DayGanzhi is { } pair && pair != Ganzhi.OfDay(day))
                findings.Warning(DateFault.Contradiction, fields.DayGanzhiPlace, day, Ganzhi.Text(pair), Ganzhi.Text(Ganzhi.OfDay(day)));
            return Days(day, day, DatePrecision.Day);
        }

        if (fields.DayGanzhi is not null) findings.Warning(DateFault.Ambiguous, fields.DayGanzhiPlace);
        return new Resolved(first, last, $"{Day.YearText(year)}-{month:00}", null, DatePrecision.Month);
    }

    /// <summary>The year alone; null, with an error, when it is out of reach.</summary>
    public Resolved? Year()
    {
        if (Day.Of(year, 1, 1) is not { } first || Day.Of(year, 12, 31) is not { } last) return Fail(DateFault.OutOfReach, fields.YearPlace);
        if (era is not null && first < era.First) first = era.First;
        if (era is not null && last > era.Last) last = era.Last;
        if (fields.Third is not null || fields.HasDay)
            findings.Warning(DateFault.Ambiguous, fields.Third is not null ? fields.ThirdPlace : fields.DayPlace);
        return new Resolved(first, last, Day.YearText(year), null, DatePrecision.Year) { FirstYear = year, LastYear = year };
    }

    private Resolved? OfMonths(int first, int last) => Day.Of(year, first, 1) is { } begin && Day.Of(year, last, Day.DaysInMonth(year, last)) is { } end
        ? new Resolved(begin, end, $"{Day.YearText(year)}-{first:00}", $"{Day.YearText(year)}-{last:00}", DatePrecision.Season)
        : Fail(DateFault.OutOfReach, fields.YearPlace);

    private Resolved? OfSeasons(int first, int? last)
    {
        if (last is not { } second || OfPart(20 + first) is not { } begin || OfPart(20 + second) is not { } end) return OfPart(20 + first);
        return begin with { Latest = end.Latest, EdtfLast = end.EdtfFirst };
    }

    private Resolved? OfPart(int code) => Math.Abs(year) <= 9999 && YearPart.Bounds(year, code) is { } bounds
        ? new Resolved(bounds.First, bounds.Last, $"{Day.YearText(year)}-{code}", null, DatePrecision.Season) { FirstYear = year, LastYear = year }
        : Fail(DateFault.OutOfReach, fields.YearPlace);

    private Resolved Days(Day first, Day last, DatePrecision precision)
    {
        if (era is not null && (last < era.First || first > era.Last))
            findings.Warning(DateFault.OutsideEra, fields.EraPlace, era.Name, era.FirstYear, era.LastYear, era.Years);
        return Resolved.OfDays(first, last, precision);
    }

    private Resolved? Fail(DateFault fault, Place place, params ReadOnlySpan<object> arguments)
    {
        findings.Error(fault, place, arguments);
        return null;
    }
}

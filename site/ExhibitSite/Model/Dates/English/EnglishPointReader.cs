using ExhibitSite.Model.Dates.Chinese;
using ExhibitSite.Model.Dates.Iso;

namespace ExhibitSite.Model.Dates.English;

/// <summary>Reads one date of an English text: a day, month, season, year, decade or century, with the words before and after it.</summary>
internal sealed class EnglishPointReader(EnglishScanner scanner, FindingList findings)
{
    private static readonly string[] About = ["c", "ca", "ci", "cca", "circa", "about", "approximately", "approx", "around"];
    private static readonly string[] Perhaps = ["probably", "possibly", "perhaps", "prob", "poss"];
    private static readonly string[] Vaguely = ["early", "mid", "middle", "late", "beginning", "end"];

    private static readonly string[] Acts =
    [
        "exhibited", "published", "printed", "reprinted", "cast", "recast", "engraved", "etched", "reconstructed", "reconstruction", "replica", "remade", "reworked", "refabricated", "reassembled",
        "assembled", "made", "created", "written", "issued", "dated", "painted", "drawn", "taken", "photographed", "copied", "annotated", "revised", "signed", "restored", "editioned", "first", "posthumous",
        "enlarged", "version", "edition", "built", "founded", "the", "in", "of", "on", "by", "year", "years", "dating", "from",
    ];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] ShortMonths = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "sept"];
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter", "fall"];

    private DateCertainty _certainty;
    private Place? _vague;

    /// <summary>Null when no date comes next; what was taken is not given back.</summary>
    /// <param name="earlier">A year that a shortened one (the 4 of 1823–4) continues; null for none.</param>
    public EnglishPoint? Read(int? earlier)
    {
        (_certainty, _vague) = (DateCertainty.Certain, null);
        var (isOtherAct, side) = ReadBefore();
        if (ReadDate(earlier) is not { } point) return null;
        side = ReadAfter(side);
        if (point.Date is { } date)
        {
            if (_vague is { } vague) findings.Warning(DateFault.Vague, vague);
            point = point with { Date = TakeSide(date with { Certainty = _certainty }, side) };
        }

        return point with { IsOtherAct = isOtherAct };
    }

    private (bool IsOtherAct, Side Side) ReadBefore()
    {
        var (isOtherAct, side) = (false, Side.Itself);
        while (true)
        {
            var start = scanner.At;
            if (scanner.TakeSign("?") is not null || scanner.TakeWord(Perhaps) is not null) _certainty |= DateCertainty.Uncertain;
            else if (scanner.TakeWord(About) is not null || scanner.TakeSign("~") is not null) _certainty |= DateCertainty.Approximate;
            else if (scanner.TakeWord(["after", "post", "since"]) is not null) side = Side.After;
            else if (scanner.TakeWord(["before", "pre"]) is not null) side = Side.Before;
            else if (scanner.TakeWord(["until", "till"]) is not null) side = Side.Until;
            else if (scanner.TakeWord(Vaguely) is not null)
            {
                scanner.TakeSign("-");
                _vague = scanner.PlaceFrom(start);
            }
            else if (scanner.TakeWord(Acts) is { } act) isOtherAct |= act is not ("the" or "in" or "of" or "on" or "by" or "year" or "years" or "dating" or "dated" or "from" or "first");
            else return (isOtherAct, side);
        }
    }

    private Side ReadAfter(Side side)
    {
        while (true)
        {
            if (scanner.TakeSign("?") is not null) _certainty |= DateCertainty.Uncertain;
            else if (scanner.TakeSign("~") is not null) _certainty |= DateCertainty.Approximate;
            else if (side == Side.Itself && scanner.TakePhrase("or later")) side = Side.From;
            else if (side == Side.Itself && scanner.TakePhrase("or earlier")) side = Side.Until;
            else if (side == Side.Itself && scanner.TakePhrase("onwards")) side = Side.From;
            else return side;
        }
    }

    // "After c.1830" may still be 1830.
    private static Resolved TakeSide(Resolved date, Side side)
    {
        var isRough = date.Certainty.HasFlag(DateCertainty.Approximate);
        return TermResolver.TakeSide(date, side switch { Side.After when isRough => Side.From, Side.Before when isRough => Side.Until, _ => side });
    }

    private EnglishPoint? ReadDate(int? earlier)
    {
        var start = scanner.At;
        if (TakeMonth() is { } month) return ReadMonthFirst(month, start);
        if (scanner.TakeWord(Seasons) is { } season) return ReadSeason(Array.IndexOf(Seasons, season) is var index && index == 4 ? 2 : index, start);
        if (scanner.TakeNumber() is not { } number) return null;
        if (number.Suffix is "st" or "nd" or "rd" or "th" && scanner.TakeWord(["century", "cent", "c"]) is not null) return Century(number);
        if (number.Value is >= 1 and <= 31 && number.Digits <= 2 && number.Suffix != "s" && ReadDayFirst(number, start) is { } dated) return dated;
        if (number.Suffix == "s") return Decade(number);
        if (number.Digits == 4) return ReadYearFirst(number.Value);
        if (earlier is { } before && number.Digits <= 2 && number.Suffix.Length == 0)
        {
            var unit = number.Digits == 1 ? 10 : 100;
            return Year((before / unit * unit) + number.Value);
        }

        if (number.Digits == 3 && number.Suffix.Length == 0 && scanner.TakeWord(["ad", "ce"]) is not null) return Year(number.Value);
        scanner.At = start;
        return null;
    }

    private int? TakeMonth()
    {
        if (scanner.TakeWord(Months) is { } name) return Array.IndexOf(Months, name) + 1;
        return scanner.TakeWord(ShortMonths) is { } shortName ? Math.Min(Array.IndexOf(ShortMonths, shortName), 12) is var at && at == 12 ? 9 : at + 1 : null;
    }

    // July 1938; July 7, 1938; July 7th 1938
    private EnglishPoint? ReadMonthFirst(int month, int start)
    {
        if (scanner.TakeNumber() is not { } number) return NoYear(start);
        if (number.Digits == 4) return OfMonth(number.Value, month);
        scanner.TakeSign(",");
        return scanner.TakeNumber() is { Digits: 4 } year ? OfDay(year.Value, month, number) : NoYear(start);
    }

    // 1938 July 7; 1938, July
    private EnglishPoint ReadYearFirst(int year)
    {
        var start = scanner.At;
        scanner.TakeSign(",");
        if (TakeMonth() is { } month)
        {
            start = scanner.At;
            if (scanner.TakeNumber() is { Digits: <= 2 } day) return OfDay(year, month, day);
            scanner.At = start;
            return OfMonth(year, month);
        }

        scanner.At = start;
        return Year(year);
    }

    // 7 July 1938; 7th of July, 1938
    private EnglishPoint? ReadDayFirst(EnglishNumber day, int start)
    {
        var at = scanner.At;
        scanner.TakeWord(["of"]);
        if (TakeMonth() is not { } month) { scanner.At = at; return null; }
        scanner.TakeSign(",");
        return scanner.TakeNumber() is { Digits: 4 } year ? OfDay(year.Value, month, day) : NoYear(start);
    }

    private EnglishPoint? ReadSeason(int index, int start)
    {
        scanner.TakeWord(["of"]);
        if (scanner.TakeNumber() is not { Digits: 4, Suffix: "" } year) return NoYear(start);
        var bounds = YearPart.Bounds(year.Value, YearPart.First + index)!.Value;
        return new EnglishPoint(new Resolved(bounds.First, bounds.Last, $"{Day.YearText(year.Value)}-{YearPart.First + index}", null, DatePrecision.Season)
        {
            FirstYear = year.Value,
            LastYear = year.Value,
        }, year.Value, IsOtherAct: false);
    }

    private EnglishPoint NoYear(int start)
    {
        findings.Warning(DateFault.Ambiguous, scanner.PlaceFrom(start));
        return new EnglishPoint(null, null, IsOtherAct: false);
    }

    private static EnglishPoint OfMonth(int year, int month)
    {
        var (first, last) = (Day.Of(year, month, 1)!.Value, Day.Of(year, month, Day.DaysInMonth(year, month))!.Value);
        return new EnglishPoint(new Resolved(first, last, first.ToString()[..^3], null, DatePrecision.Month), year, IsOtherAct: false);
    }

    private EnglishPoint OfDay(int year, int month, EnglishNumber number)
    {
        if (Day.Of(year, month, number.Value) is { } day) return new EnglishPoint(Resolved.OfDays(day, day, DatePrecision.Day), year, IsOtherAct: false);
        findings.Error(DateFault.DayOutOfRange, scanner.Folded.PlaceOf(number.From, number.From + number.Digits), number.Value, Day.DaysInMonth(year, month));
        return new EnglishPoint(null, null, IsOtherAct: false);
    }

    private static EnglishPoint Year(int year) => new(Span(year, year, Day.YearText(year), DatePrecision.Year), year, IsOtherAct: false);

    private EnglishPoint Decade(EnglishNumber number)
    {
        var isCentury = number.Value % 100 == 0;
        if (number.Digits != 4 || number.Value % 10 != 0 || isCentury)
        {
            // The 1900s are ten years to some and a hundred to others; '30s need a century.
            findings.Warning(DateFault.Ambiguous, scanner.PlaceFrom(number.From));
            return new EnglishPoint(null, null, IsOtherAct: false);
        }

        return new EnglishPoint(Span(number.Value, number.Value + 9, $"{number.Value / 10:000}X", DatePrecision.Decade), number.Value, IsOtherAct: false);
    }

    private static EnglishPoint? Century(EnglishNumber number)
    {
        if (number.Value is < 1 or > 99) return null;
        var first = (number.Value - 1) * 100;
        return new EnglishPoint(Span(first, first + 99, $"{number.Value - 1:00}XX", DatePrecision.Century), first, IsOtherAct: false);
    }

    private static Resolved Span(int first, int last, string edtf, DatePrecision precision) =>
        new(Day.Of(first, 1, 1), Day.Of(last, 12, 31), edtf, null, precision) { FirstYear = first, LastYear = last };
}

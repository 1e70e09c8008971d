namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>A whole date text, computed: its days, its EDTF text without outer reserves, its kind.</summary>
internal sealed record Expression(Resolved Date, string Edtf, DateCertainty Outer)
{
    /// <summary>One date, or one side of it.</summary>
    public static Expression Of(Resolved date)
    {
        var first = Marked(date.EdtfFirst, date.Certainty);
        return new Expression(date, date.EdtfLast is null ? first : $"{first}/{Marked(date.EdtfLast, date.Certainty)}", DateCertainty.Certain);
    }

    public static Expression OfRange(Resolved from, Resolved to)
    {
        var date = new Resolved(from.Earliest, to.Latest, from.EdtfFirst, to.EdtfEnd, DatePrecision.Range)
        {
            Calendar = from.Calendar == to.Calendar ? from.Calendar : DateCalendar.Mixed,
            FirstYear = from.FirstYear ?? from.Earliest?.Year,
            LastYear = to.LastYear ?? to.Latest?.Year,
            Certainty = from.Certainty | to.Certainty,
        };
        return new Expression(date, $"{Marked(from.EdtfFirst, from.Certainty)}/{Marked(EndAfter(from, to), to.Certainty)}", DateCertainty.Certain);
    }

    // 萬曆二十一年十二月下旬—二十一年: the lunar year ends in February 1594, its EDTF year with December 1593, before the range begins.
    private static string EndAfter(Resolved from, Resolved to) =>
        to.Latest is { } last && EdtfReading.Read($"{from.EdtfFirst}/{to.EdtfEnd}").Value is null ? last.ToString() : to.EdtfEnd;

    public static Expression OfSet(List<Resolved> dates, char open, char close)
    {
        var members = dates.ConvertAll(static date => date.EdtfLast is null
            ? Marked(date.EdtfFirst, date.Certainty)
            : $"{Marked(date.EdtfFirst, date.Certainty)}..{Marked(date.EdtfLast, date.Certainty)}".Replace("....", "..", StringComparison.Ordinal));
        var (first, last) = (dates[0], dates[0]);
        var certainty = DateCertainty.Certain;
        foreach (var date in dates)
        {
            certainty |= date.Certainty;
            if (date.Earliest is null || (first.Earliest is not null && date.Earliest < first.Earliest)) first = date;
            if (date.Latest is null || (last.Latest is not null && date.Latest > last.Latest)) last = date;
        }

        var whole = new Resolved(first.Earliest, last.Latest, first.EdtfFirst, last.EdtfEnd, DatePrecision.Set)
        {
            Calendar = dates.TrueForAll(date => date.Calendar == first.Calendar) ? first.Calendar : DateCalendar.Mixed,
            FirstYear = first.FirstYear ?? first.Earliest?.Year,
            LastYear = last.LastYear ?? last.Latest?.Year,
            Certainty = certainty,
        };
        return new Expression(whole, $"{open}{string.Join(',', members)}{close}", DateCertainty.Certain);
    }

    /// <summary>The same with a reserve about all of it.</summary>
    public Expression With(DateCertainty certainty)
    {
        if (Date.Precision == DatePrecision.Set) return this with { Outer = Outer | certainty };
        var both = Date.Certainty | certainty;
        var ends = Edtf.Split('/');
        for (var index = 0; index < ends.Length; index++) ends[index] = Marked(ends[index].TrimEnd('?', '~', '%'), both);
        return this with { Date = Date with { Certainty = both }, Edtf = string.Join('/', ends) };
    }

    /// <summary>The date for the site.</summary>
    public HistoricalDate ToDate(string asWritten) => EdtfReading.ToDate(asWritten, Edtf, EdtfReading.ParseOwn(Edtf)) with
    {
        Earliest = Date.Earliest,
        Latest = Date.Latest,
        Certainty = Date.Certainty | Outer,
        Precision = Date.Precision,
        Calendar = Date.Calendar,
        NominalYear = Date.NominalYear,
        FirstYear = Date.FirstYear ?? Date.Earliest?.Year,
        LastYear = Date.LastYear ?? Date.Latest?.Year,
        Lunar = Date.Lunar,
    };

    // EDTF: ? uncertain, ~ approximate, % both; an open end takes none.
    private static string Marked(string edtf, DateCertainty certainty) => edtf == ".." ? edtf : edtf + certainty switch
    {
        DateCertainty.Approximate => "~",
        DateCertainty.Uncertain => "?",
        DateCertainty.Approximate | DateCertainty.Uncertain => "%",
        _ => "",
    };
}

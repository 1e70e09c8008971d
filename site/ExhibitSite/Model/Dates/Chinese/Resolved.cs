namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>The days one date can mean, and its EDTF text: one expression, or the two ends of an interval.</summary>
internal sealed record Resolved(Day? Earliest, Day? Latest, string EdtfFirst, string? EdtfLast, DatePrecision Precision)
{
    public DateCalendar Calendar { get; init; }

    public int? NominalYear { get; init; }

    /// <summary>Years for lists, where they differ from those of the days.</summary>
    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }

    public LunarDay? Lunar { get; init; }

    public DateCertainty Certainty { get; init; }

    /// <summary>The EDTF text of the last end.</summary>
    public string EdtfEnd => EdtfLast ?? EdtfFirst;

    /// <summary>An interval of days, or one day.</summary>
    public static Resolved OfDays(Day first, Day last, DatePrecision precision) =>
        new(first, last, first.ToString(), first == last ? null : last.ToString(), precision);
}

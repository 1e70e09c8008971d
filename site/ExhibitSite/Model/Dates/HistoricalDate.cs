namespace ExhibitSite.Model.Dates;

/// <summary>A date of the past: as the source writes it, as EDTF, and as the days it can mean.</summary>
public sealed record HistoricalDate
{
    /// <summary>The text as it was written, spaces at the ends removed.</summary>
    public required string AsWritten { get; init; }

    /// <summary>ISO 8601-2 (EDTF) text. Before 1582-10-15 it is in Julian months and days, as the tables give them.</summary>
    public required string Edtf { get; init; }

    /// <summary>The first day it can mean; null when the beginning is open or unknown.</summary>
    public required Day? Earliest { get; init; }

    /// <summary>The last day it can mean; null when the end is open or unknown.</summary>
    public required Day? Latest { get; init; }

    /// <summary>The reserves made anywhere in the text.</summary>
    public DateCertainty Certainty { get; init; }

    /// <summary>How finely the date is known.</summary>
    public required DatePrecision Precision { get; init; }

    /// <summary>The calendar it was written in.</summary>
    public DateCalendar Calendar { get; init; }

    /// <summary>The Gregorian year in which its lunar year begins (康熙十七年 is 1678 to its last day in 1679); null when not lunar, or more than one.</summary>
    public int? NominalYear { get; init; }

    /// <summary>The first year under which lists by year, decade or century put it; a lunar year counts once, by its nominal year. Null when open.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last such year; equal to <see cref="FirstYear"/> for most dates. Null when open.</summary>
    public int? LastYear { get; init; }

    /// <summary>The parts of the date, or of a range's beginning; null when that is open or unknown.</summary>
    public DatePoint? First { get; init; }

    /// <summary>The parts of a range's end; null when open or unknown, and for a date that is no range.</summary>
    public DatePoint? Last { get; init; }

    /// <summary>The lunar month and day, when the text names one lunar month or day; null otherwise.</summary>
    public LunarDay? Lunar { get; init; }

    /// <summary>True when a day or a month named at either end is Julian, and the site should say so. A year alone is not marked.</summary>
    public bool IsJulian =>
        (First is { Precision: <= DatePrecision.Season } && Earliest is { IsJulian: true })
        || (Last is { Precision: <= DatePrecision.Season } && Latest is { IsJulian: true });

    /// <summary>Order of chronologies: by earliest day (open beginnings first), then by latest (open ends last), then by EDTF text.</summary>
    public static IComparer<HistoricalDate> ByDay { get; } = Comparer<HistoricalDate>.Create(static (left, right) =>
    {
        var byEarliest = Nullable.Compare(left.Earliest, right.Earliest);
        if (byEarliest != 0) return byEarliest;
        var byLatest = (left.Latest ?? new Day(int.MaxValue)).CompareTo(right.Latest ?? new Day(int.MaxValue));
        return byLatest != 0 ? byLatest : string.CompareOrdinal(left.Edtf, right.Edtf);
    });

    /// <summary>The text as written.</summary>
    public override string ToString() => AsWritten;
}

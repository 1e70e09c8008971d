using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Events;

/// <summary>A decade or a century, by its first year: 1710 and ten years, 1700 and a hundred. Before year 0: −229 to −220 (230 to 221 BCE), −299 to −200.</summary>
internal readonly record struct YearPeriod(int FirstYear, int Years)
{
    private const int InDecade = 10;
    private const int InCentury = 100;

    /// <summary>The decade of a year.</summary>
    public static YearPeriod Decade(int year) => Of(year, InDecade);

    /// <summary>The century of a year.</summary>
    public static YearPeriod Century(int year) => Of(year, InCentury);

    public int LastYear => FirstYear + Years - 1;

    public bool IsCentury => Years == InCentury;

    public SitePath Path => IsCentury ? SitePaths.Century(FirstYear) : SitePaths.Decade(FirstYear);

    public string NameIn(Components.Wording.Words words) => IsCentury ? DateWording.Century(FirstYear, words) : DateWording.Decade(FirstYear, words);

    /// <summary>
    /// The decade under which a date is listed: that of its first year (a lunar year counts by its nominal one). Null without a first
    /// year, and for a date that says no more than a century or a dynasty, which stands under its century only.
    /// </summary>
    public static YearPeriod? DecadeOf(HistoricalDate? date) =>
        date is { FirstYear: { } year } && date.Precision is not (DatePrecision.Century or DatePrecision.Millennium) && !SpansCentury(date) ? Decade(year) : null;

    /// <summary>The century under which a date is listed; null without a first year.</summary>
    public static YearPeriod? CenturyOf(HistoricalDate? date) => date?.FirstYear is { } year ? Century(year) : null;

    /// <summary>True for a date that began before the period and reaches into it. An open end reaches nowhere: what began once need not go on.</summary>
    public bool IsReachedBy(HistoricalDate? date) => date is { FirstYear: { } first, LastYear: { } last } && first < FirstYear && last >= FirstYear && (IsCentury || !SpansCentury(date));

    private static bool SpansCentury(HistoricalDate date) => date is { FirstYear: { } first, LastYear: { } last } && last - first >= InCentury - 1;

    // The years before our era are counted backwards: −229 (230 BCE) to −220 (221 BCE) is one decade.
    private static YearPeriod Of(int year, int years) =>
        year >= 0 ? new YearPeriod(year - (year % years), years) : new YearPeriod(-((-year / years) * years) - years + 1, years);
}

namespace ExhibitSite.Model.Dates;

/// <summary>How finely a date is known, from the finest to the coarsest.</summary>
public enum DatePrecision
{
    /// <summary>One day.</summary>
    Day,

    /// <summary>A third of a month: 上旬, 中旬, 下旬.</summary>
    TenDays,

    /// <summary>A month of its calendar.</summary>
    Month,

    /// <summary>A season, quarter or half of a year.</summary>
    Season,

    /// <summary>A year; a lunar year reaches into the next Gregorian one.</summary>
    Year,

    /// <summary>Ten years, such as the 1930s.</summary>
    Decade,

    /// <summary>A hundred years.</summary>
    Century,

    /// <summary>A thousand years, or more.</summary>
    Millennium,

    /// <summary>From one date to another, either end possibly open.</summary>
    Range,

    /// <summary>One of several dates, or all of them.</summary>
    Set,
}

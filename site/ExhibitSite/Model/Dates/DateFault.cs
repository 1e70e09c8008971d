namespace ExhibitSite.Model.Dates;

/// <summary>What a finding about a date is about. Wordings are chosen by this code.</summary>
public enum DateFault
{
    /// <summary>Nothing we know reads this text, or this part of it. No arguments.</summary>
    NotUnderstood,

    /// <summary>The text says that the date is unknown (不详, n.d.). No arguments.</summary>
    Undated,

    /// <summary>Era year or day outside its reign. Arguments: era, its first year, its last year (Gregorian), years in the era.</summary>
    OutsideEra,

    /// <summary>A year with a reign name we do not hold. Argument: the name.</summary>
    UnknownEra,

    /// <summary>The lunar year has another leap month or none. Arguments: the nominal year, the month asked for, the leap month there is (0 for none).</summary>
    NoSuchLeapMonth,

    /// <summary>A month above 12 or of no calendar. Argument: the number found.</summary>
    MonthOutOfRange,

    /// <summary>The month has fewer days. Arguments: the day found, the days of that month.</summary>
    DayOutOfRange,

    /// <summary>Two parts of the text disagree. Arguments: what was kept, what the other part says, what it would have to be.</summary>
    Contradiction,

    /// <summary>More than one reading, or a part is missing that only the context can give. Arguments: the possible readings.</summary>
    Ambiguous,

    /// <summary>A period without agreed bounds (清末, 初年). No arguments.</summary>
    Vague,

    /// <summary>The day is before 1582-10-15, so year, month and day are Julian. Argument: the proleptic Gregorian day.</summary>
    JulianDate,

    /// <summary>A variant spelling was read. Arguments: the usual spelling.</summary>
    Variant,

    /// <summary>Month and day belong to a calendar that is not converted here (Southern Ming, Taiping, Japan before 1873). Argument: the era.</summary>
    RivalCalendar,

    /// <summary>Read as lunar because of a word only the lunar calendar has, though the text does not say 农历. Argument: the word.</summary>
    LunarUnmarked,

    /// <summary>A year beyond what days are counted for (999,999). No arguments.</summary>
    OutOfReach,

    /// <summary>A lunar day of this year falls in the next Gregorian year. Arguments: nominal year, Gregorian year.</summary>
    YearRollsOver,

    /// <summary>The bounds of a season of the solar year are a convention. No arguments.</summary>
    SeasonBounds,

    /// <summary>A later date in the text is of another act (printed 1970, cast 1963) and was left out. No arguments.</summary>
    OtherAct,

    /// <summary>Authorities differ on this lunar month by a day. Arguments: first day here, first day there.</summary>
    DisputedMonth,

    /// <summary>The years 1399–1402 under the name 洪武, as the next reign rewrote them. Argument: the year of 建文.</summary>
    RewrittenEra,

    /// <summary>Taken from the date before: the first half of a range, or the mention before. Arguments: the era or "", the year in it or "".</summary>
    Inherited,
}

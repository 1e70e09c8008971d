namespace ExhibitSite.Model.Dates.Chinese;

/// <summary>Whose months an era's dates are in.</summary>
internal enum EraCalendar
{
    /// <summary>The lunisolar calendar of the month table.</summary>
    Lunar,

    /// <summary>A court with its own lunisolar calendar.</summary>
    Rival,

    /// <summary>Gregorian months.</summary>
    Solar,
}

/// <summary>A reign era: its names and its time.</summary>
/// <param name="Name">The usual name, simplified.</param>
/// <param name="Traditional">The usual name, traditional.</param>
/// <param name="Folded">All spellings, folded, that are read as this era.</param>
/// <param name="FirstYear">The Gregorian year in which year 1 begins (its nominal year).</param>
/// <param name="LastYear">The nominal year of the last year of the era.</param>
/// <param name="First">The first day on which the era was in force.</param>
/// <param name="Last">The last such day.</param>
/// <param name="Calendar">Whose months its dates are in.</param>
internal sealed record Era(string Name, string Traditional, string[] Folded, int FirstYear, int LastYear, Day First, Day Last, EraCalendar Calendar)
{
    public int Years => LastYear - FirstYear + 1;
}

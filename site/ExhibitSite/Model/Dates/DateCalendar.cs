namespace ExhibitSite.Model.Dates;

/// <summary>The calendar a date was written in.</summary>
public enum DateCalendar
{
    /// <summary>Gregorian months; before 1582-10-15 Julian ones (see <see cref="Day.IsJulian"/>).</summary>
    Gregorian,

    /// <summary>The Chinese lunisolar calendar of our month table.</summary>
    Lunar,

    /// <summary>A rival lunisolar calendar (Southern Ming, Later Jin) whose months our table does not hold.</summary>
    RivalLunar,

    /// <summary>The two ends of a range were written in different calendars.</summary>
    Mixed,
}

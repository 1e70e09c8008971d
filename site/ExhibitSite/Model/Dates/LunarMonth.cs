namespace ExhibitSite.Model.Dates;

/// <summary>One month of the Chinese lunisolar calendar and its days.</summary>
/// <param name="Year">The Gregorian year in which the lunar year begins.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="IsLeap">True for the intercalary month that follows the month of that number.</param>
/// <param name="First">Its first day, 朔.</param>
/// <param name="Days">29 or 30.</param>
public sealed record LunarMonth(int Year, int Month, bool IsLeap, Day First, int Days)
{
    /// <summary>Its last day, 晦.</summary>
    public Day Last => First.AddDays(Days - 1);
}

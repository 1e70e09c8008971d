namespace ExhibitSite.Model.Dates;

/// <summary>A month or day of the Chinese lunisolar calendar.</summary>
/// <param name="Year">The Gregorian year in which the lunar year begins.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="IsLeap">True for the intercalary month that follows the month of that number.</param>
/// <param name="DayOfMonth">1 to 30; null when the whole month is meant.</param>
public sealed record LunarDay(int Year, int Month, bool IsLeap, int? DayOfMonth);

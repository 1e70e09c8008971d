using System.Globalization;
using System.Text.RegularExpressions;

namespace ExhibitSite.Importing.Tables;

/// <summary>Tells a change that a person made from one that a spreadsheet made by itself when the table was opened.</summary>
internal static partial class SpreadsheetSlip
{
    /// <summary>True when the new text is what a spreadsheet makes of the old one: 007 → 7, 1938-07 → Jul-38, a long number → 1.2E+17.</summary>
    public static bool Is(string old, string now)
    {
        if (old.Length == 0 || now.Length == 0) return false;
        if (Number().IsMatch(old) && Number().IsMatch(now)) return IsRewritten(old, now);
        if (Year().Match(old) is not { Success: true } year || old.Any(static c => c > 127)) return false;
        return MonthName().IsMatch(now) ? now.Contains(year.Value[2..], StringComparison.Ordinal) : SlashDate().IsMatch(now) && !SlashDate().IsMatch(old) && now.Contains(year.Value, StringComparison.Ordinal);
    }

    // As written it is another text, as a number the same: leading zeros, zeros behind the point, exponents.
    private static bool IsRewritten(string old, string now) =>
        old != now && double.TryParse(old, NumberStyles.Float, CultureInfo.InvariantCulture, out var a) && double.TryParse(now, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
        && Math.Abs(a - b) <= Math.Abs(a) * (now.Contains('E', StringComparison.OrdinalIgnoreCase) || old.Length > 15 ? 0.01 : 0);

    [GeneratedRegex(@"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex("[0-9]{4}")]
    private static partial Regex Year();

    [GeneratedRegex("^([0-9]{1,4}-)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(-[0-9]{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex MonthName();

    [GeneratedRegex("^[0-9]{4}/[0-9]{1,2}(/[0-9]{1,2})?$|^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}$", RegexOptions.ExplicitCapture)]
    private static partial Regex SlashDate();
}

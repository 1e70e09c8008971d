namespace ExhibitSite.Reading.Sheets;

/// <summary>
/// A text that starts with = + - or @ is a formula to a spreadsheet that opens CSV, and may be one that somebody smuggled in.
/// An apostrophe before it makes it a text; it is taken away when the table comes back.
/// </summary>
public static class FormulaGuard
{
    /// <summary>The text as a cell of CSV may hold it.</summary>
    public static string Guard(string text) => IsFormula(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    /// <summary>True when the first character is a guard.</summary>
    public static bool IsGuarded(string text) => text.StartsWith('\'') && IsFormula(text.AsSpan().TrimStart('\''));

    private static bool IsFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..];
}

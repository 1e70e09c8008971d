using ExhibitSite.Model.Dates.Chinese;
using ExhibitSite.Model.Dates.English;

namespace ExhibitSite.Model.Dates;

/// <summary>
/// Reads the date texts that archives write: reign eras and lunar days, the Republic, Japan's wartime eras, modern Chinese, ISO 8601,
/// EDTF, the digits of DA/T 18, and the free English of museum catalogues. What has more than one reading is reported, never guessed.
/// </summary>
public static class DateReading
{
    /// <summary>Reads one date, range or choice of dates; spaces at the ends are ignored.</summary>
    /// <returns>
    /// A value, unless the text is wrong (an error), has no single reading (a warning) or says that the date is unknown (a note).
    /// Findings point into <paramref name="text"/>. A text of more than 200 characters is not understood.
    /// </returns>
    public static DateResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, before: null);
    }

    /// <summary>The same, where era, year or month may come from a date before it.</summary>
    internal static DateResult Read(string text, DateFields? before)
    {
        var trimmed = text.Trim();
        var start = text.IndexOf(trimmed, StringComparison.Ordinal);
        if (trimmed.Length is 0 or > EdtfReading.LengthLimit)
            return new DateResult(null, [new DateFinding(DateFault.NotUnderstood, DateSeverity.Error, start, trimmed.Length, trimmed, [])]);
        var edtf = EdtfReading.Read(text);
        if (edtf.Value is not null && !IsResearched(trimmed)) return WithRangeDoubt(edtf, trimmed, start);
        var folded = FoldedText.Of(text).WithoutBrackets();
        var findings = new FindingList(folded);
        var expression = IsEnglish(trimmed) ? new EnglishReading(folded, findings).Read() : new ChineseReading(folded, findings, before).Read();
        var ordered = findings.InOrder();
        if (expression is null) return NamesAPlace(edtf) ? edtf : new DateResult(null, [.. ordered]);
        var date = expression.ToDate(trimmed);
        EdtfReading.AddConventions(date, start, ordered);
        return new DateResult(date, [.. ordered]);
    }

    // [1938] is a date established by research (DA/T 18), not an EDTF set of one.
    private static bool IsResearched(string text) =>
        text[0] == '[' && !text.Contains(',', StringComparison.Ordinal) && !text.Contains("..", StringComparison.Ordinal);

    private static bool IsEnglish(string text)
    {
        var hasLetters = false;
        foreach (var character in text)
            if (character >= '\u2E80') return false;
            else hasLetters |= char.IsAsciiLetter(character);
        return hasLetters;
    }

    // EDTF that fails at a month or day says so better than a reading of something else.
    private static bool NamesAPlace(DateResult edtf)
    {
        foreach (var finding in edtf.Findings)
            if (finding.Fault is DateFault.MonthOutOfRange or DateFault.DayOutOfRange or DateFault.OutOfReach) return true;
        return false;
    }

    // 1830-41 is the second half of 1830 in EDTF, and 1830 to 1841 to most who write it.
    private static DateResult WithRangeDoubt(DateResult edtf, string text, int start)
    {
        if (edtf.Value?.First is not { Season: { } code, Year: > 0 } point || text.Length != 7 || code <= point.Year % 100) return edtf;
        var range = $"{Day.YearText(point.Year)}/{Day.YearText((point.Year / 100 * 100) + code)}";
        return edtf with { Findings = edtf.Findings.Add(new DateFinding(DateFault.Ambiguous, DateSeverity.Warning, start, text.Length, text, [text, range])) };
    }
}

using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A date in words: as written, and beside it the day of our calendar where the written form is of another.</summary>
public static class DateWording
{
    /// <summary>The two forms of a date in a language.</summary>
    public static DateText Of(HistoricalDate date, Words words)
    {
        var isChinese = words.Language.StartsWith("zh", StringComparison.Ordinal);
        var isMachineText = !date.AsWritten.AsSpan().ContainsAnyInRange('⺀', '鿿');
        var solar = isChinese && isMachineText ? InWords(date, words) : InDigits(date, words);
        var written = isMachineText ? solar : date.AsWritten;
        var isDoubtful = date.Certainty != DateCertainty.Certain || date.Precision > DatePrecision.Year;
        return new DateText(
            written, isMachineText || IsSame(written, solar) ? null : solar, MachineForm(date), isDoubtful,
            date.IsJulian ? words.JulianCalendar : date.Certainty.HasFlag(DateCertainty.Uncertain) && isMachineText ? words.DateUncertain : null);
    }

    /// <summary>The year or years of a date, for spans on cards; null when unknown.</summary>
    public static string? Years(HistoricalDate date, Words words) => (date.FirstYear, date.LastYear) switch
    {
        (null, null) => null,
        ({ } first, null) => Year(first, words) + "—",
        (null, { } last) => "—" + Year(last, words),
        ({ } first, { } last) => first == last ? Year(first, words) : $"{Year(first, words)}—{Year(last, words)}",
    };

    /// <summary>A year in words: 1712, 公元前 3.</summary>
    public static string Year(int year, Words words) => year > 0 ? $"{year}" : $"{words.BeforeCommonEra} {1 - year}";

    private static string InDigits(HistoricalDate date, Words words)
    {
        var about = date.Certainty.HasFlag(DateCertainty.Approximate) ? words.Approximately + " " : "";
        if (date.Precision == DatePrecision.Day && date.Earliest is { } day) return about + day;
        if (date.Lunar is not null && date.Earliest is { } first && date.Latest is { } last) return $"{about}{first}—{last}";
        return about + (date.First is { } point ? Digits(point, words) : "") + (date.Last is { } end ? "—" + Digits(end, words) : IsOpenRange(date) ? "—" : "");
    }

    private static string InWords(HistoricalDate date, Words words)
    {
        var about = date.Certainty.HasFlag(DateCertainty.Approximate) ? words.Approximately : "";
        return about + (date.First is { } point ? Chinese(point, words) : "") + (date.Last is { } end ? "至" + Chinese(end, words) : IsOpenRange(date) ? "起" : "");
    }

    private static bool IsOpenRange(HistoricalDate date) => date.Latest is null && date.Earliest is not null;

    private static string Digits(DatePoint point, Words words) => point.Precision switch
    {
        DatePrecision.Century => Words.Fill(words.Century, Century(point.Year)),
        DatePrecision.Decade => Words.Fill(words.Decade, point.Year),
        _ when point.Month is { } month => point.DayOfMonth is { } day ? $"{Year(point.Year, words)}-{month:00}-{day:00}" : $"{Year(point.Year, words)}-{month:00}",
        _ => Year(point.Year, words),
    };

    private static string Chinese(DatePoint point, Words words) => point.Precision switch
    {
        DatePrecision.Century or DatePrecision.Decade => Digits(point, words),
        _ => $"{Year(point.Year, words)}年" + Season(point.Season) + (point.Month is { } month ? $"{month}月" : "") + (point.DayOfMonth is { } day ? $"{day}日" : ""),
    };

    // EDTF 21–24 are the four seasons; other parts of the year keep to the year.
    private static string Season(int? season) => season switch { 21 => "春", 22 => "夏", 23 => "秋", 24 => "冬", _ => "" };

    private static int Century(int firstYear) => (firstYear / 100) + 1;

    private static bool IsSame(string written, string solar) =>
        string.Equals(written.Replace("年", "-", StringComparison.Ordinal).Replace("月", "-", StringComparison.Ordinal).Trim('日', '-'), solar, StringComparison.Ordinal);

    /// <summary>HTML's <c>datetime</c> knows years from 1, months and days; Julian days are given as Gregorian ones.</summary>
    private static string? MachineForm(HistoricalDate date)
    {
        if (date.Last is not null || date.Earliest is not { Year: > 0 } first || date.Latest is null) return null;
        if (date.Precision == DatePrecision.Day) return first.ToGregorianText();
        if (date.Lunar is not null || date.First is not { } point) return null;
        return date.Precision switch
        {
            DatePrecision.Month when point.Month is { } month => $"{point.Year:0000}-{month:00}",
            DatePrecision.Year => $"{point.Year:0000}",
            _ => null,
        };
    }
}

using System.Text.RegularExpressions;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A date in words: as written, and beside it the day of our calendar where the written form is of another.</summary>
public static partial class DateWording
{
    private const string Opening = "[〔【［";
    private const string Closing = "]〕】］";

    /// <summary>The two forms of a date in a language.</summary>
    public static DateText Of(HistoricalDate date, Words words)
    {
        var isChinese = words.Language.StartsWith("zh", StringComparison.Ordinal);
        var isMachineText = !date.AsWritten.AsSpan().ContainsAnyInRange('⺀', '鿿');
        var solar = isChinese && isMachineText ? InWords(date, words) : InDigits(date, words);
        var written = isMachineText ? solar : isChinese ? date.AsWritten : InEnglish(date, solar, words);
        var doubt = DoubtOf(date);
        if (doubt == Researched) written = $"[{written.Trim([.. Opening, .. Closing])}]";
        var remark = string.Join(words.Language.StartsWith("en", StringComparison.Ordinal) ? ", " : "，",
            new[] { RemarkOf(doubt, words), date.IsJulian ? words.JulianCalendar : null }.OfType<string>());
        return new DateText(
            written, isMachineText || IsSame(written, solar) ? null : solar, MachineForm(date), doubt is not null || date.Precision > DatePrecision.Year,
            remark.Length > 0 ? remark : null, doubt);
    }

    // A reign and its year, or a plain date of our calendar; anything else keeps the words of the source.
    private static string InEnglish(HistoricalDate date, string solar, Words words)
    {
        if (EnglishReigns.Of(date) is { } reign) return (date.Certainty.HasFlag(DateCertainty.Approximate) ? words.Approximately + " " : "") + reign;
        return date.Lunar is null && date.FirstYear is not null && PlainDate().IsMatch(date.AsWritten) ? solar : date.AsWritten;
    }

    [GeneratedRegex(@"^[\d〇一二三四五六七八九十年月日号约至到—–~\-\. ]+$", RegexOptions.None, 1000)]
    private static partial Regex PlainDate();

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

    /// <summary>A decade by its first year: 1710年代.</summary>
    public static string Decade(int firstYear, Words words) => Words.Fill(words.Decade, Year(firstYear, words));

    /// <summary>A century by its first year: 18世纪, 18th century; 公元前 3世纪.</summary>
    public static string Century(int firstYear, Words words)
    {
        var number = firstYear >= 0 ? (firstYear / 100) + 1 : -firstYear / 100 + 1;
        var name = Words.Fill(words.Century, words.Language.StartsWith("en", StringComparison.Ordinal) ? Numerals.Ordinal(number) : $"{number}");
        return firstYear >= 0 ? name : $"{words.BeforeCommonEra} {name}";
    }

    private const string Approximate = "approximate";
    private const string Uncertain = "uncertain";
    private const string Researched = "researched";
    private const string Choice = "choice";

    private static string? DoubtOf(HistoricalDate date)
    {
        var text = date.AsWritten;
        if (date.Precision == DatePrecision.Set) return date.Edtf.StartsWith('[') ? Choice : date.Certainty == DateCertainty.Certain ? null : Uncertain;
        // DA/T 18: what research established stands in square brackets.
        if (date.Certainty.HasFlag(DateCertainty.Uncertain) && Opening.Contains(text[0], StringComparison.Ordinal) && Closing.Contains(text[^1], StringComparison.Ordinal)) return Researched;
        if (date.Certainty.HasFlag(DateCertainty.Uncertain)) return Uncertain;
        return date.Certainty.HasFlag(DateCertainty.Approximate) ? Approximate : null;
    }

    // What is about, and what is one of several, says so in the text itself: 约, 前后, 或.
    private static string? RemarkOf(string? doubt, Words words) => doubt switch
    {
        Researched => words.DateResearched,
        Uncertain => words.DateUncertain,
        _ => null,
    };

    private static string InDigits(HistoricalDate date, Words words)
    {
        if (Members(date) is { } members) return string.Join(words.OneOf, members.Select(m => InDigits(m, words)));
        var about = date.Certainty.HasFlag(DateCertainty.Approximate) ? words.Approximately + " " : "";
        if (date.Precision == DatePrecision.Day && date.Earliest is { } day) return about + day;
        if (date.Lunar is not null && date.Earliest is { } first && date.Latest is { } last) return $"{about}{first}—{last}";
        return about + (date.First is { } point ? Digits(point, words) : "") + (date.Last is { } end ? "—" + Digits(end, words) : IsOpenRange(date) ? "—" : "");
    }

    private static string InWords(HistoricalDate date, Words words)
    {
        if (Members(date) is { } members) return string.Join(words.OneOf, members.Select(m => InWords(m, words)));
        var about = date.Certainty.HasFlag(DateCertainty.Approximate) ? words.Approximately : "";
        return about + (date.First is { } point ? Chinese(point, words) : "") + (date.Last is { } end ? "至" + Chinese(end, words) : IsOpenRange(date) ? "起" : "");
    }

    // EDTF [1938,1939] is one of two years; a member with .. inside is a range.
    private static HistoricalDate[]? Members(HistoricalDate date)
    {
        if (date.Precision != DatePrecision.Set || !date.Edtf.StartsWith('[')) return null;
        var texts = date.Edtf.Trim('[', ']', '?', '~', '%').Split(',');
        var members = texts.Select(m => EdtfReading.Read(m.Replace("..", "/", StringComparison.Ordinal)).Value).OfType<HistoricalDate>().ToArray();
        return members.Length == texts.Length ? members : null;
    }

    private static bool IsOpenRange(HistoricalDate date) => date.Latest is null && date.Earliest is not null;

    private static string Digits(DatePoint point, Words words) => point.Precision switch
    {
        DatePrecision.Century => Century(point.Year, words),
        DatePrecision.Decade => Decade(point.Year, words),
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

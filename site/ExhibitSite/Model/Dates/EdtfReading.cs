using System.Collections.Immutable;
using ExhibitSite.Model.Dates.Iso;

namespace ExhibitSite.Model.Dates;

/// <summary>
/// Reads ISO 8601-2 (EDTF) text, and nothing else: levels 0 and 1, and of level 2 sets, masks anywhere, partial qualification,
/// seasons to halves of a year, significant digits and exponential years.
/// </summary>
public static class EdtfReading
{
    // Longer than any date; keeps foreign text from costing time.
    internal const int LengthLimit = 200;

    /// <summary>Reads one EDTF expression; spaces at the ends are ignored.</summary>
    /// <returns>A value, or one error with the place that is wrong. Days before 1582-10-15 are taken as Julian, with a note.</returns>
    public static DateResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = new List<DateFinding>();
        var edtf = text.Trim();
        var span = Parse(text, text.IndexOf(edtf, StringComparison.Ordinal), edtf.Length, findings);
        if (span is null) return new DateResult(null, [.. findings]);
        var date = ToDate(edtf, edtf, span);
        AddConventions(date, text.IndexOf(edtf, StringComparison.Ordinal), findings);
        return new DateResult(date, [.. findings]);
    }

    /// <summary>The span of EDTF text that we wrote ourselves.</summary>
    internal static IsoSpan ParseOwn(string edtf) =>
        Parse(edtf, 0, edtf.Length, []) ?? throw new InvalidOperationException($"Wrote an EDTF text that does not read back: {edtf}");

    internal static HistoricalDate ToDate(string asWritten, string edtf, IsoSpan span) => new()
    {
        AsWritten = asWritten,
        Edtf = edtf,
        Earliest = span.Earliest,
        Latest = span.Latest,
        Certainty = span.Certainty,
        Precision = span.Precision,
        FirstYear = span.FirstYear,
        LastYear = span.LastYear,
        First = span.First,
        Last = span.Last,
    };

    /// <summary>Notes what a reader must know of the conventions behind a date: Julian days, bounds of seasons.</summary>
    internal static void AddConventions(HistoricalDate date, int start, List<DateFinding> findings)
    {
        if (date.IsJulian)
        {
            var days = date.Earliest is { } earliest && date.Latest is { } latest && earliest != latest
                ? $"{earliest.ToGregorianText()}/{latest.ToGregorianText()}"
                : (date.Earliest ?? date.Latest)!.Value.ToGregorianText();
            findings.Add(new DateFinding(DateFault.JulianDate, DateSeverity.Note, start, date.AsWritten.Length, date.AsWritten, [days]));
        }

        if (date.First?.Season is { } first && YearPart.IsSeason(first) || date.Last?.Season is { } last && YearPart.IsSeason(last))
            findings.Add(new DateFinding(DateFault.SeasonBounds, DateSeverity.Note, start, date.AsWritten.Length, date.AsWritten, []));
    }

    private static IsoSpan? Parse(string text, int start, int length, List<DateFinding> findings)
    {
        var end = start + length;
        if (length is 0 or > LengthLimit) return Wrong(text, start, length, findings);
        if (text[start] is '[' or '{') return ParseSet(text, start, end, findings);
        var slash = text.IndexOf('/', start, length);
        if (slash >= 0) return ParseInterval(text, (start, slash, end), findings);
        return ReadDate(text, start, end, findings) is { } date
            ? new IsoSpan(date.Earliest, date.Latest, date.Point.Precision, date.Point.Certainty, date.Point, null)
            : null;
    }

    private static IsoSpan? ParseInterval(string text, (int Start, int Slash, int End) place, List<DateFinding> findings)
    {
        var (start, slash, end) = place;
        var hasFirst = !IsOpen(text, start, slash);
        var hasLast = !IsOpen(text, slash + 1, end);
        if (!hasFirst && !hasLast) return Wrong(text, start, end - start, findings);
        var first = hasFirst ? ReadDate(text, start, slash, findings) : null;
        if (hasFirst && first is null) return null;
        var last = hasLast ? ReadDate(text, slash + 1, end, findings) : null;
        if (hasLast && last is null) return null;
        if (first is not null && last is not null && first.Earliest > last.Latest)
        {
            findings.Add(new DateFinding(DateFault.Contradiction, DateSeverity.Error, start, end - start, text[start..end], [text[start..slash], text[(slash + 1)..end]]));
            return null;
        }

        var certainty = (first?.Point.Certainty ?? default) | (last?.Point.Certainty ?? default);
        return new IsoSpan(first?.Earliest, last?.Latest, DatePrecision.Range, certainty, first?.Point, last?.Point);
    }

    // Level 2: [one of], {all of}; members may be ranges, and the outer ones open.
    private static IsoSpan? ParseSet(string text, int start, int end, List<DateFinding> findings)
    {
        if (text[end - 1] != (text[start] == '[' ? ']' : '}') || end - start < 3) return Wrong(text, start, end - start, findings);
        var members = new List<IsoSpan>();
        var last = end - 1;
        for (var from = start + 1; from <= last;)
        {
            var comma = text.IndexOf(',', from, last - from);
            var to = comma < 0 ? last : comma;
            if (ReadMember(text, from, to, findings) is not { } member) return null;
            members.Add(member);
            from = to + 1;
            if (comma >= 0 && from == last) return Wrong(text, comma, 1, findings);
        }

        var certainty = DateCertainty.Certain;
        Day? earliest = new Day(int.MaxValue), latest = new Day(int.MinValue);
        foreach (var member in members)
        {
            certainty |= member.Certainty;
            earliest = member.Earliest is { } low && earliest is { } lowest ? (low < lowest ? low : lowest) : null;
            latest = member.Latest is { } high && latest is { } highest ? (high > highest ? high : highest) : null;
        }

        return new IsoSpan(earliest, latest, DatePrecision.Set, certainty, members[0].First, members[^1].Last ?? members[^1].First);
    }

    private static IsoSpan? ReadMember(string text, int from, int to, List<DateFinding> findings)
    {
        var dots = text.IndexOf("..", from, to - from, StringComparison.Ordinal);
        if (dots < 0)
            return ReadDate(text, from, to, findings) is { } date
                ? new IsoSpan(date.Earliest, date.Latest, date.Point.Precision, date.Point.Certainty, date.Point, null)
                : null;
        if (to - from == 2) return Wrong(text, from, 2, findings);
        var first = dots > from ? ReadDate(text, from, dots, findings) : null;
        if (dots > from && first is null) return null;
        var last = dots + 2 < to ? ReadDate(text, dots + 2, to, findings) : null;
        if (dots + 2 < to && last is null) return null;
        if (first is not null && last is not null && first.Earliest > last.Latest) return Wrong(text, from, to - from, findings);
        var certainty = (first?.Point.Certainty ?? default) | (last?.Point.Certainty ?? default);
        return new IsoSpan(first?.Earliest, last?.Latest, DatePrecision.Range, certainty, first?.Point, last?.Point);
    }

    private static bool IsOpen(string text, int from, int to) => to == from || (to - from == 2 && text[from] == '.' && text[from + 1] == '.');

    private static IsoDate? ReadDate(string text, int from, int to, List<DateFinding> findings)
    {
        var reader = new IsoDateReader(text, from, to);
        var date = reader.Read();
        if (date is null) findings.Add(reader.Fault!);
        return date;
    }

    private static IsoSpan? Wrong(string text, int start, int length, List<DateFinding> findings)
    {
        findings.Add(new DateFinding(DateFault.NotUnderstood, DateSeverity.Error, start, length, text.Substring(start, length), []));
        return null;
    }
}

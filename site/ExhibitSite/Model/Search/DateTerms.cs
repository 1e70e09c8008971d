using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Dates.Chinese;

namespace ExhibitSite.Model.Search;

/// <summary>The years by which a date is found: <c>1712</c>, <c>1712-05</c>, <c>康熙51</c> (<c>docs/search.md</c>, section 3).</summary>
public static class DateTerms
{
    /// <summary>A date that spans more years is found by none of them.</summary>
    public const int MostYears = 3;

    /// <summary>The terms of a date, in order; none when it is open or spans too much.</summary>
    /// <param name="date">The date.</param>
    /// <param name="table">The site's fold table, by which eras are spelled.</param>
    public static ImmutableArray<string> Of(HistoricalDate date, FoldTable table)
    {
        ArgumentNullException.ThrowIfNull(date);
        if (date is not { Earliest: { } earliest, Latest: { } latest } || latest.Year - earliest.Year >= MostYears + 1) return [];
        // A lunar year ends in the next Western one; as a year it counts once, as lists count it.
        var isFine = date.Precision <= DatePrecision.Season;
        var (first, last) = (isFine ? earliest.Year : date.FirstYear ?? earliest.Year, isFine ? latest.Year : date.LastYear ?? latest.Year);
        if (last - first >= MostYears) return [];

        var terms = ImmutableArray.CreateBuilder<string>();
        for (var year = Math.Max(first, 1); year <= last; year++) terms.Add(year.ToString(CultureInfo.InvariantCulture));
        if (first >= 1 && earliest.Year == latest.Year && earliest.Month == latest.Month) terms.Add(string.Create(CultureInfo.InvariantCulture, $"{earliest.Year}-{earliest.Month:00}"));
        var folder = new TextFolder(table);
        foreach (var era in Eras.All)
        {
            var (from, to) = (earliest < era.First ? era.First : earliest, latest > era.Last ? era.Last : latest);
            if (from > to || YearOf(era, from) is not { } begins || YearOf(era, to) is not { } ends) continue;
            foreach (var name in SpellingsOf(era, folder))
                for (var year = Math.Max(begins, 1); year <= ends; year++) terms.Add(name + year.ToString(CultureInfo.InvariantCulture));
        }
        return [.. terms.Distinct()];
    }

    /// <summary>Every spelling of every era, folded, the longest first: what a query is looked through for.</summary>
    public static ImmutableArray<string> Spellings(FoldTable table)
    {
        var folder = new TextFolder(table);
        return [.. Eras.All.SelectMany(era => SpellingsOf(era, folder)).Distinct().OrderByDescending(static name => name.Length).ThenBy(static name => name, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> SpellingsOf(Era era, TextFolder folder) =>
        era.Folded.Prepend(era.Traditional).Prepend(era.Name).Select(name => FoldedText.Print(folder.Fold(name).CodePoints)).Distinct();

    private static int? YearOf(Era era, Day day) =>
        era.Calendar == EraCalendar.Solar ? day.Year - era.FirstYear + 1 : LunarMonthTable.LunarDayOf(day) is { } lunar ? lunar.Year - era.FirstYear + 1 : null;
}

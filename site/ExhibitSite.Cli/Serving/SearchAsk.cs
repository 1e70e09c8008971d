using System.Globalization;
using ExhibitSite.Searching;
using Microsoft.AspNetCore.Http;

namespace ExhibitSite.Cli.Serving;

/// <summary>What is asked for, from the query of an address: the same as the search page's own (<c>web/src/search/state.ts</c>).</summary>
/// <param name="Request">The request.</param>
internal sealed record SearchAsk(SearchRequest Request)
{
    private const int PageOfRows = 10;
    private const int MostRows = 500;
    private const int MostChoices = 64;

    private static readonly string[] Own = ["q", "exact", "sort", "from", "to", "rows", "boosts"];

    /// <summary>Reads it. Any query is one; what cannot be read is left out.</summary>
    public static SearchAsk Of(IQueryCollection query)
    {
        var rows = int.TryParse(query["rows"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new SearchAsk(new SearchRequest(query["q"].FirstOrDefault() ?? "", Math.Clamp(rows, PageOfRows, MostRows))
        {
            Forms = query.ContainsKey("exact") ? CharacterForms.AsTyped : CharacterForms.All,
            Order = query["sort"] == "date" ? SearchOrder.Date : SearchOrder.Relevance,
            Weights = query["boosts"] == "0" ? SearchWeights.Plain : SearchWeights.Boosted,
            FromDay = YearIn(query, "from") is { } from ? GregorianYear.FirstDay(from) : null,
            ToDay = YearIn(query, "to") is { } to ? GregorianYear.FirstDay(to + 1) - 1 : null,
            Facets = [.. query.Where(static entry => !Own.Contains(entry.Key)).SelectMany(static entry => entry.Value.OfType<string>().Select(value => new FacetChoice(entry.Key, value))).Take(MostChoices)],
        });
    }

    private static int? YearIn(IQueryCollection query, string name) =>
        query[name].FirstOrDefault() is { Length: <= 5 } text && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) && Math.Abs(year) < 10_000 ? year : null;
}

/// <summary>Years of Julian day numbers in the Gregorian calendar, as browsers count them.</summary>
internal static class GregorianYear
{
    // Thirteen cycles of 400 years bring every day that has a number into the years that DateOnly has.
    private const int Days = 13 * 146_097;
    private const int Years = 13 * 400;

    // The number of 1 January of the year 1.
    private const int DayOne = 1_721_426;

    /// <summary>The year a day lies in; days out of reach lie in the last year there is.</summary>
    public static int Of(int day) => DateOnly.FromDayNumber(Math.Clamp(day - DayOne + Days, 0, DateOnly.MaxValue.DayNumber)).Year - Years;

    /// <summary>The first day of a year.</summary>
    public static int FirstDay(int year) => new DateOnly(Math.Clamp(year + Years, 1, 9999), 1, 1).DayNumber + DayOne - Days;
}

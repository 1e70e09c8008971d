using System.Collections.Immutable;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Composing.Citing;

/// <summary>What a reference manager wants to know of an item.</summary>
/// <param name="Id">The item's id, a citation key.</param>
/// <param name="Creators">Names of makers that are open, in order, undivided: which part is the family name is not recorded.</param>
/// <param name="Title">As shown.</param>
/// <param name="Date">When it was made; null when nobody knows.</param>
/// <param name="Code">档号.</param>
/// <param name="Holder">The archive; null when the site names none.</param>
/// <param name="Address">The public address; null when the site has none.</param>
/// <param name="Languages">BCP 47 codes.</param>
/// <param name="Abstract">One or two sentences; null for none.</param>
/// <param name="Form">文种; null when not recorded.</param>
public sealed record CitedWork(
    string Id, ImmutableArray<string> Creators, string Title, HistoricalDate? Date, string Code, string? Holder, string? Address,
    ImmutableArray<string> Languages, string? Abstract, string? Form)
{
    /// <summary>The citation of an item.</summary>
    public static CitedWork Of(Item item, ICatalogue catalogue)
    {
        var settings = catalogue.Settings;
        return new CitedWork(
            item.Id.Value, [.. item.Creators.Select(c => c.Agent is { } id ? catalogue.Find(id)?.Title : c.Name).OfType<string>()], item.ShownTitle, item.Date, item.Code,
            settings.Institution?.Name.Main, settings.BaseUrl is { } baseUrl ? new Permalink(catalogue.KindOf(item.Id).PathOf(item.Id)).Absolute(baseUrl) : null,
            item.Languages, item.Head.Summary?.Main, item.DocumentType);
    }

    /// <summary>The first and, when another, the last day or year as numbers: year, then month and day where the date says them. Empty when undated.</summary>
    public ImmutableArray<ImmutableArray<int>> DateParts()
    {
        if (Date is not { } date) return [];
        if (date is { Precision: DatePrecision.Day, Earliest: { } day }) return [Parts(day)];
        if (date.Precision is DatePrecision.Year && date.FirstYear is { } year) return [[year]];
        ImmutableArray<ImmutableArray<int>> ends = [.. new[] { date.Earliest, date.Latest }.OfType<Day>().Select(Parts)];
        return ends is [var from, var to] && from.SequenceEqual(to) ? [from] : ends;
    }

    private static ImmutableArray<int> Parts(Day day) => [day.Year, day.Month, day.DayOfMonth];
}

/// <summary>A format of reference managers.</summary>
/// <param name="Name">As readers know it.</param>
/// <param name="Extension">Of its files, without the dot.</param>
/// <param name="Write">Its text for one work, with LF line ends.</param>
public sealed record CitationFormat(string Name, string Extension, Func<CitedWork, string> Write)
{
    /// <summary>Every format there is.</summary>
    public static ImmutableArray<CitationFormat> All { get; } =
        [new("RIS", "ris", RisText.Of), new("BibTeX", "bib", BibTexText.Of), new("CSL-JSON", "json", CslJsonText.Of)];
}

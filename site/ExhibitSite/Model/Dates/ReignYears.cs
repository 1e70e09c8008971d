using System.Collections.Immutable;
using ExhibitSite.Model.Dates.Chinese;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Model.Dates;

/// <summary>A reign era on the line of days.</summary>
/// <param name="Name">康熙.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public sealed record ReignEra(string Name, Day First, Day Last);

/// <summary>The names of years in China from 1368 to 1949; rival courts and foreign eras are left out.</summary>
public static class ReignYears
{
    // The Manchu court before it came to Beijing counted its own years beside those of Ming.
    private static readonly string[] BesideMing = ["天命", "天聪", "崇德"];

    private static readonly ImmutableArray<Era> Ruling =
        [.. Eras.All.Where(e => e.Calendar == EraCalendar.Lunar && !BesideMing.Contains(e.Name)), Eras.Republic];

    /// <summary>The eras that were in force between two days, in order.</summary>
    public static ImmutableArray<ReignEra> Between(Day from, Day to) =>
        [.. Ruling.Where(e => e.First <= to && e.Last >= from).OrderBy(e => e.First).Select(e => new ReignEra(e.Name, e.First, e.Last))];

    /// <summary>
    /// The names of a year by its nominal year: 康熙十七年, 民国元年; more than one where an era ended within the year (1620 is 万历四十八年 and
    /// 泰昌元年); none outside 1368–1949.
    /// </summary>
    public static ImmutableArray<string> NamesOf(int nominalYear) =>
    [
        .. Ruling.Where(e => e.FirstYear <= nominalYear && nominalYear <= e.LastYear).OrderBy(e => e.First)
            .Select(e => e.Name + (nominalYear == e.FirstYear ? "元" : Numerals.Of(nominalYear - e.FirstYear + 1, "zh")) + "年"),
    ];

    /// <summary>The two characters of a lunar year: 1678 is 戊午.</summary>
    public static string GanzhiOf(int nominalYear) => Ganzhi.Text(Ganzhi.OfYear(nominalYear));
}

using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Agents;

/// <summary>How years are counted in a person's annals.</summary>
internal enum YearCount
{
    /// <summary>From one Chinese new year to the next.</summary>
    Lunar,

    /// <summary>From January to December.</summary>
    Solar,
}

/// <summary>Something dated in a person's life.</summary>
/// <param name="Year">The year under which it stands.</param>
/// <param name="Date">Its date.</param>
/// <param name="Of">The event or item; null for birth, death and an office.</param>
/// <param name="Office">The office that began; null otherwise.</param>
/// <param name="IsDeath">True for the death, when neither of the above is given; false then means the birth.</param>
internal sealed record AnnalsEntry(int Year, HistoricalDate Date, Record? Of = null, Office? Office = null, bool IsDeath = false);

/// <summary>What is dated in a person's life, by year: the events and items that name the person, the offices, birth and death.</summary>
internal sealed class Annals
{
    /// <summary>The fewest entries that make annals.</summary>
    public const int Fewest = 6;

    private Annals(YearCount count, int? birthYear, int? deathYear, ImmutableArray<AnnalsEntry> entries) =>
        (Count, BirthYear, DeathYear, Entries) = (count, birthYear, deathYear, entries);

    /// <summary>How years are counted: as the birth is dated.</summary>
    public YearCount Count { get; }

    /// <summary>The year of birth; null when it is not known to the year.</summary>
    public int? BirthYear { get; }

    /// <summary>The year of death; null when it is not known to the year.</summary>
    public int? DeathYear { get; }

    /// <summary>The entries by year, within a year by day.</summary>
    public ImmutableArray<AnnalsEntry> Entries { get; }

    /// <summary>The annals of a person; null for other agents and for too few entries.</summary>
    public static Annals? Of(Agent agent, ICatalogue catalogue)
    {
        if (agent.Type != AgentType.Person) return null;
        var count = agent.Born is { Calendar: DateCalendar.Lunar } || agent.Born?.NominalYear is not null ? YearCount.Lunar : YearCount.Solar;
        var entries = new List<AnnalsEntry>();
        void Add(HistoricalDate? date, Func<int, HistoricalDate, AnnalsEntry> entry)
        {
            if (date is not null && YearOf(date, count) is { } year) entries.Add(entry(year, date));
        }
        // Who names the person mentions it; to ask every item about every person took longer than all pages of a large archive.
        var naming = catalogue.MentionsOf(agent.Id).Select(m => m.From).Distinct().ToImmutableArray();
        var events = naming.OfType<Event>().Where(e => e.People.Contains(agent.Id)).OrderBy(e => catalogue.PlaceInTime(e.Id)).ToImmutableArray();
        // Birth and death stand as events of their own where a curator made them such.
        var days = events.Select(e => e.Date?.Edtf).ToHashSet(StringComparer.Ordinal);
        if (!days.Contains(agent.Born?.Edtf)) Add(agent.Born, (year, date) => new AnnalsEntry(year, date));
        foreach (var office in agent.Offices) Add(office.From, (year, date) => new AnnalsEntry(year, date, Office: office));
        foreach (var happened in events) Add(happened.Date, (year, date) => new AnnalsEntry(year, date, happened));
        foreach (var item in Chronology.InOrder(naming.OfType<Item>().OrderBy(i => i.Id).Where(i => i.People.Contains(agent.Id) || i.Creators.Any(c => c.Agent == agent.Id))))
            Add(item.Date, (year, date) => new AnnalsEntry(year, date, item));
        if (!days.Contains(agent.Died?.Edtf)) Add(agent.Died, (year, date) => new AnnalsEntry(year, date, IsDeath: true));
        if (entries.Count < Fewest) return null;
        return new Annals(count, Single(agent.Born, count), Single(agent.Died, count), [.. entries.OrderBy(e => e.Year).ThenBy(e => e.Date, HistoricalDate.ByDay)]);
    }

    /// <summary>
    /// 虚岁 in a year: one in the year of birth, one more with each new year. Null before the birth, after the death, and without a known
    /// year of birth.
    /// </summary>
    public int? AgeIn(int year) => BirthYear is { } born && year >= born && !(year > DeathYear) ? year - born + 1 : null;

    private static int? Single(HistoricalDate? date, YearCount count) => date is not null && date.FirstYear == date.LastYear ? YearOf(date, count) : null;

    // A day written in our calendar belongs to the lunar year that it lies in; a year or month alone to the year of its name.
    private static int? YearOf(HistoricalDate date, YearCount count)
    {
        if (count == YearCount.Solar) return date.NominalYear is null ? date.FirstYear : date.Earliest?.Year ?? date.FirstYear;
        if (date.NominalYear is { } nominal) return nominal;
        return date is { Precision: DatePrecision.Day, Last: null, Earliest: { } day } && LunarMonthTable.LunarDayOf(day) is { } lunar ? lunar.Year : date.FirstYear;
    }
}

using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Kinds.Agents;

/// <summary>The annals (年谱) of a person.</summary>
/// <param name="Heading">The head of the page.</param>
/// <param name="Remark">How years and ages are counted.</param>
/// <param name="Years">The years that have entries.</param>
public sealed record AnnalsView(Heading Heading, string Remark, ImmutableArray<AnnalsYear> Years);

/// <summary>A year of a life.</summary>
/// <param name="Anchor">Id of its heading.</param>
/// <param name="Name">康熙十七年 戊午; the year's number where eras have no name for it.</param>
/// <param name="Number">1678; null when the name says it already.</param>
/// <param name="Age">虚岁 in words; null when not known.</param>
/// <param name="Lines">What is dated in it.</param>
public sealed record AnnalsYear(string Anchor, string Name, string? Number, string? Age, ImmutableArray<AnnalsLine> Lines);

/// <summary>An entry of annals.</summary>
/// <param name="Entry">Date and what, as in a chronology.</param>
/// <param name="Why">事件, 档案, 任职, 生 or 卒.</param>
/// <param name="Evidence">What an office rests on; empty for records that have pages.</param>
public sealed record AnnalsLine(TimelineEntry Entry, string Why, ImmutableArray<EvidenceText> Evidence);

/// <summary>Composes the annals of every person about whom enough is dated.</summary>
internal static class AnnalsComposer
{
    public static IEnumerable<ListPage> Pages(ICatalogue catalogue)
    {
        foreach (var agent in catalogue.All<Agent>())
            if (Annals.Of(agent, catalogue) is not null) yield return new ListPage(SitePaths.Annals(agent.Id), page => Compose(agent, Annals.Of(agent, page.Catalogue)!, page));
    }

    private static PageContent Compose(Agent agent, Annals annals, PageContext page)
    {
        var words = page.Words;
        var title = Words.Fill(words.AnnalsOf, agent.Title);
        var years = annals.Entries.GroupBy(e => e.Year).Select(g => YearOf(g.Key, [.. g], annals, agent, page));
        var view = new AnnalsView(new Heading(words.Annals, title, null, null, words.AnnalsSummary, null), RemarkOf(agent, annals, page), [.. years]);
        return PageContent.Of<AnnalsPage, AnnalsView>("annals", title, view) with
        {
            Area = "agents",
            Description = words.AnnalsSummary,
            Crumbs = [new Link(page.To(SitePath.Page("agents")), words.Agents), page.LinkTo(agent)],
        };
    }

    private static string RemarkOf(Agent agent, Annals annals, PageContext page)
    {
        var words = page.Words;
        if (annals.BirthYear is null) return words.AgeUnknown;
        var counted = annals.Count == YearCount.Lunar ? words.AgeByLunarYear : words.AgeBySolarYear;
        var disputed = agent.Certainty is Certainty.Disputed or Certainty.Unverified ? Words.Fill(words.AgeDisputed, page.Date(agent.Born!).Written) : "";
        return counted + disputed;
    }

    private static AnnalsYear YearOf(int year, ImmutableArray<AnnalsEntry> entries, Annals annals, Agent agent, PageContext page)
    {
        var words = page.Words;
        var names = ReignYears.NamesOf(year);
        var number = DateWording.Year(year, words);
        var ganzhi = annals.Count == YearCount.Lunar ? " " + ReignYears.GanzhiOf(year) : "";
        var age = annals.AgeIn(year) is { } years ? Words.Fill(words.Age, Numerals.Of(years, words.Language)) : annals.DeathYear < year ? words.AfterDeath : null;
        return new AnnalsYear($"y{year}", names.IsEmpty ? number + ganzhi : string.Join(words.ListSeparator, names) + ganzhi, names.IsEmpty ? null : number, age, [.. entries.Select(e => LineOf(e, agent, page))]);
    }

    private static AnnalsLine LineOf(AnnalsEntry entry, Agent agent, PageContext page)
    {
        var words = page.Words;
        if (entry.Of is { } record) return new AnnalsLine(Chronology.Entry(record, page), record is Event ? words.Events : words.Archives, []);
        var (what, why, evidence) = entry.Office is { } office
            ? (office.Title, words.Offices, office.Evidence)
            : (entry.IsDeath ? page.Say(new("卒", "Died")) : page.Say(new("生", "Born")), words.Description, agent.Evidence);
        return new AnnalsLine(new TimelineEntry(page.Date(entry.Date), new Link(null, what), entry.Office is null ? page.Mark(agent.Certainty) : null, PlaceOf(entry, agent, page)), why, page.Evidence(evidence));
    }

    private static string? PlaceOf(AnnalsEntry entry, Agent agent, PageContext page) =>
        entry.Office is null && (entry.IsDeath ? agent.DiedAt : agent.BornAt) is { } id ? page.Catalogue.Find(id)?.ShownTitle : null;
}

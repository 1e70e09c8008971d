using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Agents;

/// <summary>The page of an agent.</summary>
public sealed record AgentView(
    Heading Heading, string? LifeLine, CertaintyText? Certainty, ProseText Text, BlockView? Relations, ImmutableArray<TableView> Tables, ImmutableArray<Link> Ways, ImmutableArray<TimelineEntry> Events,
    ImmutableArray<Fact> Facts, Surroundings Around);

/// <summary>Composes the pages of agents and their index.</summary>
internal static class AgentComposer
{
    public static PageContent Compose(Agent agent, PageContext page)
    {
        var kind = page.Catalogue.KindOf(agent.Id);
        var events = page.Catalogue.EventsInTime.Where(e => e.People.Contains(agent.Id)).Select(e => Chronology.Entry(e, page));
        var heading = PlainComposer.HeadingOf(kind, agent, page, TypeName(agent, page)) with { Date = null };
        var view = new AgentView(
            heading, LifeLine(agent, page), page.Mark(agent.Certainty), page.Prose(agent.Head.Body), RelationDrawing.Of(agent, page.Catalogue.Relations.Of(agent), page), Tables(agent, page), Ways(agent, page), [.. events], Facts(agent, page),
            Neighbourhood.Of(agent, page));
        return PlainComposer.Finish(PageContent.Of<AgentPage, AgentView>("agent", agent.ShownTitle, view), kind, agent, page);
    }

    /// <summary>1638—1712; null when neither end is known.</summary>
    public static string? LifeSpan(Agent agent)
    {
        var (born, died) = (agent.Born?.FirstYear, agent.Died?.LastYear);
        if (born is null && died is null) return agent.Active is { } active ? DateWording.Years(active, ZhHans.Words) : null;
        return $"{(born is { } b ? DateWording.Year(b, ZhHans.Words) : "？")}—{(died is { } d ? DateWording.Year(d, ZhHans.Words) : "？")}";
    }

    private static string? LifeLine(Agent agent, PageContext page)
    {
        var parts = new[] { Part(agent.Born, page, agent.Type == AgentType.Person ? "生" : "成立"), Part(agent.Died, page, agent.Type == AgentType.Person ? "卒" : "终止") };
        var line = string.Join("　", parts.OfType<string>());
        return line.Length > 0 ? line : null;
    }

    private static string? Part(HistoricalDate? date, PageContext page, string word) => date is null ? null : $"{page.Date(date).Both} {word}";

    private static string TypeName(Agent agent, PageContext page) => page.Say(agent.Type switch
    {
        AgentType.Family => new("家族", "Family"),
        AgentType.Body => new("机构", "Body"),
        _ => new("人物", "Person"),
    });

    private static ImmutableArray<Fact> Facts(Agent agent, PageContext page) => new FactBuilder(page)
        .Text(page.Say(new("类型", "Type")), TypeName(agent, page))
        .Date(page.Say(agent.Type == AgentType.Person ? new("生", "Born") : new("成立", "Founded")), agent.Born)
        .Date(page.Say(agent.Type == AgentType.Person ? new("卒", "Died") : new("终止", "Ended")), agent.Died)
        .Date(page.Say(new("活动时间", "Active")), agent.Active)
        .Records(page.Say(new("出生地", "Born at")), agent.BornAt is { } born ? [born] : [])
        .Records(page.Say(new("卒地", "Died at")), agent.DiedAt is { } died ? [died] : [])
        .Values(page.Words.Works, [.. agent.Works.Select(FactValue.Of)])
        .Evidence(agent.Evidence, agent.Certainty).Done();

    private static ImmutableArray<TableView> Tables(Agent agent, PageContext page)
    {
        var words = page.Words;
        var tables = ImmutableArray.CreateBuilder<TableView>();
        void Add(string anchor, string title, string[] columns, IEnumerable<ImmutableArray<FactValue>> rows)
        {
            var all = rows.ToImmutableArray();
            if (!all.IsEmpty) tables.Add(new TableView(anchor, title, [.. columns], all));
        }
        Add("names", words.Names, [words.Name, words.NameType, words.Remark],
            agent.Names.Select(n => ImmutableArray.Create(FactValue.Of(n.Name), FactValue.Of(page.Value(n.Type)), FactValue.Of(n.Note ?? ""))));
        Add("offices", words.Offices, [words.Office, words.From, words.To, words.Evidence],
            agent.Offices.Select(o => ImmutableArray.Create(FactValue.Of(o.Title) with { Addition = o.Body is { } body ? page.Catalogue.Find(body)?.ShownTitle : null }, Date(o.From, page), Date(o.To, page), Rests(o.Evidence, page))));
        Add("relations", words.Relations, [words.Person, words.Relation, words.Remark, words.Evidence],
            page.Catalogue.Relations.Of(agent).Select(r => ImmutableArray.Create(
                new FactValue(page.LinkTo(r.Other)), FactValue.Of(page.Say(r.Label)) with { Certainty = page.Mark(r.Written.Certainty) }, FactValue.Of(r.Written.Note ?? ""), Rests(r.Written.Evidence, page))));
        return tables.ToImmutable();
    }

    private static ImmutableArray<Link> Ways(Agent agent, PageContext page)
    {
        var ways = ImmutableArray.CreateBuilder<Link>();
        if (Annals.Of(agent, page.Catalogue) is not null) ways.Add(new Link(page.To(SitePaths.Annals(agent.Id)), page.Words.SeeAnnals));
        if (HasDescent(agent, page)) ways.Add(new Link(page.To(SitePaths.Descent), page.Words.SeeGenealogies));
        return ways.ToImmutable();
    }

    /// <summary>Under the title of the index: the genealogies, where there are any.</summary>
    public static ImmutableArray<Link> Beside(PageContext page) =>
        page.Catalogue.All<Agent>().Any(a => HasDescent(a, page)) ? [new Link(page.To(SitePaths.Descent), page.Words.SeeGenealogies)] : [];

    private static bool HasDescent(Agent agent, PageContext page) =>
        agent.Type == AgentType.Person && page.Catalogue.Relations.Of(agent).Any(r => RelationRoles.Of(r.Written.Role).Step != 0 && r.Other.Type == AgentType.Person);

    private static FactValue Date(HistoricalDate? date, PageContext page) => date is null ? FactValue.Of("") : FactBuilder.DateValue(date, certainty: null, page);

    private static FactValue Rests(ImmutableArray<Evidence> evidence, PageContext page) => new(new Link(null, ""), Evidence: page.Evidence(evidence));
}

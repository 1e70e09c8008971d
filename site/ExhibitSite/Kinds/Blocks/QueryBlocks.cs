using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Kinds.Blocks;

internal sealed record TimelineQuery(ImmutableArray<RecordId> Events, RecordId? Agent, RecordId? Subject, HistoricalDate? From, HistoricalDate? To, string? Caption);

/// <summary><c>:::timeline</c>: events in order, named or found by person, subject and time.</summary>
internal sealed class TimelineBlock : Block<TimelineQuery>
{
    private static readonly Field<RecordId> Agent = new("agent", new("人物", "Agent"), Shapes.Id("agent"));
    private static readonly Field<RecordId> Subject = new("subject", new("主题", "Subject"), Shapes.Id("subject"));
    private static readonly Field<HistoricalDate> From = new("from", new("起", "From"), Shapes.Date);
    private static readonly Field<HistoricalDate> To = new("to", new("止", "To"), Shapes.Date);
    private static readonly Field<string> Caption = new("caption", new("图注", "Caption"), Shapes.Text);

    private static readonly Rule Nothing = new("EX1175", Severity.Error,
        new("时间线没有内容", "Timeline without events"),
        new("这条时间线没有写明事件。", "This timeline names no events."),
        new("写上 events: [标识, …]，或 agent、subject、from、to 之一。", "Add events: [ids], or one of agent, subject, from, to."));

    public override Wording Words => new("时间线", "timeline");

    public override FieldTable Fields { get; } = new(DescriptiveFields.Events, Agent, Subject, From, To, Caption);

    protected override TimelineQuery? Read(FieldReader fields, Directive directive)
    {
        var query = new TimelineQuery(fields.List(DescriptiveFields.Events), fields.Value(Agent), fields.Value(Subject), fields.Get(From), fields.Get(To), fields.Get(Caption));
        if (query is { Events.IsEmpty: true, Agent: null, Subject: null, From: null, To: null })
        {
            fields.Findings.Report(Nothing, directive.Span);
            return null;
        }
        if (query.Events.IsEmpty) fields.Ask(directive.Span, catalogue => catalogue.EventsInTime.Any(e => IsMeant(e, query)));
        return query;
    }

    protected override BlockView? Show(TimelineQuery value, Directive directive, ProseComposer prose)
    {
        var catalogue = prose.Page.Catalogue;
        var events = value.Events.IsEmpty
            ? catalogue.EventsInTime.Where(e => IsMeant(e, value))
            : Chronology.InOrder(value.Events.Select(catalogue.Find).OfType<Event>());
        var entries = events.Select(e => Chronology.Entry(e, prose.Page)).ToImmutableArray();
        return entries.IsEmpty ? null : new TimelineView(entries, value.Caption);
    }

    private static bool IsMeant(Event happened, TimelineQuery query) =>
        (query.Agent is not { } agent || happened.People.Contains(agent)) &&
        (query.Subject is not { } subject || happened.Subjects.Contains(subject)) &&
        (query.From?.Earliest is not { } from || happened.Date?.Latest >= from) &&
        (query.To?.Latest is not { } to || happened.Date?.Earliest <= to);
}

internal sealed record ItemQuery(SubjectIndex About, RecordId? Unit, int Limit, string Sort, string? Caption);

/// <summary><c>:::items</c>: items found by what they are about and where they lie.</summary>
internal sealed class ItemsBlock : Block<ItemQuery>
{
    private const int UsualLimit = 12;

    private static readonly Field<RecordId> Unit = new("parent", new("上级", "Unit"), Shapes.Id("fonds"));
    private static readonly Field<int> Limit = new("limit", new("条数", "Limit"), Shapes.Integer);
    private static readonly Field<string> Sort = new("sort", new("排列", "Sort"), Shapes.Choice("date", "code", "title"));
    private static readonly Field<string> Caption = new("caption", new("图注", "Caption"), Shapes.Text);

    public override Wording Words => new("藏品列表", "items");

    public override FieldTable Fields { get; } = new(
        DescriptiveFields.People, DescriptiveFields.Places, DescriptiveFields.Subjects, DescriptiveFields.Events, Unit, Limit, Sort, Caption);

    protected override ItemQuery? Read(FieldReader fields, Directive directive)
    {
        var about = new SubjectIndex(
            fields.List(DescriptiveFields.People), fields.List(DescriptiveFields.Places), fields.List(DescriptiveFields.Subjects), fields.List(DescriptiveFields.Events));
        var query = new ItemQuery(about, fields.Value(Unit), fields.Value(Limit) ?? UsualLimit, fields.Get(Sort) ?? "date", fields.Get(Caption));
        fields.Ask(directive.Span, catalogue => catalogue.All<Item>().Any(item => IsMeant(item, query, catalogue)));
        return query;
    }

    protected override BlockView? Show(ItemQuery value, Directive directive, ProseComposer prose)
    {
        var page = prose.Page;
        var found = page.Catalogue.All<Item>().Where(item => IsMeant(item, value, page.Catalogue)).ToArray();
        if (found.Length == 0) return null;
        Array.Sort(found, value.Sort switch
        {
            "code" => (a, b) => string.CompareOrdinal(a.Code, b.Code),
            "title" => (a, b) => string.CompareOrdinal(Model.Text.HanSort.PinyinKey(a.Title), Model.Text.HanSort.PinyinKey(b.Title)),
            _ => Chronology.Compare,
        });
        var more = found.Length > value.Limit && value.Unit is { } unit ? new Link(page.To(unit), Components.Wording.Words.Fill(page.Words.More, found.Length)) : null;
        return new RecordListView(prose.NextAnchor("list"), value.Caption ?? page.Words.Archives, page.CardsOf(found.Take(value.Limit)), more);
    }

    // Within one field any of the named records will do; the fields narrow each other.
    private static bool IsMeant(Item item, ItemQuery query, ICatalogue catalogue) =>
        Meets(query.About.People, item.People) && Meets(query.About.Places, item.Places) && Meets(query.About.Subjects, item.Subjects) &&
        Meets(query.About.Events, item.Events) && (query.Unit is not { } unit || catalogue.Above(item).Any(above => above.Id == unit));

    private static bool Meets(ImmutableArray<RecordId> asked, ImmutableArray<RecordId> has) => asked.IsEmpty || asked.Any(id => has.Contains(id));
}

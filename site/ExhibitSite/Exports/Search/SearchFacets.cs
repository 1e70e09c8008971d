using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>What records can be narrowed by.</summary>
internal sealed class SearchFacets(PublicSite site)
{
    private static readonly Facet Kind = new("kind", new("类型", "Kind"));
    private static readonly Facet Exhibition = new("exhibition", new("展览", "Exhibition"));
    private static readonly Facet Fonds = new("fonds", new("全宗", "Fonds"));
    private static readonly Facet Creator = new("creator", new("责任者", "Creator"));
    private static readonly Facet Person = new("person", new("人物", "Person"));
    private static readonly Facet Place = new("place", new("地点", "Place"));
    private static readonly Facet Subject = new("subject", new("主题", "Subject"));
    private static readonly Facet Century = new("century", new("世纪", "Century"));
    private static readonly Facet Decade = new("decade", new("年代", "Decade"));
    private static readonly Facet Batch = new("batch", new("开放批次", "Opening batch"));
    private static readonly Facet Language = new("language", new("语言", "Language"));

    // Two values that read alike are one to a reader: who is only named counts with the page of that name, where there is one.
    private readonly ILookup<string, RecordId> _agents = site.Catalogue.All<Kinds.Agents.Agent>().ToLookup(static agent => agent.Title, static agent => agent.Id);

    /// <summary>The facets, in the order of the columns.</summary>
    public static ImmutableArray<Facet> All { get; } = [Kind, Exhibition, Fonds, Creator, Person, Place, Subject, Century, Decade, Batch, Language];

    /// <summary>The values of a record.</summary>
    public ImmutableArray<FacetUse> Of(Record record)
    {
        var values = ImmutableArray.CreateBuilder<FacetUse>();
        values.Add(new FacetUse(Kind.Key, new FacetValue(record.Id.Kind, site.Catalogue.KindOf(record.Id).Label)));
        Add(Exhibition, ExhibitionsOf(record));
        Add(Fonds, site.Catalogue.Above(record).Append(record).Where(static above => above is Kinds.Arrangement.ArrangementUnit { Level: Kinds.Arrangement.ArrangementLevel.Fonds }));
        foreach (var creator in CreatorsOf(record))
            if ((creator.Agent ?? Known(creator.Name)) is { } id) Add(Creator, [.. Found([id])]);
            else if (creator.Name is { } name) values.Add(new FacetUse(Creator.Key, new FacetValue(name, new Wording(name, name))));
        if (record is IIndexed indexed)
        {
            Add(Person, Found(indexed.People));
            Add(Place, Found(indexed.Places));
            Add(Subject, Found(indexed.Subjects));
        }
        if (YearPeriod.CenturyOf(record.Date) is { } century) values.Add(new FacetUse(Century.Key, Period(century)));
        if (YearPeriod.DecadeOf(record.Date) is { } decade) values.Add(new FacetUse(Decade.Key, Period(decade)));
        if (BatchOf(record) is { } batch) values.Add(new FacetUse(Batch.Key, new FacetValue(batch, new Wording(batch, batch))));
        foreach (var code in LanguagesOf(record)) values.Add(new FacetUse(Language.Key, new FacetValue(code, new Wording(LanguageName.Of(code, "zh-Hans"), LanguageName.Of(code, "en")))));
        return values.ToImmutable();

        void Add(Facet facet, IEnumerable<Record> records)
        {
            foreach (var found in records) values.Add(new FacetUse(facet.Key, Value(found)));
        }
    }

    /// <summary>The names of those who made a record.</summary>
    public IEnumerable<string> CreatorNames(Record record) =>
        CreatorsOf(record).Select(creator => creator.Agent is { } id ? site.Catalogue.Find(id)?.ShownTitle : creator.Name).OfType<string>();

    /// <summary>The batch of a record's opening review; null for none.</summary>
    public static string? BatchOf(Record record) => record switch
    {
        Kinds.Items.Item { Opening: { IsComplete: true } review } => review.Batch,
        Kinds.Arrangement.ArrangementUnit { NeedsOpening: true, Opening: { IsComplete: true } review } => review.Batch,
        _ => null,
    };

    private static ImmutableArray<Creator> CreatorsOf(Record record) => record switch
    {
        IArchivalUnit unit => unit.Description.Creators,
        Kinds.Compilations.Piece piece => piece.Creators,
        _ => [],
    };

    private static ImmutableArray<string> LanguagesOf(Record record) => record switch
    {
        IArchivalUnit unit => unit.Description.Languages,
        Kinds.Compilations.Piece piece => piece.Languages,
        _ => [],
    };

    // An item belongs to the exhibitions whose text shows it.
    private IEnumerable<Record> ExhibitionsOf(Record record)
    {
        var sections = site.Catalogue.MentionsOf(record.Id).Select(static mention => mention.From).Where(static from => from is Kinds.Exhibitions.Exhibition or Kinds.Exhibitions.Section);
        IEnumerable<Record> own = record switch { Kinds.Exhibitions.Section or Kinds.Exhibitions.Exhibition => [record], Kinds.Items.Item => sections, _ => [] };
        return own.SelectMany(from => site.Catalogue.Above(from).Append(from)).OfType<Kinds.Exhibitions.Exhibition>().Distinct();
    }

    private RecordId? Known(string? name) => name is not null && _agents[name].ToArray() is [var only] ? only : null;

    private IEnumerable<Record> Found(ImmutableArray<RecordId> ids) => ids.Select(site.Catalogue.Find).OfType<Record>();

    private static FacetValue Value(Record record) => new(record.Id.ToString(), new Wording(record.Title, record.Head.Title.English ?? record.Title)) { Others = record.OtherNames };

    private static FacetValue Period(YearPeriod period) =>
        new(period.FirstYear.ToString(CultureInfo.InvariantCulture), new Wording(period.NameIn(ZhHans.Words), period.NameIn(English.Words)));
}

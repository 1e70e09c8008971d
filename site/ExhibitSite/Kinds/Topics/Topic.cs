using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Topics;

/// <summary>A hub that gathers records of all kinds under one theme.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Index">People, places, subjects and events.</param>
/// <param name="Items">Items.</param>
/// <param name="Exhibitions">Exhibitions.</param>
/// <param name="Compilations">Compilations.</param>
/// <param name="Colour">Its colour; null for the site's.</param>
public sealed record Topic(
    RecordHead Head, SubjectIndex Index, ImmutableArray<RecordId> Items, ImmutableArray<RecordId> Exhibitions, ImmutableArray<RecordId> Compilations, string? Colour)
    : Record(Head), IColoured;

/// <summary>Topics.</summary>
public sealed class TopicKind : Kind<Topic>
{
    private static readonly Field<ImmutableArray<RecordId>> Exhibitions = new("exhibitions", new("展览", "Exhibitions"), Shapes.Ids("exhibition"));
    private static readonly Field<ImmutableArray<RecordId>> Compilations = new("compilations", new("汇编", "Compilations"), Shapes.Ids("compilation"));

    /// <inheritdoc />
    public override string Name => "topic";

    /// <inheritdoc />
    public override Wording Label => new("专题", "Topic");

    /// <inheritdoc />
    public override string Folder => "topics";

    /// <inheritdoc />
    public override string SchemaType => "Collection";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(
        DescriptiveFields.People, DescriptiveFields.Places, DescriptiveFields.Events, DescriptiveFields.Subjects, DescriptiveFields.Items, Exhibitions, Compilations,
        DescriptiveFields.Colour);

    /// <inheritdoc />
    protected override Topic ReadRecord(RecordHead head, FieldReader fields) => new(
        head,
        new SubjectIndex(fields.List(DescriptiveFields.People), fields.List(DescriptiveFields.Places), fields.List(DescriptiveFields.Subjects), fields.List(DescriptiveFields.Events)),
        fields.List(DescriptiveFields.Items), fields.List(Exhibitions), fields.List(Compilations), fields.Get(DescriptiveFields.Colour));

    /// <inheritdoc />
    protected override PageContent ComposePage(Topic record, PageContext page) => TopicComposer.Compose(record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        [new ListPage(SitePath.Page(Folder), page => FeaturePages.Compose(this, page.Catalogue.All<Topic>(), page.Words.Topics, page))];
}

using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Lessons;

/// <summary>A sheet for teaching with the site: a teacher's plan (教案) or a pupil's sheet (学习单).</summary>
/// <param name="Head">What all kinds share; the body is the lesson's course.</param>
/// <param name="Type">教案 or 学习单; null when not stated.</param>
/// <param name="Audience">For whom it is; null for everybody.</param>
/// <param name="Duration">How long it takes, in words; null when not stated.</param>
/// <param name="Aims">What is to be learned.</param>
/// <param name="Materials">The records it works with.</param>
public sealed record Lesson(
    RecordHead Head, string? Type, string? Audience, string? Duration, ImmutableArray<string> Aims, ImmutableArray<RecordId> Materials) : Record(Head);

/// <summary>The page of a lesson sheet.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Facts">Audience, duration, aims.</param>
/// <param name="Text">Its course.</param>
/// <param name="Materials">The records it works with.</param>
/// <param name="Around">What mentions it and what belongs beside it.</param>
public sealed record LessonView(Heading Heading, ImmutableArray<Fact> Facts, ProseText Text, ImmutableArray<Card> Materials, Surroundings Around);

/// <summary>Lesson sheets.</summary>
public sealed class LessonKind : Kind<Lesson>
{
    private static readonly Field<string> Type = new("type", new("类型", "Type"), Shapes.Choice("教案", "学习单"));
    private static readonly Field<string> Audience = new("audience", new("适用对象", "For"), Shapes.Text);
    private static readonly Field<string> Duration = new("duration", new("时长", "Duration"), Shapes.Text);
    private static readonly Field<ImmutableArray<string>> Aims = new("aims", new("目标", "Aims"), Shapes.Texts);
    private static readonly Field<ImmutableArray<RecordId>> Materials = new("materials", new("材料", "Materials"), Shapes.AnyIds);

    /// <inheritdoc />
    public override string Name => "lesson";

    /// <inheritdoc />
    public override Wording Label => new("教案", "Lesson sheet");

    /// <inheritdoc />
    public override string Folder => "lessons";

    /// <inheritdoc />
    public override string SchemaType => "LearningResource";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Type, Audience, Duration, Aims, Materials);

    /// <inheritdoc />
    protected override Lesson ReadRecord(RecordHead head, FieldReader fields) =>
        new(head, fields.Get(Type), fields.Get(Audience), fields.Get(Duration), fields.List(Aims), fields.List(Materials));

    /// <inheritdoc />
    protected override PageContent ComposePage(Lesson record, PageContext page)
    {
        var facts = new FactBuilder(page).Text(Audience, record.Audience).Text(Duration, record.Duration).Texts(Aims, record.Aims);
        var materials = page.CardsOf(record.Materials.Select(page.Catalogue.Find).OfType<Record>());
        var view = new LessonView(PlainComposer.HeadingOf(this, record, page, record.Type), facts.Done(), page.Prose(record.Head.Body), materials, Neighbourhood.Of(record, page));
        return PlainComposer.Finish(PageContent.Of<LessonPage, LessonView>(Name, record.ShownTitle, view), this, record, page);
    }

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        [new ListPage(SitePath.Page(Folder), page => LedgerPages.Compose(this, page.Catalogue.All<Lesson>(), page.Words.ForLearning.Lessons, page))];

    /// <inheritdoc />
    protected override string? MetaOf(Lesson record, PageContext page) => record.Type;
}

using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.ReadingLists;

/// <summary>A reading list: records with notes on why and where to read them, written as <c>:::entry</c> blocks.</summary>
/// <param name="Head">What all kinds share; the body holds the entries.</param>
/// <param name="Audience">For whom it is; null for everybody.</param>
public sealed record ReadingList(RecordHead Head, string? Audience) : Record(Head);

/// <summary>Reading lists.</summary>
public sealed class ReadingListKind : Kind<ReadingList>
{
    private static readonly Field<string> Audience = new("audience", new("适用对象", "For"), Shapes.Text);

    /// <inheritdoc />
    public override string Name => "reading";

    /// <inheritdoc />
    public override Wording Label => new("书单", "Reading list");

    /// <inheritdoc />
    public override string Folder => "readings";

    /// <inheritdoc />
    public override string SchemaType => "ItemList";

    /// <inheritdoc />
    public override bool AllowsTables => false;

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Audience);

    /// <inheritdoc />
    protected override ReadingList ReadRecord(RecordHead head, FieldReader fields) => new(head, fields.Get(Audience));

    /// <inheritdoc />
    protected override PageContent ComposePage(ReadingList record, PageContext page) =>
        PlainComposer.Compose(this, record, page, new FactBuilder(page).Text(Audience, record.Audience).Done());

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        [new ListPage(SitePath.Page(Folder), page => LedgerPages.Compose(this, page.Catalogue.All<ReadingList>(), page.Words.ForLearning.ReadingLists, page))];

    /// <inheritdoc />
    protected override string? MetaOf(ReadingList record, PageContext page) => record.Audience;
}

using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Guides;

/// <summary>A guide for users: how to consult, a law explained, a service.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Type">查档, 法规, 使用 or 服务; null when not stated.</param>
/// <param name="Audience">For whom it is; null for everybody.</param>
/// <param name="Updated">When it was last revised; null when not stated.</param>
public sealed record Guide(RecordHead Head, string? Type, string? Audience, HistoricalDate? Updated) : Record(Head);

/// <summary>Guides.</summary>
public sealed class GuideKind : Kind<Guide>
{
    private static readonly Field<string> Type = new("type", new("类型", "Type"), Shapes.Choice("查档", "法规", "使用", "服务"));
    private static readonly Field<string> Audience = new("audience", new("适用对象", "For"), Shapes.Text);
    private static readonly Field<HistoricalDate> Updated = new("updated", new("更新日期", "Updated"), Shapes.Date);

    /// <inheritdoc />
    public override string Name => "guide";

    /// <inheritdoc />
    public override Wording Label => new("指南", "Guide");

    /// <inheritdoc />
    public override string Folder => "guides";

    /// <inheritdoc />
    public override string SchemaType => "Article";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Type, Audience, Updated);

    /// <inheritdoc />
    protected override Guide ReadRecord(RecordHead head, FieldReader fields) => new(head, fields.Get(Type), fields.Get(Audience), fields.Get(Updated));

    /// <inheritdoc />
    protected override PageContent ComposePage(Guide record, PageContext page) =>
        PlainComposer.Compose(this, record, page, new FactBuilder(page).Text(Type, record.Type).Text(Audience, record.Audience).Date(Updated, record.Updated).Done());

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        [new ListPage(SitePath.Page(Folder), page => LedgerPages.Compose(this, page.Catalogue.All<Guide>(), page.Words.Guides, page))];

    /// <inheritdoc />
    protected override string? MetaOf(Guide record, PageContext page) => record.Type;
}

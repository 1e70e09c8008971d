using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Notices;

/// <summary>A public notice: an opening announcement, a call, new hours.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Number">Its number; null when it has none.</param>
/// <param name="Issued">When it was issued; null only when it could not be read.</param>
/// <param name="Issuer">Who issued it; null for the site's institution.</param>
public sealed record Notice(RecordHead Head, string? Number, HistoricalDate? Issued, string? Issuer) : Record(Head)
{
    /// <inheritdoc />
    public override HistoricalDate? Date => Issued;

    /// <inheritdoc />
    public override ImmutableArray<string> Makers => Issuer is null ? [] : [Issuer];

    /// <inheritdoc />
    public override IEnumerable<string> Remarks => Number is null ? [] : [Number];
}

/// <summary>Notices, the newest first.</summary>
public sealed class NoticeKind : Kind<Notice>
{
    private static readonly Field<string> Number = new("number", new("文号", "Number"), Shapes.Text);
    private static readonly Field<string> Issuer = new("issuer", new("发布者", "Issuer"), Shapes.Text);

    /// <inheritdoc />
    public override string Name => "notice";

    /// <inheritdoc />
    public override Wording Label => new("公告", "Notice");

    /// <inheritdoc />
    public override string Folder => "notices";

    /// <inheritdoc />
    public override string SchemaType => "SpecialAnnouncement";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Number, DescriptiveFields.Date.Required, Issuer);

    /// <inheritdoc />
    protected override Notice ReadRecord(RecordHead head, FieldReader fields) => new(head, fields.Get(Number), fields.Get(DescriptiveFields.Date), fields.Get(Issuer));

    /// <inheritdoc />
    protected override PageContent ComposePage(Notice record, PageContext page) =>
        PlainComposer.Compose(this, record, page, new FactBuilder(page).Text(Number, record.Number).Text(Issuer, record.Issuer).Done());

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        [new ListPage(SitePath.Page(Folder), page => LedgerPages.Compose(this, Chronology.InOrder(page.Catalogue.All<Notice>()).Reverse(), page.Words.Notices, page))];
}

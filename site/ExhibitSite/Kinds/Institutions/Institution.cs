using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Institutions;

/// <summary>An institution that holds archives.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Code">档案馆代码; null when not recorded.</param>
/// <param name="Address">Where it is; null when not recorded.</param>
/// <param name="Hours">When it is open; null when not recorded.</param>
/// <param name="Phone">Its telephone; null when not recorded.</param>
/// <param name="Email">Its mail address; null when not recorded.</param>
/// <param name="Website">Its own site; null when it has none.</param>
/// <param name="Place">The place it stands in; null when not recorded.</param>
public sealed record Institution(
    RecordHead Head, string? Code, string? Address, string? Hours, string? Phone, string? Email, string? Website, RecordId? Place) : Record(Head);

/// <summary>Institutions.</summary>
public sealed class InstitutionKind : Kind<Institution>
{
    private static readonly Field<string> Code = new("code", new("档案馆代码", "Archive code"), Shapes.Text);
    private static readonly Field<string> Address = new("address", new("地址", "Address"), Shapes.Text);
    private static readonly Field<string> Hours = new("hours", new("开放时间", "Hours"), Shapes.Text);
    private static readonly Field<string> Phone = new("phone", new("电话", "Telephone"), Shapes.Text);
    private static readonly Field<string> Email = new("email", new("电子邮箱", "E-mail"), Shapes.Text);
    private static readonly Field<string> Website = new("website", new("网站", "Website"), Shapes.Text);
    private static readonly Field<RecordId> Place = new("place", new("所在地", "Place"), Shapes.Id("place"));

    /// <inheritdoc />
    public override string Name => "institution";

    /// <inheritdoc />
    public override Wording Label => new("机构", "Institution");

    /// <inheritdoc />
    public override string Folder => "institutions";

    /// <inheritdoc />
    public override string SchemaType => "ArchiveOrganization";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Code, Address, Hours, Phone, Email, Website, Place);

    /// <inheritdoc />
    protected override Institution ReadRecord(RecordHead head, FieldReader fields) => new(
        head, fields.Get(Code), fields.Get(Address), fields.Get(Hours), fields.Get(Phone), fields.Get(Email), fields.Get(Website), fields.Value(Place));

    /// <inheritdoc />
    protected override PageContent ComposePage(Institution record, PageContext page)
    {
        var facts = new FactBuilder(page)
            .Text(Code, record.Code).Text(Address, record.Address).Text(Hours, record.Hours).Text(Phone, record.Phone).Text(Email, record.Email)
            .Outside(page.Say(Website.Label), record.Website).Records(page.Say(Place.Label), record.Place is { } place ? [place] : []);
        return PlainComposer.Compose(this, record, page, facts.Done());
    }
}

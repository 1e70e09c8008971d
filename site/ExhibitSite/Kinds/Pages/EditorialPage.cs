using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Pages;

/// <summary>A page of the house: about, colophon, accessibility.</summary>
/// <param name="Head">What all kinds share.</param>
public sealed record EditorialPage(RecordHead Head) : Record(Head);

/// <summary>Pages of the house. Their word is <c>text</c>, as <c>page</c> marks a leaf of the original.</summary>
public sealed class EditorialPageKind : Kind<EditorialPage>
{
    /// <inheritdoc />
    public override string Name => "text";

    /// <inheritdoc />
    public override Wording Label => new("页面", "Page");

    /// <inheritdoc />
    public override string Folder => "pages";

    /// <inheritdoc />
    public override string SchemaType => "AboutPage";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new();

    /// <inheritdoc />
    protected override EditorialPage ReadRecord(RecordHead head, FieldReader fields) => new(head);

    /// <inheritdoc />
    protected override PageContent ComposePage(EditorialPage record, PageContext page) => PlainComposer.Compose(this, record, page, []);
}

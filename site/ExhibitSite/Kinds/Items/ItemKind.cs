using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Media;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using static ExhibitSite.Kinds.DescriptiveFields;

namespace ExhibitSite.Kinds.Items;

/// <summary>Items: one a file, or many in a table.</summary>
public sealed class ItemKind : Kind<Item>
{
    private static readonly Field<string> Level = new("level", new("著录层级", "Level"), Shapes.Choice("item"));
    private static readonly Field<RecordId> Unit = new("parent", new("所属案卷", "Unit"), Shapes.Id("fonds"));
    private static readonly Field<string> DateNote = new("date-note", new("日期说明", "Note on the date"), Shapes.Text);
    private static readonly Field<string> DocumentType = new("doc-type", new("文种", "Document type"), Shapes.Text);
    private static readonly Field<string> Draft = new("draft", new("稿本", "Draft status"), Shapes.Text);
    private static readonly Field<string> DocumentNumber = new("doc-number", new("文件编号", "Document number"), Shapes.Text);
    private static readonly Field<string> Category = new("category", new("门类", "Category"), Shapes.Text);
    private static readonly Field<string> Originals = new("originals", new("原件存放", "Originals"), Shapes.Text);
    private static readonly Field<string> Copies = new("copies", new("复制件存放", "Copies"), Shapes.Text);
    private static readonly Field<string> TranscriptionNote = new("transcription-note", new("释文说明", "Note on the transcription"), Shapes.Text);

    /// <inheritdoc />
    public override string Name => "item";

    /// <inheritdoc />
    public override Wording Label => new("档案", "Item");

    /// <inheritdoc />
    public override string Folder => "items";

    /// <inheritdoc />
    public override string SchemaType => "ArchiveComponent";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(
        Code.Required, Level, Unit, Date, DateNote, Creators, DocumentType, Draft, DocumentNumber, Extent, Languages, Retention, Category,
        DescriptiveFields.People, DescriptiveFields.Places, DescriptiveFields.Events, DescriptiveFields.Subjects, MediaField.Field, Source, Originals, Copies, DescriptiveFields.Certainty, DescriptiveFields.Evidence, TranscriptionNote);

    /// <inheritdoc />
    protected override Item ReadRecord(RecordHead head, FieldReader fields) => new(
        head, fields.Get(Code) ?? "", fields.Value(Unit), fields.Get(Date), fields.Get(DateNote), fields.List(Creators),
        fields.Get(DocumentType), fields.Get(Draft), fields.Get(DocumentNumber), fields.Get(Extent), fields.List(Languages), fields.Get(Retention),
        fields.Get(Category), new SubjectIndex(fields.List(DescriptiveFields.People), fields.List(DescriptiveFields.Places), fields.List(DescriptiveFields.Subjects), fields.List(DescriptiveFields.Events)), fields.List(MediaField.Field),
        fields.Get(CommonFields.Rights), fields.Get(CommonFields.ReviewField), fields.Get(Source), fields.Get(Originals), fields.Get(Copies),
        fields.Value(DescriptiveFields.Certainty), fields.List(DescriptiveFields.Evidence), fields.Get(TranscriptionNote));

    /// <inheritdoc />
    protected override PageContent ComposePage(Item record, PageContext page) => ItemComposer.Compose(record, page);

    /// <inheritdoc />
    protected override string? MetaOf(Item record, ICatalogue catalogue) => record.DocumentType;
}

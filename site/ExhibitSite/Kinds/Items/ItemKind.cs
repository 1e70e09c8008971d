using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Media;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using static ExhibitSite.Kinds.DescriptiveFields;

namespace ExhibitSite.Kinds.Items;

/// <summary>Items: one a file, or many in a table.</summary>
public sealed class ItemKind : Kind<Item>
{
    private static readonly Field<DescriptionLevel> Level = new("level", new("著录层级", "Level"),
        Shapes.Word<DescriptionLevel>(DescriptionLevels.Read, new("fonds、series、file、item 之一", "one of fonds, series, file, item"), "item", "fonds", "series", "file", "item"));
    private static readonly Field<RecordId> Unit = new("parent", new("所属案卷", "Unit"), Shapes.Id("fonds"));
    private static readonly Field<string> Category = new("category", new("门类", "Category"), Shapes.Text);
    private static readonly Field<Binding> Binding = new("binding", new("装帧", "Binding"),
        Shapes.Word<Binding>(LeafWords.Binding, new("册页、卷轴、散页之一", "one of 册页 (pages of a book), 卷轴 (scroll), 散页 (loose sheets)"), "册页", "册页", "卷轴", "散页"));
    private static readonly Field<LeafOrder> LeafOrder = new("leaf-order", new("叶序", "Order of leaves"),
        Shapes.Word<LeafOrder>(LeafWords.Order, new("右起、左起、上起、下起之一", "one of 右起 (from the right), 左起 (left), 上起 (top), 下起 (bottom)"), "右起", "右起", "左起", "上起", "下起"));
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
        ArchiveCode, Level, Unit, Code.Required, SuppliedTitle, ParallelTitles, UnitSubtitle, DocumentNumber, Date, DateNote, DateValues,
        Creators, Custody, Acquisition, Scope, DescriptiveFields.People, Names, DescriptiveFields.Places, DescriptiveFields.Events, Draft, DocumentType, Enclosures, Extent, FileSize, FileFormats, Origin,
        Retention, Destruction, Category, Disclosure, Languages, DescriptiveFields.Subjects, Keywords, ClassNumber, Microform, Conditions,
        Source, Originals, Copies, Bibliography, Cataloguer, CataloguedOn, Rules,
        MediaField.Field, Binding, LeafOrder, DescriptiveFields.Certainty, DescriptiveFields.Evidence, TranscriptionNote);

    /// <inheritdoc />
    protected override Item ReadRecord(RecordHead head, FieldReader fields)
    {
        var description = DescriptionReader.Read(fields.Value(Level) ?? DescriptionLevel.Item, fields);
        var media = fields.List(MediaField.Field);
        MediaField.CheckAll(media, head.Body is not null, fields);
        return new Item(
            head, description, fields.Value(Unit), fields.Get(Category),
            new SubjectIndex(description.People, fields.List(DescriptiveFields.Places), description.Subjects, fields.List(DescriptiveFields.Events)), media,
            fields.Get(CommonFields.ReviewField), fields.Get(Source), fields.Value(DescriptiveFields.Certainty), fields.List(DescriptiveFields.Evidence), fields.Get(TranscriptionNote))
        {
            Binding = fields.Value(Binding),
            LeafOrder = fields.Value(LeafOrder),
        };
    }

    /// <inheritdoc />
    protected override PageContent ComposePage(Item record, PageContext page) => ItemComposer.Compose(record, page);

    /// <inheritdoc />
    protected override string? MetaOf(Item record, PageContext page) => record.DocumentType;
}

using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using static ExhibitSite.Kinds.DescriptiveFields;

namespace ExhibitSite.Kinds.Compilations;

/// <summary>Compilations: a folder each, with <c>index.md</c> as cover.</summary>
public sealed class CompilationKind : Kind<Compilation>
{
    private static readonly Field<ImmutableArray<string>> Editors = new("editor", new("编者", "Editors"), Shapes.Texts);
    private static readonly Field<string> Statement = new("statement", new("编例", "Editorial principles"), Shapes.Text, IsTranslatable: true);

    /// <inheritdoc />
    public override string Name => "compilation";

    /// <inheritdoc />
    public override Wording Label => new("汇编", "Compilation");

    /// <inheritdoc />
    public override string Folder => "compilations";

    /// <inheritdoc />
    public override string SchemaType => "Book";

    /// <inheritdoc />
    public override bool AllowsTables => false;

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Subtitle, Editors, Statement, Colour);

    /// <inheritdoc />
    public override string? IdOf(string path) => PartPaths.Whole(path, Folder);

    /// <inheritdoc />
    protected override Compilation ReadRecord(RecordHead head, FieldReader fields) =>
        new(head, fields.Text(Subtitle), fields.List(Editors), fields.Get(Statement), fields.Get(Colour));

    /// <inheritdoc />
    protected override PageContent ComposePage(Compilation record, PageContext page) => CompilationComposer.ComposeCover(record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        [new ListPage(SitePath.Page(Folder), page => FeaturePages.Compose(this, page.Catalogue.All<Compilation>(), page.Words.Compilations, page))];

    /// <inheritdoc />
    protected override string? MetaOf(Compilation record, PageContext page) => Words.Fill(page.Words.PieceCount, CompilationComposer.Pieces(record.Id, page.Catalogue).Length);
}

/// <summary>Volumes: folders of a compilation with an <c>index.md</c> of their own.</summary>
public sealed class VolumeKind : Kind<Volume>
{
    /// <inheritdoc />
    public override string Name => "volume";

    /// <inheritdoc />
    public override Wording Label => new("卷", "Volume");

    /// <inheritdoc />
    public override string Folder => "compilations";

    /// <inheritdoc />
    public override string SchemaType => "Book";

    /// <inheritdoc />
    public override bool AllowsTables => false;

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new();

    /// <inheritdoc />
    public override string? IdOf(string path) =>
        path.Split('/') is [var top, var book, var volume, "index.md"] && top == Folder ? $"{book}/{PartPaths.WithoutNumber(volume)}" : null;

    /// <inheritdoc />
    protected override Volume ReadRecord(RecordHead head, FieldReader fields) => new(head);

    /// <inheritdoc />
    protected override PageContent ComposePage(Volume record, PageContext page) => CompilationComposer.ComposeVolume(record, page);
}

/// <summary>Pieces: the numbered files of a compilation or of one of its volumes.</summary>
public sealed class PieceKind : Kind<Piece>
{
    private static readonly Field<RecordId> SourceItem = new("source-item", new("底本档案", "Source item"), Shapes.Id("item"));
    private static readonly Field<string> SourceCode = new("source-code", new("底本档号", "Source code"), Shapes.Text);
    private static readonly Field<string> Leaf = new("leaf", new("起叶", "First leaf"), Shapes.Text);
    private static readonly Field<bool> EditorsTitle = new("editor-title", new("编者拟题", "Title supplied by the editor"), Shapes.YesNo);

    /// <inheritdoc />
    public override string Name => "piece";

    /// <inheritdoc />
    public override Wording Label => new("篇", "Piece");

    /// <inheritdoc />
    public override string Folder => "compilations";

    /// <inheritdoc />
    public override string SchemaType => "Chapter";

    /// <inheritdoc />
    public override bool AllowsTables => false;

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(
        Date, Creators, SourceItem, SourceCode, DescriptiveFields.Source, Leaf, Languages, DescriptiveFields.People, DescriptiveFields.Places, DescriptiveFields.Events, DescriptiveFields.Subjects, EditorsTitle);

    /// <inheritdoc />
    public override string? IdOf(string path) => path.Split('/') switch
    {
        [var top, var book, var file] when top == Folder && PartPaths.Part(file) is { } slug => $"{book}/{slug}",
        [var top, var book, _, var file] when top == Folder && PartPaths.Part(file) is { } slug => $"{book}/{slug}",
        _ => null,
    };

    /// <inheritdoc />
    protected override Piece ReadRecord(RecordHead head, FieldReader fields) => new(
        head, VolumeOf(head.Span.File), fields.Get(Date), fields.List(Creators), fields.Value(SourceItem), fields.Get(SourceCode), fields.Get(DescriptiveFields.Source), fields.Get(Leaf), fields.List(Languages),
        new SubjectIndex(fields.List(DescriptiveFields.People), fields.List(DescriptiveFields.Places), fields.List(DescriptiveFields.Subjects), fields.List(DescriptiveFields.Events)), fields.Value(EditorsTitle) ?? false);

    /// <inheritdoc />
    protected override PageContent ComposePage(Piece record, PageContext page) => CompilationComposer.ComposePiece(record, page);

    private static RecordId? VolumeOf(string path) =>
        path.Split('/') is [_, var book, var volume, _] ? new RecordId("volume", $"{book}/{PartPaths.WithoutNumber(volume)}") : null;
}

using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Exhibitions;

/// <summary>Exhibitions: a folder each, with <c>index.md</c> as cover.</summary>
public sealed class ExhibitionKind : Kind<Exhibition>
{
    private static readonly Field<ImmutableArray<string>> Curators = new("curator", new("策展", "Curators"), Shapes.Texts);
    private static readonly Field<HistoricalDate> Opened = new("opened", new("开展", "Opened"), Shapes.Date);

    /// <inheritdoc />
    public override string Name => "exhibition";

    /// <inheritdoc />
    public override Wording Label => new("展览", "Exhibition");

    /// <inheritdoc />
    public override string Folder => "exhibitions";

    /// <inheritdoc />
    public override string SchemaType => "ExhibitionEvent";

    /// <inheritdoc />
    public override bool AllowsTables => false;

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(
        DescriptiveFields.Subtitle, Curators, Opened, DescriptiveFields.People, DescriptiveFields.Places, DescriptiveFields.Subjects, DescriptiveFields.Colour);

    /// <inheritdoc />
    public override string? IdOf(string path) => PartPaths.Whole(path, Folder);

    /// <inheritdoc />
    protected override Exhibition ReadRecord(RecordHead head, FieldReader fields) => new(
        head, fields.Text(DescriptiveFields.Subtitle), fields.List(Curators), fields.Get(Opened), fields.List(DescriptiveFields.People),
        fields.List(DescriptiveFields.Places), fields.List(DescriptiveFields.Subjects), fields.Get(DescriptiveFields.Colour));

    /// <inheritdoc />
    protected override PageContent ComposePage(Exhibition record, PageContext page) => ExhibitionComposer.ComposeCover(record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        [new ListPage(SitePath.Page(Folder), page => FeaturePages.Compose(this, page.Catalogue.All<Exhibition>(), page.Words.Exhibitions, page))];

    /// <inheritdoc />
    protected override string? MetaOf(Exhibition record, PageContext page) =>
        Words.Fill(page.Words.SectionCount, page.Catalogue.ChildrenOf(record.Id).Length);
}

/// <summary>Sections: the numbered files beside an exhibition's cover.</summary>
public sealed class SectionKind : Kind<Section>
{
    private static readonly Field<string> Kicker = new("kicker", new("眉题", "Kicker"), Shapes.Text, IsTranslatable: true);

    /// <inheritdoc />
    public override string Name => "section";

    /// <inheritdoc />
    public override Wording Label => new("单元", "Section");

    /// <inheritdoc />
    public override string Folder => "exhibitions";

    /// <inheritdoc />
    public override string SchemaType => "Article";

    /// <inheritdoc />
    public override bool AllowsTables => false;

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(
        DescriptiveFields.Subtitle, Kicker, DescriptiveFields.Date, DescriptiveFields.People, DescriptiveFields.Places, DescriptiveFields.Events,
        DescriptiveFields.Subjects, DescriptiveFields.Items);

    /// <inheritdoc />
    public override string? IdOf(string path) =>
        path.Split('/') is [var top, var exhibition, var file] && top == Folder && PartPaths.Part(file) is { } slug ? $"{exhibition}/{slug}" : null;

    /// <inheritdoc />
    protected override Section ReadRecord(RecordHead head, FieldReader fields)
    {
        // People, places, events and subjects are read for their references: they make the section appear on those pages.
        _ = (fields.List(DescriptiveFields.People), fields.List(DescriptiveFields.Places), fields.List(DescriptiveFields.Events), fields.List(DescriptiveFields.Subjects));
        return new Section(head, fields.Get(Kicker), fields.Get(DescriptiveFields.Date), fields.List(DescriptiveFields.Items));
    }

    /// <inheritdoc />
    protected override PageContent ComposePage(Section record, PageContext page) => ExhibitionComposer.ComposeSection(record, page);
}

using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Sources;

/// <summary>The bibliography.</summary>
public sealed class SourceKind : Kind<Source>
{
    private static readonly Field<string> Type = new("type", new("文献类型", "Type"),
        Shapes.Choice("M", "C", "N", "J", "D", "R", "S", "P", "A", "G", "CM", "DS", "EB/OL", "DB/OL", "N/OL", "J/OL", "A/OL", "Z"), IsRequired: true);
    private static readonly Field<string> Creator = new("creator", new("责任者", "Creator"), Shapes.Text);
    private static readonly Field<string> Publisher = new("publisher", new("出版者", "Publisher"), Shapes.Text);
    private static readonly Field<string> PublishedAt = new("place", new("出版地", "Place of publication"), Shapes.Text);
    private static readonly Field<string> Year = new("year", new("年份", "Year"), Shapes.Text);
    private static readonly Field<string> Pages = new("pages", new("页码", "Pages"), Shapes.Text);
    private static readonly Field<string> Url = new("url", new("网址", "Address"), Shapes.Text);
    private static readonly Field<string> Accessed = new("accessed", new("查阅日期", "Accessed"), Shapes.Text);
    private static readonly Field<string> Edition = new("edition", new("版本", "Edition"), Shapes.Text);
    private static readonly Field<string> Reliability = new("reliability", new("可靠程度", "Reliability"), Shapes.Choice("一手", "研究", "官方网页", "网页", "常识"));

    /// <inheritdoc />
    public override string Name => "source";

    /// <inheritdoc />
    public override Wording Label => new("出处", "Source");

    /// <inheritdoc />
    public override string Folder => "sources";

    /// <inheritdoc />
    public override string SchemaType => "CreativeWork";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Type, Creator, Publisher, PublishedAt, Year, Pages, Url, Accessed, Edition, Reliability);

    /// <inheritdoc />
    protected override Source ReadRecord(RecordHead head, FieldReader fields) => new(
        head, fields.Get(Type) ?? "Z", fields.Get(Creator), fields.Get(Publisher), fields.Get(PublishedAt), fields.Get(Year), fields.Get(Pages),
        fields.Get(Url), fields.Get(Accessed), fields.Get(Edition), fields.Get(Reliability));

    /// <inheritdoc />
    protected override PageContent ComposePage(Source record, PageContext page)
    {
        var facts = new FactBuilder(page)
            .Text(page.Words.Citation, Citation.Of(record))
            .Text(Creator, record.Creator).Text(Publisher, record.Publisher).Text(PublishedAt, record.PublishedAt).Text(Year, record.Year)
            .Text(Edition, record.Edition).Text(Pages, record.Pages).Text(Accessed, record.Accessed).Text(Reliability, record.Reliability)
            .Outside(page.Say(Url.Label), record.Url);
        return PlainComposer.Compose(this, record, page, facts.Done());
    }

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        new IndexPages(this, [.. catalogue.All<Source>()], words => words.Sources).Pages();

    /// <inheritdoc />
    protected override string? MetaOf(Source record, PageContext page) => record.Reliability;
}

using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using static ExhibitSite.Kinds.DescriptiveFields;

namespace ExhibitSite.Kinds.Arrangement;

/// <summary>Fonds, series and files, in a tree of any depth.</summary>
public sealed class ArrangementKind : Kind<ArrangementUnit>
{
    private static readonly Field<ArrangementLevel> Level = new("level", new("著录层级", "Level"),
        Shapes.Word<ArrangementLevel>(LevelOf, new("fonds、series、file 之一", "one of fonds, series, file"), "fonds"), IsRequired: true);
    private static readonly Field<RecordId> Above = new("parent", new("上级", "Unit above"), Shapes.Id("fonds"));
    private static readonly Field<string> History = new("history", new("沿革", "History"), Shapes.Text);
    private static readonly Field<string> Custody = new("custody", new("保管沿革", "Archival history"), Shapes.Text);
    private static readonly Field<string> Scope = new("scope", new("范围和提要", "Scope and content"), Shapes.Text);
    private static readonly Field<string> Arrangement = new("arrangement", new("整理情况", "Arrangement"), Shapes.Text);
    private static readonly Field<string> Conditions = new("conditions", new("利用条件", "Conditions of access"), Shapes.Text);
    private static readonly Field<string> FindingAids = new("finding-aids", new("检索工具", "Finding aids"), Shapes.Text);
    private static readonly Field<string> Cataloguer = new("cataloguer", new("著录者", "Archivist"), Shapes.Text);
    private static readonly Field<string> CataloguedOn = new("cataloguer-date", new("著录日期", "Date of description"), Shapes.Text);
    private static readonly Field<string> Rules = new("rules", new("著录规则", "Rules"), Shapes.Text);

    private static readonly Rule NoUnitAbove = new("EX1180", Severity.Error,
        new("缺少上级单元", "Unit above missing"),
        new("类别和案卷必须写明上级（parent）。", "A series or file must name the unit above it (parent)."),
        new("加上 parent: 上级的标识；只有全宗没有上级。", "Add parent: the id of the unit above; only a fonds has none."));

    /// <inheritdoc />
    public override string Name => "fonds";

    /// <inheritdoc />
    public override Wording Label => new("全宗", "Fonds");

    /// <inheritdoc />
    public override string Folder => "fonds";

    /// <inheritdoc />
    public override string SchemaType => "ArchiveComponent";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(
        Level, Above, Code.Required, Date, Creators, History, Custody, Scope, Arrangement, Extent, Retention, Languages, Conditions, FindingAids,
        Cataloguer, CataloguedOn, Rules);

    /// <inheritdoc />
    protected override ArrangementUnit ReadRecord(RecordHead head, FieldReader fields)
    {
        var level = fields.Value(Level) ?? ArrangementLevel.FileUnit;
        if (level != ArrangementLevel.Fonds && !fields.Has(Above)) fields.Findings.Report(NoUnitAbove, fields.SpanOf(Level));
        return new ArrangementUnit(
            head, level, fields.Value(Above), fields.Get(Code) ?? "", fields.Get(Date), fields.List(Creators), fields.Get(History), fields.Get(Custody),
            fields.Get(Scope), fields.Get(Arrangement), fields.Get(Extent), fields.Get(Retention), fields.List(Languages), fields.Get(Conditions),
            fields.Get(FindingAids), fields.Get(Cataloguer), fields.Get(CataloguedOn), fields.Get(Rules),
            fields.Get(CommonFields.Rights), fields.Get(CommonFields.ReviewField));
    }

    /// <inheritdoc />
    protected override PageContent ComposePage(ArrangementUnit record, PageContext page) => ArrangementComposer.Compose(record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) => [.. ArrangementComposer.TreeOfAll(catalogue), .. ArrangementComposer.FurtherPages(catalogue)];

    private static ArrangementLevel? LevelOf(string word) => word switch
    {
        "fonds" or "全宗" => ArrangementLevel.Fonds,
        "series" or "类别" => ArrangementLevel.Series,
        "file" or "案卷" => ArrangementLevel.FileUnit,
        _ => null,
    };
}

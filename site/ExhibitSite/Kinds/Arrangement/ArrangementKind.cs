using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using static ExhibitSite.Kinds.DescriptiveFields;

namespace ExhibitSite.Kinds.Arrangement;

/// <summary>Fonds, series and files, in a tree of any depth.</summary>
public sealed class ArrangementKind : Kind<ArrangementUnit>
{
    private static readonly Field<ArrangementLevel> Level = new("level", new("著录层级", "Level"),
        Shapes.Word<ArrangementLevel>(LevelOf, new("fonds、series、file 之一", "one of fonds, series, file"), "fonds", "fonds", "series", "file"), IsRequired: true);
    private static readonly Field<RecordId> Above = new("parent", new("上级", "Unit above"), Shapes.Id("fonds"));

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
        ArchiveCode, Level, Above, Code.Required, SuppliedTitle, ParallelTitles, UnitSubtitle, Date, DateNote, DateValues,
        Creators, History, Custody, Acquisition, Scope, DescriptiveFields.People, Names, Extent, FileSize, FileFormats, Origin, DescriptiveFields.Arrangement,
        Retention, Destruction, Languages, DescriptiveFields.Subjects, Keywords, ClassNumber, Microform, Conditions, FindingAids,
        Originals, Copies, RelatedUnits, Bibliography, Cataloguer, CataloguedOn, Rules);

    /// <inheritdoc />
    protected override ArrangementUnit ReadRecord(RecordHead head, FieldReader fields)
    {
        var level = fields.Value(Level) ?? ArrangementLevel.FileUnit;
        if (level != ArrangementLevel.Fonds && !fields.Has(Above)) fields.Findings.Report(NoUnitAbove, fields.SpanOf(Level));
        return new ArrangementUnit(head, DescriptionReader.Read(LevelOf(level), fields), level, fields.Value(Above), fields.Get(CommonFields.ReviewField));
    }

    private static DescriptionLevel LevelOf(ArrangementLevel level) => level switch
    {
        ArrangementLevel.Fonds => DescriptionLevel.Fonds,
        ArrangementLevel.Series => DescriptionLevel.Series,
        _ => DescriptionLevel.FileUnit,
    };

    /// <inheritdoc />
    protected override PageContent ComposePage(ArrangementUnit record, PageContext page) => ArrangementComposer.Compose(record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) => [.. ArrangementComposer.TreeOfAll(catalogue), .. ArrangementComposer.FurtherPages(catalogue)];

    private static ArrangementLevel? LevelOf(string word) => DescriptionLevels.Read(word) switch
    {
        DescriptionLevel.Fonds => ArrangementLevel.Fonds,
        DescriptionLevel.Series => ArrangementLevel.Series,
        DescriptionLevel.FileUnit => ArrangementLevel.FileUnit,
        _ => null,
    };
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Geography;

namespace ExhibitSite.Kinds.Maps;

/// <summary>Base maps: pictures that places are shown on.</summary>
public sealed partial class MapKind : Kind<BaseMap>
{
    private static readonly Field<BaseMapType> Base = new("base", new("底图种类", "Base"),
        Shapes.Word<BaseMapType>(BaseOf, new("historical-scan（旧图）、relief（地形）、approved-map（审定地图）之一", "one of historical-scan, relief, approved-map"), "historical-scan", "historical-scan", "relief", "approved-map"), IsRequired: true);
    private static readonly Field<string> File = new("file", new("文件", "File"), Shapes.MediaPath, IsRequired: true);
    private static readonly Field<string> Alt = new("alt", new("文字说明", "Alternative text"), Shapes.Text, IsRequired: true, IsTranslatable: true);
    private static readonly Field<ImmutableArray<WrittenPoint>> Points = new("points", new("控制点", "Control points"), Shapes.ListOf(Shapes.Group(PointFields.Table, PointFields.Read)));
    private static readonly Field<FitMethod> Method = new("fit", new("配准方法", "Fit"),
        Shapes.Word<FitMethod>(MethodOf, new("affine（仿射）或 thin-plate（薄板样条）", "affine or thin-plate"), "affine", "affine", "thin-plate"));
    private static readonly Field<ImmutableArray<decimal>> Bounds = new("bounds", new("四至", "Bounds"), Shapes.ListOf(Shapes.Decimal));
    private static readonly Field<string> DatumField = new("datum", new("坐标系", "Datum"), Shapes.Choice(Datum.Wgs84, Datum.Cgcs2000, Datum.Gcj02), IsRequired: true);
    private static readonly Field<string> Approval = new("approval", new("审图号", "Approval number"), Shapes.Text);
    private static readonly Field<HistoricalDate> Made = new("date", new("绘制时间", "Made"), Shapes.Date);

    private static readonly Rule NotLaid = new("EX1220", Severity.Error,
        new("底图没有定位", "Base map without position"),
        new("这幅底图既没有控制点，也没有四至。", "This base map has neither control points nor bounds."),
        new("旧图写 points：至少三个不在一条线上的点，每点写图上像素 x、y 和经纬度 lat、lon；没有变形的图写 bounds: [南, 西, 北, 东]。",
            "For an old map write points: at least three that lie on no line, each with its pixel x, y and lat, lon; for a picture without distortion bounds: [south, west, north, east]."));

    private static readonly Rule NotLayable = new("EX1221", Severity.Error,
        new("控制点定不了位", "Control points do not lay the map"),
        new("{0} 个控制点不足以给底图定位。", "{0} control points do not lay the base map."),
        new("至少要三个点，且不能差不多在一条直线上；检查 x、y 与 lat、lon 是否写反。", "At least three are needed, and not nearly on one line; were x and y, or lat and lon, swapped?"));

    private static readonly Rule BadBounds = new("EX1222", Severity.Error,
        new("四至写法不对", "Bounds not usable"),
        new("四至“{0}”不是南、西、北、东四个度数。", "The bounds “{0}” are not south, west, north, east in degrees."),
        new("写成 bounds: [35.1, 111.6, 37.4, 113.9]，南小于北，西小于东。", "Write bounds: [35.1, 111.6, 37.4, 113.9], south below north, west below east."));

    private static readonly Rule NoApproval = new("EX1223", Severity.Error,
        new("审定地图没有审图号", "Approved map without approval number"),
        new("标为 approved-map 的底图没有审图号。", "A base map marked approved-map has no approval number."),
        new("写上 approval，照原图抄录审图号，如 GS(2019)1822号；没有审图号的地图不能公开展示。", "Add approval, the number as printed on the map, like GS(2019)1822号; a map without one may not be shown in public."));

    private static readonly Rule OddApproval = new("EX1224", Severity.Warning,
        new("审图号写法少见", "Approval number of an unusual form"),
        new("审图号“{0}”不是常见的写法。", "The approval number “{0}” has no usual form."),
        new("通常如 GS(2019)1822号、GS京(2022)0123号、晋S(2020)005号；照原图核对。", "Usual forms are GS(2019)1822号, GS京(2022)0123号, 晋S(2020)005号; compare with the map."));

    /// <inheritdoc />
    public override string Name => "map";

    /// <inheritdoc />
    public override Wording Label => new("底图", "Base map");

    /// <inheritdoc />
    public override string Folder => "maps";

    /// <inheritdoc />
    public override string SchemaType => "Map";

    /// <inheritdoc />
    public override bool AllowsTables => false;

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(
        Base, File, Alt, Points, Method, Bounds, DatumField, Approval, Made, DescriptiveFields.Source, DescriptiveFields.Places);

    /// <inheritdoc />
    protected override BaseMap ReadRecord(RecordHead head, FieldReader fields)
    {
        var datum = fields.Get(DatumField) ?? Datum.Wgs84;
        var written = fields.List(Points);
        var corners = written.IsEmpty ? CornersOf(fields) : [];
        var points = written.IsEmpty ? corners : [.. written.Select(p => new ControlPoint((double)p.X, (double)p.Y, Datum.ToWgs84((double)p.Latitude, (double)p.Longitude, datum)))];
        var (type, method) = (fields.Value(Base) ?? BaseMapType.HistoricalScan, fields.Value(Method) ?? FitMethod.Affine);
        if (points.IsEmpty && !fields.Has(Points) && !fields.Has(Bounds)) fields.Findings.Report(NotLaid, fields.SpanOf(Base));
        else if (!written.IsEmpty && MapFit.Of(points, method) is null) fields.Findings.Report(NotLayable, fields.SpanOf(Points), $"{points.Length}");
        var approval = fields.Get(Approval);
        if (type == BaseMapType.ApprovedMap && approval is null) fields.Findings.Report(NoApproval, fields.SpanOf(Base));
        if (approval is not null && !UsualApproval().IsMatch(approval)) fields.Findings.Report(OddApproval, fields.SpanOf(Approval), approval);
        return new BaseMap(
            head, type, new MediaUse(fields.Get(File) ?? "", fields.Text(Alt) ?? LanguageMap.Of(""), null, null, null, null), points, [.. written.Select(p => p.Name)], method, datum,
            approval, fields.Get(Made), fields.Get(DescriptiveFields.Source), fields.List(DescriptiveFields.Places));
    }

    /// <inheritdoc />
    protected override PageContent ComposePage(BaseMap record, PageContext page) => MapComposer.Compose(record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) =>
        catalogue.All<BaseMap>().IsEmpty ? [] : new IndexPages(this, [.. catalogue.All<BaseMap>()], words => words.BaseMaps).Pages();

    /// <inheritdoc />
    protected override string? MetaOf(BaseMap record, PageContext page) => record.Approval;

    // Corners in a picture of one by one: how large it is nobody knows while reading.
    private static ImmutableArray<ControlPoint> CornersOf(FieldReader fields)
    {
        var bounds = fields.List(Bounds);
        if (bounds.IsEmpty) return [];
        if (bounds is not [>= -90 and var south, >= -180 and var west, <= 90 and var north, <= 180 and var east] || south >= north || west >= east)
        {
            fields.Findings.Report(BadBounds, fields.SpanOf(Bounds), string.Join(", ", bounds));
            return [];
        }
        var datum = fields.Get(DatumField) ?? Datum.Wgs84;
        ControlPoint At(int x, int y, decimal latitude, decimal longitude) => new(x, y, Datum.ToWgs84((double)latitude, (double)longitude, datum));
        return [At(0, 0, north, west), At(1, 0, north, east), At(1, 1, south, east), At(0, 1, south, west)];
    }

    private static BaseMapType? BaseOf(string word) => word switch
    {
        "historical-scan" or "旧图" => BaseMapType.HistoricalScan,
        "relief" or "地形" => BaseMapType.Relief,
        "approved-map" or "审定地图" => BaseMapType.ApprovedMap,
        _ => null,
    };

    private static FitMethod? MethodOf(string word) => word switch
    {
        "affine" or "仿射" => FitMethod.Affine,
        "thin-plate" or "薄板样条" => FitMethod.ThinPlate,
        _ => null,
    };

    [GeneratedRegex(@"^(GS\p{IsCJKUnifiedIdeographs}?|\p{IsCJKUnifiedIdeographs}S)[(（\[〔]\d{4}[)）\]〕]\d{1,5}号$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex UsualApproval();

    private sealed record WrittenPoint(decimal X, decimal Y, decimal Latitude, decimal Longitude, string Name);

    private static class PointFields
    {
        private static readonly Field<decimal> X = new("x", new("横像素", "Pixels across"), Shapes.Decimal, IsRequired: true);
        private static readonly Field<decimal> Y = new("y", new("纵像素", "Pixels down"), Shapes.Decimal, IsRequired: true);
        private static readonly Field<decimal> Latitude = new("lat", new("纬度", "Latitude"), Shapes.Decimal, IsRequired: true);
        private static readonly Field<decimal> Longitude = new("lon", new("经度", "Longitude"), Shapes.Decimal, IsRequired: true);
        private static readonly Field<string> Name = new("name", new("名称", "Name"), Shapes.Text, IsRequired: true);

        public static FieldTable Table { get; } = new(X, Y, Latitude, Longitude, Name);

        public static WrittenPoint? Read(FieldReader fields) =>
            (fields.Value(X), fields.Value(Y), fields.Value(Latitude), fields.Value(Longitude), fields.Get(Name)) is ({ } x, { } y, { } latitude, { } longitude, { } name)
                ? new WrittenPoint(x, y, latitude, longitude, name) : null;
    }
}

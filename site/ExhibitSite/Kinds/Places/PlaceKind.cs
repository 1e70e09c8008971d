using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Places;

/// <summary>Places, with datum and precision.</summary>
public sealed class PlaceKind : Kind<Place>
{
    private static readonly Field<string> Type = new("type", new("类型", "Type"),
        Shapes.Choice("省", "府", "县", "市", "镇", "村", "山", "河", "建筑", "遗址", "区域"), IsRequired: true);
    private static readonly Field<ImmutableArray<PlaceName>> Names = new("names", new("名称", "Names"), Shapes.ListOf(new PlaceNameShape()));
    private static readonly Field<decimal> Latitude = new("lat", new("纬度", "Latitude"), Shapes.Decimal);
    private static readonly Field<decimal> Longitude = new("lon", new("经度", "Longitude"), Shapes.Decimal);
    private static readonly Field<string> Datum = new("datum", new("坐标系", "Datum"), Shapes.Choice(Model.Geography.Datum.Wgs84, Model.Geography.Datum.Cgcs2000, Model.Geography.Datum.Gcj02));
    private static readonly Field<string> Precision = new("precision", new("精度", "Precision"), Shapes.Text);
    private static readonly Field<decimal> PrecisionMetres = new("precision-m", new("精度（米）", "Precision (m)"), Shapes.Decimal);
    private static readonly Field<RecordId> Within = new("parent", new("上级", "Within"), Shapes.Id("place"));
    private static readonly Field<string> Modern = new("modern", new("今属", "Today"), Shapes.Text);

    private static readonly Rule HalfAPosition = new("EX1181", Severity.Error,
        new("坐标不完整", "Position incomplete"),
        new("坐标要同时写明 lat、lon 和 datum。", "A position needs lat, lon and datum together."),
        new("补齐三项；datum 为 WGS84、CGCS2000 或 GCJ-02，不知道就不写坐标。", "Give all three; datum is WGS84, CGCS2000 or GCJ-02. If unknown, give no position."));

    private static readonly Rule OffTheEarth = new("EX1182", Severity.Error,
        new("坐标超出范围", "Position out of range"),
        new("纬度 {0}、经度 {1} 不在地球上。", "Latitude {0}, longitude {1} is not on the earth."),
        new("纬度在 −90 到 90 之间，经度在 −180 到 180 之间；检查是否写反。", "Latitude lies within ±90, longitude within ±180; were they swapped?"));

    private static readonly Rule NoPrecision = new("EX1183", Severity.Error,
        new("精度不是正数", "Precision is not positive"),
        new("精度“{0}”米不是正数。", "A precision of “{0}” metres is not positive."),
        new("precision-m 写半径，单位米：地点在这个范围之内，如 3000。", "precision-m is a radius in metres within which the place lies, like 3000."));

    /// <inheritdoc />
    public override string Name => "place";

    /// <inheritdoc />
    public override Wording Label => new("地点", "Place");

    /// <inheritdoc />
    public override string Folder => "places";

    /// <inheritdoc />
    public override bool IsAuthority => true;

    /// <inheritdoc />
    public override string SchemaType => "Place";

    /// <inheritdoc />
    public override FieldTable Fields { get; } = new(Type, Names, Latitude, Longitude, Datum, Precision, PrecisionMetres, Within, Modern, DescriptiveFields.Source);

    /// <inheritdoc />
    protected override Place ReadRecord(RecordHead head, FieldReader fields) => new(
        head, fields.Get(Type) ?? "", fields.List(Names), ReadPosition(fields), fields.Value(Within), fields.Get(Modern), fields.Get(DescriptiveFields.Source));

    /// <inheritdoc />
    protected override PageContent ComposePage(Place record, PageContext page) => PlaceComposer.Compose(record, page);

    /// <inheritdoc />
    public override IEnumerable<ListPage> Lists(ICatalogue catalogue) => 
        new IndexPages(this, [.. catalogue.All<Place>()], words => words.Places) { Above = PlaceComposer.MapOfAll }.Pages();

    /// <inheritdoc />
    protected override string? MetaOf(Place record, PageContext page) => record.Type;

    private static Position? ReadPosition(FieldReader fields)
    {
        var (latitude, longitude, datum) = (fields.Value(Latitude), fields.Value(Longitude), fields.Get(Datum));
        var precision = fields.Get(Precision);
        if (latitude is null && longitude is null) return null;
        if (latitude is null || longitude is null || datum is null)
        {
            // A part that is there and could not be read is reported already.
            if (fields.Has(Latitude) && fields.Has(Longitude) && fields.Has(Datum)) return null;
            fields.Findings.Report(HalfAPosition, fields.SpanOf(latitude is null ? Longitude : Latitude));
            return null;
        }
        if (Math.Abs(latitude.Value) <= 90 && Math.Abs(longitude.Value) <= 180) return new Position(latitude.Value, longitude.Value, datum, precision, ReadMetres(fields));
        fields.Findings.Report(OffTheEarth, fields.SpanOf(Latitude), $"{latitude}", $"{longitude}");
        return null;
    }

    private static decimal? ReadMetres(FieldReader fields)
    {
        if (fields.Value(PrecisionMetres) is not { } metres) return null;
        if (metres > 0) return metres;
        fields.Findings.Report(NoPrecision, fields.SpanOf(PrecisionMetres), metres.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return null;
    }

    /// <summary>A name with its particulars; in a table, <c>名称（古称）</c> or the name alone.</summary>
    private sealed class PlaceNameShape : Shape<PlaceName>
    {
        private static readonly Field<string> Name = new("name", new("名称", "Name"), Shapes.Text, IsRequired: true);
        private static readonly Field<string> Kind = new("type", new("类型", "Type"), Shapes.Choice("古称", "今名", "俗称", "驻地"));
        private static readonly Field<string> Period = new("period", new("时期", "Period"), Shapes.Text);
        private static readonly Field<string> Note = new("note", new("附注", "Note"), Shapes.Text);
        private static readonly FieldTable Table = new(Name, Kind, Period, Note);
        private static readonly Shape<PlaceName> Group = Shapes.Group(Table, Read);

        public override Wording Expects => Group.Expects;

        public override bool HasParts => true;

        public override FieldTable? Parts => Group.Parts;

        public override bool TryRead(ValueNode node, FieldReading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PlaceName? value)
        {
            if (node is not ScalarValue { Text: var text }) return Group.TryRead(node, reading, out value);
            var open = text.AsSpan().IndexOfAny('（', '(');
            value = open > 0 && (text[^1] is '）' or ')')
                ? new PlaceName(text[..open].Trim(), text[(open + 1)..^1].Trim(), null, null)
                : new PlaceName(text, null, null, null);
            return true;
        }

        private static PlaceName? Read(FieldReader fields) =>
            fields.Get(Name) is { } name ? new PlaceName(name, fields.Get(Kind), fields.Get(Period), fields.Get(Note)) : null;
    }
}

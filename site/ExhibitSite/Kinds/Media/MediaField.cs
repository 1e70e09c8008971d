using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Media;

/// <summary>The field <c>media</c>: the pictures, sounds and films of a record.</summary>
internal static class MediaField
{
    private static readonly Field<string> File = new("file", new("文件", "File"), Shapes.MediaPath, IsRequired: true);
    private static readonly Field<string> Alt = new("alt", new("文字说明", "Alternative text"), Shapes.Text, IsRequired: true, IsTranslatable: true);
    private static readonly Field<string> Caption = new("caption", new("图注", "Caption"), Shapes.Text, IsTranslatable: true);
    private static readonly Field<string> Nature = new("kind", new("性质", "Nature"), Shapes.Choice("示意图", "原件", "照片", "录音", "录像"));
    private static readonly Field<string> Maker = new("maker", new("制作者", "Maker"), Shapes.Text);
    private static readonly Field<string> Rights = new("rights", new("权利", "Rights"), Shapes.Rights);

    private static readonly Field<string> Open = new("open", new("开放标识", "Opening flag"), Shapes.Choice(OpeningFlagWords.All));
    private static readonly Field<DateOnly> OpenFrom = new("open-from", new("开放日期", "Open from"), Shapes.CalendarDay);
    private static readonly Field<ImmutableArray<PictureRegion>> Covered = new("cover", new("遮盖", "Covered regions"), new RegionsShape());

    private static readonly Field<string> DownloadPolicy = new("download", new("下载", "Download"), Shapes.Choice(DownloadWords.All));

    // What a leaf is called and where it stands.
    private static readonly Field<string> Label = new("label", new("叶题", "Label"), Shapes.Text, IsTranslatable: true);

    private const int LeastDpi = 10;
    private const int MostDpi = 20_000;
    private static readonly Field<int> Dpi = new("dpi", new("扫描分辨率", "Pixels per inch"),
        Shapes.Word<int>(ReadDpi, new($"每英寸原件的像素数，{LeastDpi} 到 {MostDpi} 的整数", $"pixels per inch of the original, a whole number from {LeastDpi} to {MostDpi}"), "300"));

    private static readonly Field<ImmutableArray<PictureRegion>> LineAt = new("at", new("位置", "Place"), new RegionsShape(), IsRequired: true);
    private static readonly Field<string> LineText = new("text", new("文字", "Text"), Shapes.Text, IsRequired: true);
    private static readonly Field<ImmutableArray<PictureLine>> Lines = new("lines", new("逐行释文", "Lines of writing"), Shapes.ListOf(Shapes.Group(new FieldTable(LineAt, LineText), ReadLine)));

    private static readonly FieldTable Table = new(File, Alt, Caption, Nature, Maker, Rights, Open, OpenFrom, Covered, DownloadPolicy, Label, Dpi, Lines);

    /// <summary>The field.</summary>
    public static Field<ImmutableArray<MediaUse>> Field { get; } =
        new("media", new("媒体", "Media"), Shapes.ListOf(new MediaShape(Shapes.Group(Table, Read))));

    private static MediaUse? Read(FieldReader fields) =>
        fields.Get(File) is { } file && fields.Text(Alt) is { } alt
            ? new MediaUse(file, alt, fields.Text(Caption), fields.Get(Nature), fields.Get(Maker), fields.Get(Rights))
            {
                Flag = OpeningFlagWords.Read(fields.Get(Open)),
                OpenFrom = fields.Value(OpenFrom),
                Covered = fields.List(Covered),
                Download = DownloadWords.Read(fields.Get(DownloadPolicy)),
                Label = fields.Text(Label),
                Dpi = fields.Value(Dpi),
                Lines = fields.List(Lines),
            }
            : null;

    private static PictureLine? ReadLine(FieldReader fields) =>
        fields.List(LineAt) is [var at, ..] && fields.Get(LineText) is { } text ? new PictureLine(at, text) : null;

    private static int? ReadDpi(string word) =>
        int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var dpi) && dpi is >= LeastDpi and <= MostDpi ? dpi : null;

    /// <summary>In a table one cell names the files; their text is then the record's title.</summary>
    private sealed class MediaShape(Shape<MediaUse> group) : Shape<MediaUse>
    {
        public override Wording Expects => group.Expects;

        public override bool HasParts => true;

        public override FieldTable? Parts => group.Parts;

        public override bool TryRead(Reading.Values.ValueNode node, FieldReading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out MediaUse? value)
        {
            if (node is not Reading.Values.ScalarValue) return group.TryRead(node, reading, out value);
            value = Shapes.MediaPath.TryRead(node, reading, out var file) ? new MediaUse(file, LanguageMap.Of(""), null, null, null, null) : null;
            return value is not null;
        }
    }
}

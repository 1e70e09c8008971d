using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Media;

/// <summary>The field <c>media</c>: the pictures, sounds and films of a record.</summary>
internal static class MediaField
{
    private static readonly Field<string> File = new("file", new("文件", "File"), Shapes.MediaPath, IsRequired: true);
    private static readonly Field<string> Alt = new("alt", new("文字说明", "Alternative text"), Shapes.Text, IsRequired: true, IsTranslatable: true);
    private static readonly Field<string> Caption = new("caption", new("图注", "Caption"), Shapes.Text, IsTranslatable: true);
    private static readonly Field<string> Nature = new("kind", new("性质", "Nature"), Shapes.Choice("示意图", "原件", "照片", "录音", "录像"));
    private static readonly Field<string> Maker = new("maker", new("制作者", "Maker"), Shapes.Text);
    private static readonly Field<string> Rights = new("rights", new("权利", "Rights"), Shapes.Rights) { IsNeverGuessed = true };

    private static readonly Field<string> Open = new("open", new("开放标识", "Opening flag"), Shapes.Choice(OpeningFlagWords.All)) { IsNeverGuessed = true };
    private static readonly Field<DateOnly> OpenFrom = new("open-from", new("开放日期", "Open from"), Shapes.CalendarDay) { IsNeverGuessed = true };
    private static readonly Field<ImmutableArray<PictureRegion>> Covered = new("cover", new("遮盖", "Covered regions"), new RegionsShape()) { IsNeverGuessed = true };

    private static readonly Field<string> DownloadPolicy = new("download", new("下载", "Download"), Shapes.Choice(DownloadWords.All)) { IsNeverGuessed = true };

    // What a leaf is called and where it stands.
    private static readonly Field<string> Label = new("label", new("叶题", "Label"), Shapes.Text, IsTranslatable: true);

    private const int LeastDpi = 10;
    private const int MostDpi = 20_000;
    private static readonly Field<int> Dpi = new("dpi", new("扫描分辨率", "Pixels per inch"),
        Shapes.Word<int>(ReadDpi, new($"每英寸原件的像素数，{LeastDpi} 到 {MostDpi} 的整数", $"pixels per inch of the original, a whole number from {LeastDpi} to {MostDpi}"), "300"));

    private static readonly Field<ImmutableArray<PictureRegion>> LineAt = new("at", new("位置", "Place"), new RegionsShape(), IsRequired: true);
    private static readonly Field<string> LineText = new("text", new("文字", "Text"), Shapes.Text, IsRequired: true);
    private static readonly Field<ImmutableArray<PictureLine>> Lines = new("lines", new("逐行释文", "Lines of writing"), Shapes.ListOf(Shapes.Group(new FieldTable(LineAt, LineText), ReadLine)));

    private static readonly Field<string> Part = new("part", new("部分", "Part"), Shapes.Text, IsTranslatable: true);
    private static readonly Field<bool> Start = new("start", new("先看", "Start"), Shapes.YesNo);
    private static readonly Field<ImmutableArray<string>> LostBefore = new("lost-before", new("前缺", "Lost before"), Shapes.Texts);
    private static readonly Field<ImmutableArray<string>> LostAfter = new("lost-after", new("后缺", "Lost after"), Shapes.Texts);

    // What goes with a recording.
    private static readonly Field<ImmutableArray<CaptionsUse>> Captions = new("captions", new("字幕", "Captions"), Shapes.ListOf(new CaptionsShape()));
    private static readonly Field<string> Poster = new("poster", new("封面", "Poster"), Shapes.MediaPath);

    private static readonly Rule NoWords = new("EX1250", Severity.Warning,
        new("录音录像没有文字", "Recording without words"),
        new("“{0}”既没有字幕，记录也没有正文，听不见的人无法使用。", "“{0}” has no captions and its record no text: people who cannot hear it get nothing."),
        new("加上 captions: media/….vtt，或在正文里写下文字稿。", "Add captions: media/….vtt, or write the transcript into the text."));

    private static readonly Rule NoRecording = new("EX1251", Severity.Warning,
        new("不是录音录像，却有字幕或封面", "Captions or poster of no recording"),
        new("“{0}”不是录音录像，它的“{1}”不会用上。", "“{0}” is no recording; its “{1}” is not used."),
        new("把它移到录音录像那一条，或去掉。", "Move it to the entry of the recording, or drop it."));

    private static readonly Rule TwoStarts = new("EX1253", Severity.Warning,
        new("先看的不止一张", "More than one to start with"),
        new("{0} 张图都写着 start: 是；看图的人会先见到第一张。", "{0} entries say start: yes; viewers open the first of them."),
        new("只留一个 start。", "Keep one."));

    private static readonly FieldTable Table =
        new(File, Alt, Caption, Nature, Maker, Rights, Open, OpenFrom, Covered, DownloadPolicy, Label, Dpi, Lines, Part, Start, LostBefore, LostAfter, Captions, Poster);

    /// <summary>The field.</summary>
    public static Field<ImmutableArray<MediaUse>> Field { get; } =
        new("media", new("媒体", "Media"), Shapes.ListOf(new MediaShape(Shapes.Group(Table, Read))));

    /// <summary>Reports what is wrong with all entries of a record together.</summary>
    /// <param name="uses">The entries.</param>
    /// <param name="hasText">True when the record has a text.</param>
    /// <param name="fields">The record's fields.</param>
    public static void CheckAll(ImmutableArray<MediaUse> uses, bool hasText, FieldReader fields)
    {
        if (uses.Count(use => use.IsStart) is > 1 and var starts) fields.Findings.Report(TwoStarts, fields.SpanOf(Field), $"{starts}");
        if (hasText) return;
        foreach (var use in uses.Where(use => MediaType.IsRecording(use.File) && use.Captions.IsEmpty)) fields.Findings.Report(NoWords, fields.SpanOf(Field), use.File);
    }

    private static MediaUse? Read(FieldReader fields)
    {
        if (fields.Get(File) is not { } file || fields.Text(Alt) is not { } alt) return null;
        var (captions, poster) = (fields.List(Captions), fields.Get(Poster));
        foreach (var path in captions.Select(c => c.File).Append(poster).OfType<string>()) fields.Attach(path, file);
        if (!MediaType.IsRecording(file))
            foreach (var field in new Field[] { Captions, Poster }.Where(fields.Has)) fields.Findings.Report(NoRecording, fields.SpanOf(field), file, field.Name);
        return new MediaUse(file, alt, fields.Text(Caption), fields.Get(Nature), fields.Get(Maker), fields.Get(Rights))
        {
            Flag = OpeningFlagWords.Read(fields.Get(Open)),
            OpenFrom = fields.Value(OpenFrom),
            Covered = fields.List(Covered),
            Download = DownloadWords.Read(fields.Get(DownloadPolicy)),
            Label = fields.Text(Label),
            Dpi = fields.Value(Dpi),
            Lines = fields.List(Lines),
            Part = fields.Text(Part),
            IsStart = fields.Value(Start) ?? false,
            LostBefore = fields.List(LostBefore),
            LostAfter = fields.List(LostAfter),
            Captions = captions,
            Poster = poster,
        };
    }

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

        public override Filling Filling => group.Filling;

        public override bool TryRead(Reading.Values.ValueNode node, FieldReading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out MediaUse? value)
        {
            if (node is not Reading.Values.ScalarValue) return group.TryRead(node, reading, out value);
            value = Shapes.MediaPath.TryRead(node, reading, out var file) ? new MediaUse(file, LanguageMap.Of(""), null, null, null, null) : null;
            return value is not null;
        }
    }
}

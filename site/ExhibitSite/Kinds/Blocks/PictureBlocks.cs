using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Kinds.Blocks;

internal sealed record Figure(string? File, RecordId? Item, string? Alt, string? Caption, string? Maker, string Width);

/// <summary><c>:::figure</c>: one picture, of a file or of an item.</summary>
internal sealed class FigureBlock : Block<Figure>
{
    private static readonly Field<string> File = new("file", new("文件", "File"), Shapes.MediaPath);
    private static readonly Field<RecordId> Item = new("item", new("档案", "Item"), Shapes.Id("item"));
    private static readonly Field<string> Alt = new("alt", new("文字说明", "Alternative text"), Shapes.Text);
    private static readonly Field<string> Caption = new("caption", new("图注", "Caption"), Shapes.Text);
    private static readonly Field<string> Maker = new("maker", new("制作者", "Maker"), Shapes.Text);
    private static readonly Field<string> Width = new("width", new("宽度", "Width"), Shapes.Choice("wide", "normal", "narrow"));

    private static readonly Rule Nothing = new("EX1170", Severity.Error,
        new("图版块没有指明图像", "Figure without picture"),
        new("这个图版块既没有 file 也没有 item。", "This figure has neither file nor item."),
        new("写上 file: media/… 或 item: 档案的标识。", "Add file: media/… or item: an item's id."));

    private static readonly Rule NoAlt = new("EX1171", Severity.Warning,
        new("图像没有文字说明", "Picture without alternative text"),
        new("这个图版块用了文件却没有 alt。", "This figure shows a file but has no alt."),
        new("加上 alt，用一句话说出画面内容。", "Add alt: one sentence that says what is to be seen."));

    public override Wording Words => new("图", "figure");

    public override FieldTable Fields { get; } = new(File, Item, Alt, Caption, Maker, Width);

    protected override Figure? Read(FieldReader fields, Directive directive)
    {
        var figure = new Figure(fields.Get(File), fields.Value(Item), fields.Get(Alt), fields.Get(Caption), fields.Get(Maker), fields.Get(Width) ?? "normal");
        if (!fields.Has(File) && !fields.Has(Item)) fields.Findings.Report(Nothing, directive.Span);
        if (figure is { File: not null, Alt: null }) fields.Findings.Report(NoAlt, directive.Span);
        return figure.File is null && figure.Item is null ? null : figure;
    }

    protected override BlockView? Show(Figure value, Directive directive, ProseComposer prose)
    {
        var item = value.Item is { } id ? prose.Page.Catalogue.Find(id) as Item : null;
        var use = item?.CardPicture;
        var picture = value.File is { } file ? prose.Page.Picture(file, value.Alt ?? "") : prose.Page.Picture(use);
        if (picture is null) return null;
        if (value.Alt is { } alt) picture = picture with { Alt = alt };
        return new FigureView(
            picture, item is null ? picture.BestSrc : prose.Page.To(item.Id), value.Caption ?? item?.ShownTitle, prose.HtmlOf(directive), MakerLine(value.Maker ?? use?.Maker, use?.Nature, use?.Rights ?? item?.RightsUri, prose),
            value.Width);
    }

    // What may be done with a picture stands beside it wherever it is shown, not on its own page alone.
    private static string? MakerLine(string? maker, string? nature, string? rights, ProseComposer prose)
    {
        var what = maker is null && nature is null ? null : nature is null ? prose.Page.Words.Drawing : prose.Page.Value(nature);
        var parts = new[] { what, maker, rights is null ? null : RightsStatement.NameOf(rights, prose.Page.Words.Language) }.OfType<string>().ToArray();
        return parts.Length == 0 ? null : string.Join(" · ", parts);
    }
}

internal sealed record ItemChoice(RecordId Id, string? Note);

/// <summary><c>:::item</c>: the card of one item and why it is shown.</summary>
internal sealed class ItemBlock : Block<ItemChoice>
{
    private static readonly Field<RecordId> Id = new("id", new("标识", "Id"), Shapes.Id("item"), IsRequired: true);
    private static readonly Field<string> Note = new("note", new("附注", "Note"), Shapes.Text);

    public override Wording Words => new("藏品", "item");

    public override FieldTable Fields { get; } = new(Id, Note);

    protected override ItemChoice? Read(FieldReader fields, Directive directive) => fields.Value(Id) is { } id ? new ItemChoice(id, fields.Get(Note)) : null;

    protected override BlockView? Show(ItemChoice value, Directive directive, ProseComposer prose)
    {
        if (prose.Page.Catalogue.Find(value.Id) is not { } record) return null;
        var note = value.Note is null ? null : System.Net.WebUtility.HtmlEncode(value.Note);
        return new ItemCardView(prose.Page.CardOf(record), prose.HtmlOf(directive) ?? (note is null ? null : $"<p>{note}</p>"));
    }
}

internal sealed record Gallery(ImmutableArray<RecordId> Items, ImmutableArray<string> Files, string? Caption);

/// <summary><c>:::gallery</c>: several pictures under one caption.</summary>
internal sealed class GalleryBlock : Block<Gallery>
{
    private static readonly Field<ImmutableArray<RecordId>> Items = new("items", new("档案", "Items"), Shapes.Ids("item"));
    private static readonly Field<ImmutableArray<string>> Files = new("files", new("文件", "Files"), Shapes.MediaPaths);
    private static readonly Field<string> Caption = new("caption", new("图注", "Caption"), Shapes.Text);

    public override Wording Words => new("图集", "gallery");

    public override FieldTable Fields { get; } = new(Items, Files, Caption);

    protected override Gallery? Read(FieldReader fields, Directive directive) => new(fields.List(Items), fields.List(Files), fields.Get(Caption));

    protected override BlockView? Show(Gallery value, Directive directive, ProseComposer prose)
    {
        var pictures = ImmutableArray.CreateBuilder<GalleryPicture>();
        foreach (var id in value.Items)
            if (prose.Page.Catalogue.Find(id) is Item item && prose.Page.Picture(item.CardPicture) is { } picture)
                pictures.Add(new GalleryPicture(picture.Decorative, prose.Page.To(item.Id), item.ShownTitle));
        foreach (var file in value.Files)
            if (prose.Page.Picture(file, value.Caption ?? "") is { } picture)
                pictures.Add(new GalleryPicture(picture, picture.BestSrc, ""));
        return pictures.Count == 0 ? null : new GalleryView(pictures.ToImmutable(), value.Caption);
    }
}

internal sealed record Comparison(string Left, string Right, string LeftLabel, string RightLabel, string LeftAlt, string RightAlt, string? Caption);

/// <summary><c>:::compare</c>: two pictures to lay over each other.</summary>
internal sealed class CompareBlock : Block<Comparison>
{
    private static readonly Field<string> Left = new("left", new("左图", "Left"), Shapes.MediaPath, IsRequired: true);
    private static readonly Field<string> Right = new("right", new("右图", "Right"), Shapes.MediaPath, IsRequired: true);
    private static readonly Field<string> LeftLabel = new("left-label", new("左题", "Left label"), Shapes.Text, IsRequired: true);
    private static readonly Field<string> RightLabel = new("right-label", new("右题", "Right label"), Shapes.Text, IsRequired: true);
    private static readonly Field<string> LeftAlt = new("left-alt", new("左图说明", "Left alternative text"), Shapes.Text, IsRequired: true);
    private static readonly Field<string> RightAlt = new("right-alt", new("右图说明", "Right alternative text"), Shapes.Text, IsRequired: true);
    private static readonly Field<string> Caption = new("caption", new("图注", "Caption"), Shapes.Text);

    public override Wording Words => new("对比", "compare");

    public override FieldTable Fields { get; } = new(Left, Right, LeftLabel, RightLabel, LeftAlt, RightAlt, Caption);

    protected override Comparison? Read(FieldReader fields, Directive directive)
    {
        var (left, right) = (fields.Get(Left), fields.Get(Right));
        var read = new Comparison(left ?? "", right ?? "", fields.Get(LeftLabel) ?? "", fields.Get(RightLabel) ?? "", fields.Get(LeftAlt) ?? "", fields.Get(RightAlt) ?? "", fields.Get(Caption));
        return left is null || right is null ? null : read;
    }

    protected override BlockView? Show(Comparison value, Directive directive, ProseComposer prose) =>
        prose.Page.Picture(value.Left, value.LeftAlt) is { } left && prose.Page.Picture(value.Right, value.RightAlt) is { } right
            ? new CompareView(left, value.LeftLabel, right, value.RightLabel, value.Caption, prose.HtmlOf(directive))
            : null;
}

internal sealed record Recording(string File, string Title, string? Transcript, string? Poster, string? Caption);

/// <summary><c>:::audio</c>: a sound recording with its transcript.</summary>
internal class AudioBlock : Block<Recording>
{
    private static readonly Field<string> File = new("file", new("文件", "File"), Shapes.MediaPath, IsRequired: true);
    private static readonly Field<string> Title = new("title", new("题名", "Title"), Shapes.Text, IsRequired: true);
    private static readonly Field<string> Transcript = new("transcript", new("字幕", "Transcript"), Shapes.MediaPath);
    private static readonly Field<string> Poster = new("poster", new("封面", "Poster"), Shapes.MediaPath);
    private static readonly Field<string> Caption = new("caption", new("图注", "Caption"), Shapes.Text);

    private static readonly Rule NoTranscript = new("EX1172", Severity.Warning,
        new("录音录像没有文字稿", "Recording without transcript"),
        new("这段录音录像没有文字稿，听不见的人无法使用。", "This recording has no transcript: people who cannot hear it get nothing."),
        new("在空行之后写上文字稿，或用 transcript 指向字幕文件。", "Write the transcript after a blank line, or name a captions file under transcript."));

    public override Wording Words => new("音频", "audio");

    public override FieldTable Fields { get; } = new(File, Title, Transcript, Poster, Caption);

    protected virtual bool IsVideo => false;

    protected override Recording? Read(FieldReader fields, Directive directive)
    {
        var (file, title) = (fields.Get(File), fields.Get(Title));
        if (directive.Content.Count == 0 && !fields.Has(Transcript)) fields.Findings.Report(NoTranscript, directive.Span);
        var read = new Recording(file ?? "", title ?? "", fields.Get(Transcript), fields.Get(Poster), fields.Get(Caption));
        foreach (var path in new[] { read.Transcript, read.Poster }.OfType<string>()) fields.Attach(path, read.File);
        return file is null || title is null ? null : read;
    }

    /// <summary>The captions of a recording that may be shown.</summary>
    public static ImmutableArray<RecordingCaptions> CaptionsOf(Recording value, PageContext page) =>
        value.Transcript is { } path && page.Catalogue.Media(path) is { IsPublished: true, Captions.Cues.IsEmpty: false } found ? [new RecordingCaptions(found, page.Catalogue.Settings.Languages[0])] : [];

    protected override BlockView? Show(Recording value, Directive directive, ProseComposer prose)
    {
        var page = prose.Page;
        if (page.Catalogue.Media(value.File) is not { } file) return null;
        if (!file.IsPublished) return null;
        var view = RecordingComposer.Of(file, (prose.NextAnchor("sound"), value.Title), CaptionsOf(value, page), page);
        // A transcript that the curator wrote is for reading; the cues beside it would say everything twice.
        return view with
        {
            Cues = directive.Content.Count == 0 ? view.Cues : [],
            TranscriptHtml = prose.HtmlOf(directive),
            Module = directive.Content.Count == 0 ? view.Module : null,
            Poster = value.Poster is { } image ? page.Picture(image, "") : null,
            Caption = value.Caption,
        };
    }
}

/// <summary><c>:::video</c>: a film with its transcript.</summary>
internal sealed class VideoBlock : AudioBlock
{
    public override Wording Words => new("视频", "video");

    protected override bool IsVideo => true;
}

using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Audit.Leaks;

/// <summary>Something in a published file that is no part of what it shows.</summary>
internal enum LeftSort
{
    /// <summary>EXIF, beyond the orientation of the picture.</summary>
    Exif,

    /// <summary>XMP.</summary>
    Xmp,

    /// <summary>Comments, captions of press agencies, texts of programs.</summary>
    Comments,

    /// <summary>Bytes after the end of the picture.</summary>
    Trailer,

    /// <summary>Tags of a recording.</summary>
    Tags,

    /// <summary>Properties of a document.</summary>
    Properties,

    /// <summary>What drawing programs write for themselves.</summary>
    DrawingMetadata,

    /// <summary>A script or a handler of events in a drawing.</summary>
    Script,

    /// <summary>A reference of a drawing to somewhere else.</summary>
    Elsewhere,

    /// <summary>HTML within a drawing.</summary>
    ForeignObject,
}

/// <summary>Looks through published pictures, drawings, documents and recordings for what should have stayed behind. Written apart from what takes it out, so that one mistake does not blind both.</summary>
internal static partial class LeftInFile
{
    /// <summary>What was left.</summary>
    public static IEnumerable<LeftSort> In(byte[] bytes)
    {
        var span = bytes.AsSpan();
        if (span.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return PictureLeavings.InPng(bytes);
        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return PictureLeavings.InJpeg(bytes);
        if (span.StartsWith("GIF8"u8)) return PictureLeavings.InGif(bytes);
        if (span.StartsWith("RIFF"u8) && bytes.Length >= 12) return span[8..].StartsWith("WEBP"u8) ? PictureLeavings.InWebP(bytes) : span[8..].StartsWith("WAVE"u8) ? RecordingLeavings.InWave(bytes) : [];
        if (span.StartsWith("fLaC"u8)) return RecordingLeavings.InFlac(bytes);
        if (span.StartsWith("OggS"u8)) return RecordingLeavings.InOgg(bytes);
        if (span.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3])) return RecordingLeavings.InMatroska(bytes);
        if (bytes.Length >= 12 && span[4..].StartsWith("ftypavi"u8)) return PictureLeavings.InAvif(bytes);
        if (bytes.Length >= 8 && span[4..].StartsWith("ftyp"u8)) return RecordingLeavings.InMp4(bytes);
        if (span.StartsWith("ID3"u8) || (bytes.Length > 2 && bytes[0] == 0xFF && (bytes[1] & 0xE0) == 0xE0)) return RecordingLeavings.InMp3(bytes);
        if (span.StartsWith("%PDF-"u8)) return DocumentLeavings.In(bytes);
        if (span.TrimStart("\uFEFF"u8).StartsWith("WEBVTT"u8)) return Remark().IsMatch(Encoding.UTF8.GetString(bytes)) ? [LeftSort.Comments] : [];
        return span[..Math.Min(bytes.Length, 4096)].IndexOf("<svg"u8) >= 0 && span.TrimStart("\uFEFF \t\r\n"u8) is [(byte)'<', ..] ? InDrawing(Encoding.UTF8.GetString(bytes)) : [];
    }

    /// <summary>True for what a browser would do, rather than what a reader would learn.</summary>
    public static bool IsCode(LeftSort sort) => sort is LeftSort.Script or LeftSort.Elsewhere or LeftSort.ForeignObject;

    /// <summary>In words.</summary>
    public static Wording Words(LeftSort sort) => sort switch
    {
        LeftSort.Exif => new("相机信息（EXIF）", "data of the camera (EXIF)"),
        LeftSort.Xmp => new("XMP 元数据", "XMP metadata"),
        LeftSort.Comments => new("评注或别的文字", "comments or other texts"),
        LeftSort.Trailer => new("图像结束之后的数据", "data after the end of the picture"),
        LeftSort.Tags => new("录音录像的标签", "tags of the recording"),
        LeftSort.Properties => new("文档属性（作者、软件、日期等）", "properties of the document (author, software, dates …)"),
        LeftSort.DrawingMetadata => new("绘图软件的元数据", "metadata of the drawing program"),
        LeftSort.Script => new("脚本", "a script"),
        LeftSort.Elsewhere => new("对外部的引用", "a reference to elsewhere"),
        _ => new("嵌入的网页（foreignObject）", "an embedded page (foreignObject)"),
    };

    private static IEnumerable<LeftSort> InDrawing(string text)
    {
        // A page with a drawing in it is judged as a page.
        if (Page().IsMatch(text)) yield break;
        if (Metadata().IsMatch(text)) yield return LeftSort.DrawingMetadata;
        if (Script().IsMatch(text)) yield return LeftSort.Script;
        if (Elsewhere().IsMatch(OwnPicture().Replace(text, "#"))) yield return LeftSort.Elsewhere;
        if (Foreign().IsMatch(text)) yield return LeftSort.ForeignObject;
    }

    // WebVTT, 4.1: a block that is no cue, for those who write captions.
    [GeneratedRegex(@"(?:^|\n)\s*\n(?:NOTE|STYLE|REGION)\s[^\n]*", RegexOptions.NonBacktracking)]
    private static partial Regex Remark();

    [GeneratedRegex(@"<html[\s>]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Page();

    [GeneratedRegex(@"<!--|<(?:[\w-]+:)?metadata[\s>/]|\s(?:inkscape|sodipodi):[\w-]+\s*=", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Metadata();

    [GeneratedRegex(@"<(?:[\w-]+:)?(?:script|handler|listener)[\s>/]|[\s""']on[a-z]+\s*=\s*[""']|j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Script();

    [GeneratedRegex("data:image/(?:png|jpeg|gif|webp);base64,", RegexOptions.NonBacktracking)]
    private static partial Regex OwnPicture();

    // Namespaces are addresses, but nobody fetches them.
    [GeneratedRegex(@"(?:[\s""':]href|\ssrc)\s*=\s*[""']\s*(?:[a-z][a-z0-9+.-]*:|//|[./\w-])|url\(\s*[""']?\s*[^#""')\s]|@import|<\?xml-stylesheet", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(@"<(?:[\w-]+:)?(?:foreignObject|iframe|embed|object)[\s>/]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}

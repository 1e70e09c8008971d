namespace ExhibitSite.Components.Wording;

/// <summary>The interface words of recordings, documents and IIIF; see <see cref="Words"/>.</summary>
public sealed record MediaWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string Manifest { get; init; }
    public required string ManifestUse { get; init; }
    public required string OpenIn { get; init; }
    public required string FullViewer { get; init; }
    public required string FullViewerText { get; init; }
    public required string OpenInFullViewer { get; init; }
    public required string BackToRecord { get; init; }
    public required string ViewerLoading { get; init; }
    public required string ViewerMissing { get; init; }
    public required string ViewerRefused { get; init; }
    public required string Notices { get; init; }
    public required string Transcript { get; init; }
    public required string PlayFrom { get; init; }
    public required string Follow { get; init; }
    public required string CopyMoment { get; init; }
    public required string Length { get; init; }
    public required string Speaker { get; init; }
    public required string DownloadDocument { get; init; }
    public required string PageCount { get; init; }
#pragma warning restore CS1591

    /// <summary>In Chinese.</summary>
    public static MediaWords Chinese { get; } = new()
    {
        Manifest = "IIIF 清单",
        ManifestUse = "供其他看图软件使用",
        OpenIn = "用 {0} 打开",
        FullViewer = "完整看图器",
        FullViewerText = "在这一页可以翻看整件档案，对照录文和目录。它要用脚本；不用脚本时，每件档案自己的页面上也能看图。",
        OpenInFullViewer = "在完整看图器中打开",
        BackToRecord = "回到这件档案的页面",
        ViewerLoading = "正在打开……",
        ViewerMissing = "没有找到要打开的清单，或者取不到看图器。请回到档案的页面再试。",
        ViewerRefused = "这里只打开本站的 IIIF 清单。",
        Notices = "看图器的版权说明",
        Transcript = "文字稿",
        PlayFrom = "从 {0} 开始播放",
        Follow = "文字随播放滚动",
        CopyMoment = "复制此刻的链接",
        Length = "时长 {0}",
        Speaker = "{0}：",
        DownloadDocument = "下载 PDF",
        PageCount = "{0} 页",
    };

    /// <summary>In English.</summary>
    public static MediaWords English { get; } = new()
    {
        Manifest = "IIIF manifest",
        ManifestUse = "for other viewers",
        OpenIn = "Open in {0}",
        FullViewer = "Full viewer",
        FullViewerText = "This page shows a whole record, with its transcription and contents beside it. It needs scripts; without them, the page of each record shows its pictures too.",
        OpenInFullViewer = "Open in the full viewer",
        BackToRecord = "Back to the page of this record",
        ViewerLoading = "Opening …",
        ViewerMissing = "The manifest was not found, or the viewer could not be loaded. Please go back to the record and try again.",
        ViewerRefused = "Only IIIF manifests of this site can be opened here.",
        Notices = "Notices of the viewer",
        Transcript = "Transcript",
        PlayFrom = "Play from {0}",
        Follow = "Text follows the sound",
        CopyMoment = "Copy link to this moment",
        Length = "Length {0}",
        Speaker = "{0}: ",
        DownloadDocument = "Download PDF",
        PageCount = "{0} pages",
    };
}

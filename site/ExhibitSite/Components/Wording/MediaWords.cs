namespace ExhibitSite.Components.Wording;

/// <summary>The interface words of recordings, documents and IIIF; see <see cref="Words"/>.</summary>
public sealed record MediaWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string Manifest { get; init; }
    public required string ManifestUse { get; init; }
    public required string OpenIn { get; init; }
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

using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Recordings;

/// <summary>A recording whose head does not say how long it plays: it is broken, or of a form that we do not read, and manifests leave it out.</summary>
internal sealed class UnknownLength : ICheck
{
    private static readonly Rule Rule = new("EX3056", Severity.Warning,
        new("读不出录音录像的时长", "Length of a recording unknown"),
        new("“{0}”的文件头里读不出时长，IIIF 清单里不会有它。", "The head of “{0}” does not tell its length; the IIIF manifest leaves it out."),
        new("文件可能不完整：重新导出为 MP3、M4A、MP4、WebM、Ogg、FLAC 或 WAV。", "The file may be incomplete: export it again as MP3, M4A, MP4, WebM, Ogg, FLAC or WAV."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var use in site.Catalogue.Records.SelectMany(r => r.Head.Media).DistinctBy(m => m.Path, StringComparer.Ordinal))
            if (site.Catalogue.Media(use.Path) is { Recording: { Seconds: null } }) yield return Rule.At(use.Span, use.Path);
    }
}

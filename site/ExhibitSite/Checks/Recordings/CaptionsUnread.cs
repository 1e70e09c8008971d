using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Captions;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Recordings;

/// <summary>Captions, or some of them, that no player understands: they would silently be missing.</summary>
internal sealed class CaptionsUnread : ICheck
{
    private static readonly Rule Rule = new("EX3054", Severity.Warning,
        new("字幕读不懂", "Captions not understood"),
        new("字幕文件里{0}：“{2}”。", "In the captions file {1}: “{2}”."),
        new("时间写成 00:01:02.500 --> 00:01:04.000（SRT 用逗号）；.vtt 的第一行是 WEBVTT。", "Write times like 00:01:02.500 --> 00:01:04.000 (SRT has commas); a .vtt begins with the line WEBVTT."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var recording in CaptionedRecording.In(site).DistinctBy(r => r.Path, StringComparer.Ordinal))
            foreach (var fault in recording.Captions.Faults)
            {
                var words = fault.Kind switch
                {
                    CaptionsFaultKind.NoHead => new Wording("第一行不是 WEBVTT", "the first line is not WEBVTT"),
                    CaptionsFaultKind.BadTimes => new Wording("这一行不是时间，这一条不会显示", "this line is no pair of times; the cue is not shown"),
                    _ => new Wording("一条字幕也没有", "there is not one cue"),
                };
                yield return Rule.At(recording.At(fault.Line), words.Zh, words.En, fault.Found.Length > 60 ? fault.Found[..60] + "…" : fault.Found);
            }
    }
}

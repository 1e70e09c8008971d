using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Recordings;

/// <summary>Cues that end before they begin, or begin before the one above has ended: two captions lie over each other, or none is seen.</summary>
internal sealed class CuesInOrder : ICheck
{
    private static readonly Rule Rule = new("EX3055", Severity.Warning,
        new("字幕的时间不顺", "Cues not one after another"),
        new("这一条字幕{0}。", "This cue {1}."),
        new("对着录音改时间；两人同时说话的，写进同一条，各用 <v 姓名>。", "Correct the times; when two speak at once put both into one cue, each with <v name>."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var recording in CaptionedRecording.In(site).DistinctBy(r => r.Path, StringComparer.Ordinal))
        {
            var last = TimeSpan.Zero;
            foreach (var cue in recording.Captions.Cues)
            {
                var (start, end) = (CaptionedRecording.Said(cue.Start), CaptionedRecording.Said(cue.End));
                if (cue.End <= cue.Start) yield return Rule.At(recording.At(cue.Line), $"结束（{end}）不晚于开始（{start}）", $"ends ({end}) no later than it begins ({start})");
                else if (cue.Start < last) yield return Rule.At(recording.At(cue.Line), $"开始（{start}）早于上一条结束（{CaptionedRecording.Said(last)}）", $"begins ({start}) before the one above ends ({CaptionedRecording.Said(last)})");
                if (cue.End > last) last = cue.End;
            }
        }
    }
}

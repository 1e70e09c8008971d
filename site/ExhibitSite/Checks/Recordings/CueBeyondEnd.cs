using System.Globalization;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Recordings;

/// <summary>A cue that ends after its recording: the captions are those of another cut.</summary>
internal sealed class CueBeyondEnd : ICheck
{
    // Lengths in heads are rounded to frames.
    private const double Tolerance = 0.5;

    private static readonly Rule Rule = new("EX3057", Severity.Warning,
        new("字幕超出录音录像", "Cue beyond the recording"),
        new("这一条字幕到 {0} 才结束，录音录像只有 {1} 秒。", "This cue ends at {0}; the recording has {1} seconds."),
        new("字幕可能是另一个版本的：核对录音录像与字幕，改时间或换文件。", "The captions may be those of another cut: compare, then correct the times or change the file."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var recording in CaptionedRecording.In(site))
            if (recording.Seconds is { } seconds && recording.Captions.Cues.FirstOrDefault(c => c.End.TotalSeconds > seconds + Tolerance) is { } cue)
                yield return Rule.At(recording.At(cue.Line), CaptionedRecording.Said(cue.End), seconds.ToString("0.###", CultureInfo.InvariantCulture));
    }
}

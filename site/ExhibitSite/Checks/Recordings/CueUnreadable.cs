using System.Globalization;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Captions;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Recordings;

/// <summary>A cue without words, or with more than can be read while it stands.</summary>
internal sealed class CueUnreadable : ICheck
{
    // Broadcasters' guides give 9 to 12 Chinese characters and 17 to 20 letters a second for adults; half a letter counts, and only what is plainly too fast is told.
    private const double MostASecond = 12;
    private const double Letter = 0.5;

    private static readonly Rule Rule = new("EX3058", Severity.Warning,
        new("字幕看不清", "Cue cannot be read"),
        new("这一条字幕{0}。", "This cue {1}."),
        new("空的删掉；太快的延长时间或拆成几条（每秒不超过十二个汉字）。", "Delete an empty one; give a fast one more time or cut it in two (at most twelve Chinese characters, or twenty-four letters, a second)."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var recording in CaptionedRecording.In(site).DistinctBy(r => r.Path, StringComparer.Ordinal))
            foreach (var cue in recording.Captions.Cues)
            {
                if (cue.Parts.IsEmpty) yield return Rule.At(recording.At(cue.Line), "没有字", "has no words");
                else if (cue.End > cue.Start && SpeedOf(cue) is > MostASecond and var speed)
                {
                    var said = speed.ToString("0", CultureInfo.InvariantCulture);
                    yield return Rule.At(recording.At(cue.Line), $"每秒 {said} 个字，来不及看", $"asks for {said} characters a second");
                }
            }
    }

    private static double SpeedOf(Cue cue) => cue.Text.Where(char.IsLetterOrDigit).Sum(c => c > '\u2E7F' ? 1 : Letter) / (cue.End - cue.Start).TotalSeconds;
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ExhibitSite.Reading.Captions;

/// <summary>Reads WebVTT (W3C Candidate Recommendation, 2019, section 4 and 6) and SubRip, which differs in its commas and has no head.</summary>
internal static partial class CaptionsReader
{
    private const string Arrow = "-->";

    /// <summary>The cues of a file, and what could not be read.</summary>
    public static CaptionsText Read(string text, CaptionsForm form)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        var cues = ImmutableArray.CreateBuilder<Cue>();
        var faults = ImmutableArray.CreateBuilder<CaptionsFault>();
        if (form == CaptionsForm.WebVtt && !Head().IsMatch(lines[0])) faults.Add(new CaptionsFault(CaptionsFaultKind.NoHead, 1, lines[0]));
        for (var at = 0; at < lines.Length; at++)
        {
            if (!lines[at].Contains(Arrow, StringComparison.Ordinal)) continue;
            var times = at;
            var words = new List<string>();
            while (at + 1 < lines.Length && lines[at + 1].Trim().Length > 0 && !IsNextCue(lines, at + 1, form)) words.Add(lines[++at]);
            if (TimesOf(lines[times], form) is not var (start, end)) faults.Add(new CaptionsFault(CaptionsFaultKind.BadTimes, times + 1, lines[times].Trim()));
            else cues.Add(new Cue(start, end, CueMarkup.Read(string.Join('\n', words)), times + 1));
        }
        if (cues.Count == 0 && faults.Count == 0) faults.Add(new CaptionsFault(CaptionsFaultKind.NoCue, 1, lines[0]));
        return new CaptionsText(cues.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>A WebVTT text without what its readers never see: remarks, styles and regions. The cues stay as they were written.</summary>
    public static string WithoutRemarks(string text)
    {
        var blocks = BlankLines().Split(text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim('\n'));
        var kept = blocks.Where(b => !Remark().IsMatch(b) || b.Split('\n')[0].Contains(Arrow, StringComparison.Ordinal)).Select((b, i) => i == 0 && Head().IsMatch(b) ? HeadOf(b) : b);
        return string.Join("\n\n", kept) + "\n";
    }

    // After WEBVTT and up to the first blank line stands whatever the program that wrote the file liked.
    private static string HeadOf(string block) => block.Contains(Arrow, StringComparison.Ordinal) ? block : "WEBVTT";

    // Some files leave out the blank line between two cues.
    private static bool IsNextCue(string[] lines, int at, CaptionsForm form) =>
        lines[at].Contains(Arrow, StringComparison.Ordinal)
        || (form == CaptionsForm.SubRip && int.TryParse(lines[at].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _) && at + 1 < lines.Length && lines[at + 1].Contains(Arrow, StringComparison.Ordinal));

    private static (TimeSpan Start, TimeSpan End)? TimesOf(string line, CaptionsForm form)
    {
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        var end = line[(arrow + Arrow.Length)..].Trim().Split(' ', '\t')[0];
        return Time(line[..arrow].Trim(), form) is { } from && Time(end, form) is { } to ? (from, to) : null;
    }

    private static TimeSpan? Time(string text, CaptionsForm form)
    {
        var match = (form == CaptionsForm.WebVtt ? VttTime() : SrtTime()).Match(text);
        if (!match.Success) return null;
        var hours = match.Groups["h"].Success ? int.Parse(match.Groups["h"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var (minutes, seconds) = (int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["s"].ValueSpan, CultureInfo.InvariantCulture));
        var thousandths = int.Parse(match.Groups["f"].Value.PadRight(3, '0'), CultureInfo.InvariantCulture);
        return minutes < 60 && seconds < 60 ? new TimeSpan(0, hours, minutes, seconds, thousandths) : null;
    }

    [GeneratedRegex(@"^WEBVTT(?:[ \t]|$)")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:(?<h>[0-9]{2,5}):)?(?<m>[0-9]{2}):(?<s>[0-9]{2})\.(?<f>[0-9]{3})$", RegexOptions.ExplicitCapture)]
    private static partial Regex VttTime();

    [GeneratedRegex(@"^(?<h>[0-9]{1,5}):(?<m>[0-9]{2}):(?<s>[0-9]{2})[,.](?<f>[0-9]{1,3})$", RegexOptions.ExplicitCapture)]
    private static partial Regex SrtTime();

    [GeneratedRegex(@"\n[ \t]*\n(?:[ \t]*\n)*")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"^(?:NOTE(?:[ \t\n]|$)|STYLE[ \t]*(?:\n|$)|REGION[ \t]*(?:\n|$))")]
    private static partial Regex Remark();
}

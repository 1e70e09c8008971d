using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Captions;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Recordings;

/// <summary>Captions and the recording that a record gives them to.</summary>
/// <param name="Path">The captions file.</param>
/// <param name="Captions">What it says.</param>
/// <param name="Seconds">How long the recording plays; null when nobody knows.</param>
internal sealed record CaptionedRecording(string Path, CaptionsText Captions, double? Seconds)
{
    /// <summary>Every pair once, by the paths of the captions.</summary>
    public static IEnumerable<CaptionedRecording> In(Site site) =>
        site.Catalogue.Records.SelectMany(r => r.Head.Media).Where(m => m.With is not null && site.Catalogue.Media(m.Path) is { Captions: not null })
            .Select(m => (m.Path, m.With)).Distinct().OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.With, StringComparer.Ordinal)
            .Select(m => new CaptionedRecording(m.Path, site.Catalogue.Media(m.Path)!.Captions!, site.Catalogue.Media(m.With!)?.Recording?.Seconds));

    /// <summary>The line of a cue's times.</summary>
    public SourceSpan At(int line) => SourceSpan.OfFile(Path) with { Line = line };

    /// <summary>A time as captions write it.</summary>
    public static string Said(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss\.fff" : @"mm\:ss\.fff", System.Globalization.CultureInfo.InvariantCulture);
}

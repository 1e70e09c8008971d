using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model.Paths;
using ExhibitSite.Reading.Captions;

namespace ExhibitSite.Kinds.Composing;

/// <summary>Composes a recording with its transcript.</summary>
internal static class RecordingComposer
{
    /// <summary>The recording.</summary>
    /// <param name="file">The file.</param>
    /// <param name="title">What it is, and its id on the page.</param>
    /// <param name="captions">Its captions; the first ones stand in the page.</param>
    /// <param name="page">The page.</param>
    public static RecordingView Of(MediaFile file, (string Anchor, string Text) title, ImmutableArray<RecordingCaptions> captions, PageContext page)
    {
        var (src, isFilm) = (page.To(file.Path), MediaType.IsFilm(file.Path.Value));
        // A browser that reads from a disk takes no captions from a file beside the page.
        var isHere = page.Edition.IsOnDisk();
        return new RecordingView(title.Anchor, isFilm, src, MediaType.Of(file.Path.Value), title.Text)
        {
            Length = file.Recording?.Seconds is { } seconds ? Clock(TimeSpan.FromSeconds(Math.Max(1, Math.Round(seconds)))) : null,
            Tracks = isFilm && !isHere ? [.. captions.Select((c, i) => new TrackView(page.To(c.File.Path), c.Language, LanguageName.Of(c.Language, page.Words.Language), i == 0))] : [],
            CaptionsText = isFilm && isHere && !captions.IsEmpty ? WebVttText.Of(captions[0].File.Captions!.Cues) : null,
            Cues = captions.IsEmpty ? [] : [.. captions[0].File.Captions!.Cues.Select((cue, i) => CueOf(cue, CueAnchor(title.Anchor, i), src, page.Words.ForMedia))],
            Module = captions.IsEmpty ? null : page.To(BrowserAssets.PathOf("recording.js")),
        };
    }

    /// <summary>The id of a cue, by its place in the file.</summary>
    public static string CueAnchor(string recording, int place) => $"{recording}-{(place + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A time for readers: 1:02, or 1:02:03 from an hour on.</summary>
    public static string Clock(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    private static CueView CueOf(Cue cue, string anchor, string src, MediaWords words)
    {
        var start = cue.Start.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return new CueView(anchor, Clock(cue.Start), start, cue.End.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture), $"{src}#t={start}", [.. cue.Parts.Select(p => new VoiceView(p.Speaker is { } speaker ? Words.Fill(words.Speaker, speaker) : null, p.Text))]);
    }
}

using System.Collections.Immutable;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Blocks;

/// <summary>Sound or film with its transcript.</summary>
/// <param name="Anchor">Its id on the page; those of its cues begin with it.</param>
/// <param name="IsFilm">True for film.</param>
/// <param name="Src">Address of the file.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Title">What it is.</param>
public sealed record RecordingView(string Anchor, bool IsFilm, string Src, string Type, string Title) : BlockView
{
    /// <summary>The words under it; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Who made it and what it is; null when not stated.</summary>
    public string? Maker { get; init; }

    /// <summary>How long it plays, like 1:02:03; null when nobody knows.</summary>
    public string? Length { get; init; }

    /// <summary>The captions of a film; the words of a sound stand in the page.</summary>
    public ImmutableArray<TrackView> Tracks { get; init; } = [];

    /// <summary>The captions of a film themselves (WebVTT), where a browser does not fetch their file: from a disk. Null when it does, or there are none.</summary>
    public string? CaptionsText { get; init; }

    /// <summary>The picture before a film plays, or beside a sound; null for none.</summary>
    public Picture? Poster { get; init; }

    /// <summary>What is said, cue by cue; empty where the file of captions is missing.</summary>
    public ImmutableArray<CueView> Cues { get; init; } = [];

    /// <summary>A transcript as HTML, where the curator wrote one; null for none.</summary>
    public string? TranscriptHtml { get; init; }

    /// <summary>True where the transcript is open from the start: on the recording's own page.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Address of the script that keeps the transcript in step; null where there is nothing to keep.</summary>
    public string? Module { get; init; }

    /// <summary>True when there is anything to read.</summary>
    public bool HasTranscript => !Cues.IsEmpty || TranscriptHtml is not null;

    /// <inheritdoc />
    public override Type Component => typeof(RecordingBlock);
}

/// <summary>Captions of a film in one language.</summary>
/// <param name="Src">Address of the file.</param>
/// <param name="Language">A BCP 47 code.</param>
/// <param name="Label">The language's name.</param>
/// <param name="IsDefault">True for the ones that show from the start.</param>
public sealed record TrackView(string Src, string Language, string Label, bool IsDefault);

/// <summary>One line of a transcript in step.</summary>
/// <param name="Anchor">Its id.</param>
/// <param name="Clock">Its beginning for readers: 1:02.</param>
/// <param name="Start">Its beginning in seconds, for the script.</param>
/// <param name="End">Its end in seconds, for the script.</param>
/// <param name="Href">The file at that moment, which plays from there without script.</param>
/// <param name="Voices">Who says what.</param>
public sealed record CueView(string Anchor, string Clock, string Start, string End, string Href, ImmutableArray<VoiceView> Voices);

/// <summary>What one voice says.</summary>
/// <param name="Speaker">Who; null when not stated.</param>
/// <param name="Text">The words.</param>
public sealed record VoiceView(string? Speaker, string Text);

using System.Collections.Immutable;

namespace ExhibitSite.Reading.Captions;

/// <summary>One caption: words and the time they stand for.</summary>
/// <param name="Start">From the beginning of the recording.</param>
/// <param name="End">From the beginning of the recording; not before <paramref name="Start"/> in a sound file, but nothing here ensures it.</param>
/// <param name="Parts">What is said, voice by voice; empty for an empty cue.</param>
/// <param name="Line">Where its times stand in the file, from 1.</param>
public sealed record Cue(TimeSpan Start, TimeSpan End, ImmutableArray<CuePart> Parts, int Line)
{
    /// <summary>All its words, a space between voices.</summary>
    public string Text => string.Join(' ', Parts.Select(p => p.Text));
}

/// <summary>What one voice says within a cue.</summary>
/// <param name="Speaker">Who speaks; null when the file does not say.</param>
/// <param name="Text">The words, without marks, on one line.</param>
public sealed record CuePart(string? Speaker, string Text);

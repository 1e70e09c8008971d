using System.Collections.Immutable;

namespace ExhibitSite.Components.Drawings;

/// <summary>One thing on a drawing. Positions are in the units of the drawing's view box.</summary>
/// <param name="Style">The class that styles know it by; null for none.</param>
public abstract record Drawn(string? Style)
{
    /// <summary>How sure it is, for styles: the key of a certainty or of a date's doubt; null when nothing is to be shown.</summary>
    public string? Doubt { get; init; }

    /// <summary>Words for who cannot see it and for the pointer that rests on it; null when the words stand beside it.</summary>
    public string? Says { get; init; }
}

/// <summary>A line or an outline.</summary>
/// <param name="Style">Its class.</param>
/// <param name="Path">An SVG path.</param>
public sealed record LineMark(string Style, string Path) : Drawn(Style);

/// <summary>A round point.</summary>
public sealed record DotMark(string Style, double X, double Y, double Radius) : Drawn(Style);

/// <summary>A rectangle.</summary>
public sealed record BoxMark(string Style, double X, double Y, double Width, double Height) : Drawn(Style);

/// <summary>A text.</summary>
/// <param name="Style">Its class.</param>
/// <param name="X">Where it is anchored.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Text">The text.</param>
/// <param name="Anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
public sealed record TextMark(string Style, double X, double Y, string Text, string Anchor = "start") : Drawn(Style);

/// <summary>A picture that lies under the rest.</summary>
public sealed record PictureMark(string Style, string Src, double Width, double Height) : Drawn(Style);

/// <summary>Marks that lead somewhere together.</summary>
/// <param name="Href">Where; null for marks of what has no page.</param>
/// <param name="Name">What a screen reader calls it.</param>
/// <param name="Marks">What is pressed.</param>
public sealed record LinkMark(string? Href, string Name, ImmutableArray<Drawn> Marks) : Drawn((string?)null)
{
    /// <summary>True for the record whose page this is.</summary>
    public bool IsCurrent { get; init; }
}

/// <summary>Marks for the eye only: what they show is said elsewhere.</summary>
public sealed record GroundMark(string Style, ImmutableArray<Drawn> Marks) : Drawn(Style);

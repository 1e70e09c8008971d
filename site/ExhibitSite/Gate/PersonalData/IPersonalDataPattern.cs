using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate.PersonalData;

/// <summary>One sort of personal data and how it looks in a text.</summary>
internal interface IPersonalDataPattern
{
    /// <summary>Its short name, which lists and tests use: <c>id-card</c>.</summary>
    string Name { get; }

    /// <summary>What is said when it is found: {0} is the record, {1} the field, {2} the mark. Never what was found.</summary>
    Rule Rule { get; }

    /// <summary>What finding it does.</summary>
    GateLevel Level { get; }

    /// <summary>True for contacts, which more than three times make a list of people.</summary>
    bool IsContact { get; }

    /// <summary>Every place where it stands.</summary>
    IEnumerable<Sighting> Find(ScannedText text, Passage passage);
}

/// <summary>A place in the folded text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">Up to this one, not with it.</param>
internal readonly record struct Sighting(int Start, int End)
{
    /// <summary>True when the two share a character.</summary>
    public bool Overlaps(Sighting other) => Start < other.End && other.Start < End;
}

/// <summary>A text that could be published, and what is known about it.</summary>
/// <param name="Field">The field it stands in, or the word for a text of pages.</param>
/// <param name="Text">As a reader would see it.</param>
/// <param name="Parts">Where its parts were written, by their first character, in order; at least one.</param>
internal sealed record Passage(string Field, string Text, System.Collections.Immutable.ImmutableArray<PassagePart> Parts)
{
    /// <summary>The day the gate judges by.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>The last day of the record it belongs to; null when unknown.</summary>
    public Day? Latest { get; init; }

    /// <summary>A text written in one place.</summary>
    public static Passage Of(string field, string text, SourceSpan span) => new(field, text, [new PassagePart(0, span)]);

    /// <summary>The place of a character in its file.</summary>
    public SourceSpan PlaceOf(int index)
    {
        var part = Parts[0];
        foreach (var next in Parts)
        {
            if (next.Offset > index) break;
            part = next;
        }
        return part.Span.Column == 0 ? part.Span with { Length = 0 } : part.Span.Shift(index - part.Offset, 0);
    }
}

/// <summary>Where a part of a passage was written.</summary>
/// <param name="Offset">Its first character in the passage.</param>
/// <param name="Span">Its place in the file.</param>
internal readonly record struct PassagePart(int Offset, SourceSpan Span);

using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading;

/// <summary>Words that a curator covered. They are kept for one purpose: to look for them in what is about to be published.</summary>
/// <param name="Span">Where.</param>
/// <param name="Words">What was covered.</param>
/// <param name="Before">What stands before it on its line, as written; it may hold other coverings.</param>
/// <param name="After">What stands behind it on its line, as written; it may hold other coverings.</param>
public sealed record CoveredPassage(SourceSpan Span, string Words, string Before, string After)
{
    /// <summary>The place alone: the words are in no report and in no message.</summary>
    public override string ToString() => $"{Span}";
}

using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds;

/// <summary>A text of a field, as its curator wrote it.</summary>
/// <param name="Field">The name of the field, with its part or language after a dot: <c>media.alt</c>.</param>
/// <param name="Text">What was written.</param>
/// <param name="Span">Where.</param>
public sealed record WrittenText(string Field, string Text, SourceSpan Span);

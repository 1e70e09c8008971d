using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds;

/// <summary>One record's mention of another, wherever it stands: a field, the text, a block.</summary>
/// <param name="Target">The record meant; whether it exists is found out when resolving.</param>
/// <param name="Role">The field's label, or "mentioned in the text".</param>
/// <param name="Anchor">A place in the target; null for the whole.</param>
/// <param name="Span">Where the mention stands.</param>
public sealed record Reference(RecordId Target, Wording Role, string? Anchor, SourceSpan Span);

/// <summary>One record's use of a file below <c>media/</c>.</summary>
/// <param name="Path">From the input folder: <c>media/drawings/plan.svg</c>.</param>
/// <param name="Span">Where the use stands.</param>
public sealed record MediaReference(string Path, SourceSpan Span)
{
    /// <summary>The file that it goes with, such as the recording of captions; null when it is shown for its own sake. It goes out only when that does.</summary>
    public string? With { get; init; }
}

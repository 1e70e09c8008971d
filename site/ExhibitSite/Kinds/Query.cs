using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Tracing;

namespace ExhibitSite.Kinds;

/// <summary>A search that a text asks for, such as <c>:::items</c>: whether it finds anything shows only when the whole site is read.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FindsAnything">Tries it.</param>
public sealed record Query(SourceSpan Span, Func<ICatalogue, bool> FindsAnything) : IFollows
{
    /// <summary>Its place: what it asks for is written there, in the record's own text.</summary>
    public object? From => Span;
}

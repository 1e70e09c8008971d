using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds;

/// <summary>A search that a text asks for, such as <c>:::items</c>: whether it finds anything shows only when the whole site is read.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="FindsAnything">Tries it.</param>
public sealed record Query(SourceSpan Span, Func<ICatalogue, bool> FindsAnything);

using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Reading;

/// <summary>One record as its curator wrote it: a Markdown file or a row of a table, with its folder's defaults filled in.</summary>
/// <param name="Path">The file.</param>
/// <param name="IsRow">True for a row of a table, whose id is in its column <c>id</c>.</param>
/// <param name="Fields">Own fields first, then defaults for those it lacks.</param>
/// <param name="DefaultNames">The names that came from defaults: a kind that does not know one is not to blame.</param>
/// <param name="Body">The Markdown; null for a row without <c>body</c>.</param>
/// <param name="Span">Where the record starts.</param>
public sealed record RecordSource(
    string Path, bool IsRow, MapValue Fields, IReadOnlySet<string> DefaultNames, MarkdownText? Body, SourceSpan Span);

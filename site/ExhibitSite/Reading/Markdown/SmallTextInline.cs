using Markdig.Syntax.Inlines;

namespace ExhibitSite.Reading.Markdown;

/// <summary><c>{小: 并序}</c>: characters that the original sets small, such as notes in two columns within a line.</summary>
public sealed class SmallTextInline : LeafInline
{
    /// <summary>The characters, as written.</summary>
    public required string Text { get; init; }
}

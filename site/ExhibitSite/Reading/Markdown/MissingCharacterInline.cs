using Markdig.Syntax.Inlines;

namespace ExhibitSite.Reading.Markdown;

/// <summary><c>{缺: ⿰氵黎}</c>: a character of the original that Unicode does not have, and how it is known instead.</summary>
public sealed class MissingCharacterInline : LeafInline
{
    /// <summary>Its parts or its number in a list, as written.</summary>
    public required string Description { get; init; }
}

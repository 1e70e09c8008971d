namespace ExhibitSite.Components.Parts;

/// <summary>The way to the neighbours of a page in an ordered whole.</summary>
/// <param name="Label">What it is, for people who do not see it.</param>
/// <param name="Position">第 3 / 9 节.</param>
/// <param name="PreviousWord">上一节.</param>
/// <param name="Previous">The page before; null at the beginning.</param>
/// <param name="NextWord">下一节.</param>
/// <param name="Next">The page after; null at the end.</param>
public sealed record Pager(string Label, string Position, string PreviousWord, Link? Previous, string NextWord, Link? Next);

using System.Collections.Immutable;

namespace ExhibitSite.Components.Parts;

/// <summary>A unit in a tree and what lies below it.</summary>
/// <param name="Unit">Its title.</param>
/// <param name="Level">全宗, 类, 案卷, 件; null to show none.</param>
/// <param name="Code">Its reference code; null for none.</param>
/// <param name="Date">Its date; null for none.</param>
/// <param name="IsCurrent">True for the unit whose page this is.</param>
/// <param name="Children">What lies below, in order.</param>
/// <param name="IsFolded">True when the children can be folded away.</param>
/// <param name="IsOpen">True when a branch that can be folded starts unfolded.</param>
/// <param name="Count">How many units lie below it in all; null to show none.</param>
public sealed record TreeNode(
    Link Unit, string? Level, string? Code, string? Date, bool IsCurrent, ImmutableArray<TreeNode> Children, bool IsFolded = false, bool IsOpen = false, string? Count = null);

using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;

namespace ExhibitSite.Components.Parts;

/// <summary>A list of records as large pictures or as lines.</summary>
public sealed record FeatureView(Heading Heading, ImmutableArray<Card> Cards);

/// <summary>A tree of records.</summary>
/// <param name="Heading">The head of the page.</param>
/// <param name="Nodes">The tree, or the part of it that this page shows.</param>
/// <param name="Parts">The way to the other parts; null when this is all.</param>
public sealed record TreeView(Heading Heading, ImmutableArray<TreeNode> Nodes, PartsNavigation? Parts);

/// <summary>An index by sound and by strokes.</summary>
/// <param name="Heading">The head of the page.</param>
/// <param name="Above">What stands over the index; null for nothing.</param>
/// <param name="BySound">Groups A to Z.</param>
/// <param name="ByStrokes">Groups by strokes of the first character; empty when no title is Chinese.</param>
public sealed record IndexView(Heading Heading, BlockView? Above, ImmutableArray<IndexGroup> BySound, ImmutableArray<IndexGroup> ByStrokes);

/// <summary>A letter or a number of strokes, and its entries.</summary>
public sealed record IndexGroup(string Anchor, string Name, ImmutableArray<IndexEntry> Entries);

/// <summary>An entry of an index.</summary>
public sealed record IndexEntry(Link Title, string? Meta);

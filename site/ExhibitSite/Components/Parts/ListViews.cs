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
/// <param name="Beside">Other ways to the records.</param>
/// <param name="Above">What stands over the index; null for nothing.</param>
/// <param name="BySound">Groups A to Z.</param>
/// <param name="ByStrokes">Groups by strokes of the first character; empty when no title is Chinese.</param>
/// <param name="IsSplit">True when each group has a page of its own.</param>
public sealed record IndexView(Heading Heading, ImmutableArray<Link> Beside, BlockView? Above, ImmutableArray<IndexGroup> BySound, ImmutableArray<IndexGroup> ByStrokes, bool IsSplit);

/// <summary>A letter or a number of strokes, and its entries.</summary>
/// <param name="To">Its name, leading to it: below, or to a page of its own.</param>
/// <param name="Anchor">Id of its heading.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="Entries">The entries; none when they stand on a page of their own.</param>
public sealed record IndexGroup(Link To, string Anchor, int Count, ImmutableArray<IndexEntry> Entries);

/// <summary>One group of a long index.</summary>
/// <param name="Heading">The head of the page.</param>
/// <param name="Entries">Its entries.</param>
/// <param name="Pager">The groups before and after.</param>
public sealed record IndexGroupView(Heading Heading, ImmutableArray<IndexEntry> Entries, Pager Pager);

/// <summary>An entry of an index.</summary>
public sealed record IndexEntry(Link Title, string? Meta);

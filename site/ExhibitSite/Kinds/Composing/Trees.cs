using System.Collections.Immutable;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Kinds.Composing;

/// <summary>Records and what lies below them, as nested lists.</summary>
public static class Trees
{
    /// <summary>Whole trees. What stands directly below the top is seen at once; the rest is folded away.</summary>
    /// <param name="top">The records at the top, in order.</param>
    /// <param name="page">The page they stand on.</param>
    /// <param name="level">The word before a record; null for none.</param>
    public static ImmutableArray<TreeNode> Of(IEnumerable<Record> top, PageContext page, Func<Record, string?> level) =>
        [.. top.Select(record => Node(record, page, level) with { IsOpen = true })];

    private static TreeNode Node(Record record, PageContext page, Func<Record, string?> level)
    {
        ImmutableArray<TreeNode> children = [.. page.Catalogue.ChildrenOf(record.Id).Select(below => Node(below, page, level))];
        return new TreeNode(
            page.LinkTo(record), level(record), (record as ICoded)?.Code, page.DateOf(record)?.Both, IsCurrent: false, children,
            IsFolded: !children.IsEmpty, IsOpen: false, children.IsEmpty ? null : Components.Wording.Words.Fill(page.Words.ItemCount, Leaves(children)));
    }

    private static int Leaves(ImmutableArray<TreeNode> nodes) => nodes.Sum(n => n.Children.IsEmpty ? 1 : Leaves(n.Children));
}

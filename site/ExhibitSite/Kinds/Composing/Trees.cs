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
        // A unit with more below it than one page lists has pages of its own for them.
        var below = page.Catalogue.ChildrenOf(record.Id);
        var children = below.Length > ListParts.Longest ? [] : Of(below, page, level);
        return new TreeNode(
            page.LinkTo(record), level(record), (record as ICoded)?.Code, page.DateOf(record)?.Both, IsCurrent: false, children,
            IsFolded: !children.IsEmpty, IsOpen: false, below.IsEmpty ? null : Components.Wording.Words.Fill(page.Words.ItemCount, Leaves(below, page.Catalogue)));
    }

    private static int Leaves(ImmutableArray<Record> records, ICatalogue catalogue) =>
        records.Sum(r => catalogue.ChildrenOf(r.Id) is { IsEmpty: false } below ? Leaves(below, catalogue) : 1);
}

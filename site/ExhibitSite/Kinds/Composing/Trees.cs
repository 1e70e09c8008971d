using System.Collections.Immutable;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Kinds.Composing;

/// <summary>Records and what lies below them, as nested lists. A large tree is shown as deep as a person can still read; the rest stands on the units' own pages.</summary>
public static class Trees
{
    private const int MostLines = 500;

    /// <summary>Whole trees, or their upper levels. What stands directly below the top is seen at once; the rest is folded away.</summary>
    /// <param name="top">The records at the top, in order.</param>
    /// <param name="page">The page they stand on.</param>
    /// <param name="level">The word before a record; null for none.</param>
    public static ImmutableArray<TreeNode> Of(IEnumerable<Record> top, PageContext page, Func<Record, string?> level)
    {
        var records = top.ToImmutableArray();
        return [.. Nodes(records, Depth(records, page.Catalogue), page, level).Select(node => node with { IsOpen = true })];
    }

    // How many levels fit on a page; the first is always shown.
    private static int Depth(ImmutableArray<Record> top, ICatalogue catalogue)
    {
        var (depth, lines) = (0, 0);
        for (var records = top; !records.IsEmpty; records = [.. records.SelectMany(r => catalogue.ChildrenOf(r.Id))])
        {
            lines += records.Length;
            if (depth > 0 && lines > MostLines) break;
            depth++;
        }
        return depth;
    }

    private static ImmutableArray<TreeNode> Nodes(ImmutableArray<Record> records, int depth, PageContext page, Func<Record, string?> level) =>
        depth == 0 ? [] : [.. records.Select(record => Node(record, depth, page, level))];

    private static TreeNode Node(Record record, int depth, PageContext page, Func<Record, string?> level)
    {
        var below = page.Catalogue.ChildrenOf(record.Id);
        // A unit with more below it than one page lists has pages of its own for them.
        var children = below.Length > ListParts.Longest ? [] : Nodes(below, depth - 1, page, level);
        return new TreeNode(
            page.LinkTo(record), level(record), (record as ICoded)?.Code, page.DateOf(record)?.Both, IsCurrent: false, children,
            IsFolded: !children.IsEmpty, IsOpen: false, below.IsEmpty ? null : Components.Wording.Words.Fill(page.Words.ItemCount, Leaves(below, page.Catalogue)));
    }

    private static int Leaves(ImmutableArray<Record> records, ICatalogue catalogue) =>
        records.Sum(r => catalogue.ChildrenOf(r.Id) is { IsEmpty: false } below ? Leaves(below, catalogue) : 1);
}

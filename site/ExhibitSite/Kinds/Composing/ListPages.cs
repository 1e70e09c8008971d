using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A page that shows records as large pictures with text.</summary>
public static class FeaturePages
{
    /// <summary>The page.</summary>
    public static PageContent Compose(Kind kind, IEnumerable<Record> records, string title, PageContext page)
    {
        var view = new FeatureView(new Heading(page.Words.Contents, title, null, null, null, null), page.CardsOf(records.OrderBy(r => r.Head.Weight).ThenBy(r => r.Id)));
        return PageContent.Of<FeaturePage, FeatureView>("list", title, view) with { Area = kind.Folder };
    }
}

/// <summary>A page that shows records as lines.</summary>
public static class LedgerPages
{
    /// <summary>The page; records in the order given.</summary>
    public static PageContent Compose(Kind kind, IEnumerable<Record> records, string title, PageContext page)
    {
        var view = new FeatureView(new Heading(page.Words.Contents, title, null, null, null, null), page.CardsOf(records));
        return PageContent.Of<LedgerPage, FeatureView>("list", title, view) with { Area = kind.Folder };
    }
}

/// <summary>A page with a tree of records.</summary>
public static class TreePages
{
    /// <summary>The page.</summary>
    /// <param name="name">The page's name for styles.</param>
    /// <param name="title">Its title.</param>
    /// <param name="nodes">The tree, or the part of it that this page shows.</param>
    /// <param name="kind">The kind of the records.</param>
    /// <param name="page">The page's context.</param>
    /// <param name="parts">The way to the other parts; null when this is all.</param>
    public static PageContent Compose(string name, string title, ImmutableArray<TreeNode> nodes, Kind kind, PageContext page, PartsNavigation? parts = null) =>
        PageContent.Of<TreePage, TreeView>(name, title, new TreeView(new Heading(page.Words.Contents, title, null, null, null, null), nodes, parts)) with { Area = kind.Folder };
}

/// <summary>A page that lists records by the sound of their title, and by its first strokes.</summary>
public static class IndexPages
{
    /// <summary>The page.</summary>
    /// <param name="kind">The kind of the records.</param>
    /// <param name="records">The records.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="page">The page's context.</param>
    /// <param name="reading">How titles are read: surnames may sound otherwise than words.</param>
    /// <param name="above">What stands over the index, such as a map; null for nothing.</param>
    public static PageContent Compose(Kind kind, IEnumerable<Record> records, string title, PageContext page, HanReading reading = HanReading.Words, Components.Blocks.BlockView? above = null)
    {
        var all = records.ToArray();
        var bySound = Groups(all, page, r => HanSort.PinyinInitial(r.Title, reading).ToString(), r => HanSort.PinyinKey(r.Title, reading), key => "p-" + key.Replace('#', '0'), key => key);
        // Titles without a Chinese character have no strokes to look under.
        var byStrokes = !all.Any(r => r.Title.Any(c => HanSort.StrokeCount(c) > 0)) ? [] : Groups(all, page, r => $"{r.Title.Select(HanSort.StrokeCount).FirstOrDefault(n => n > 0):00}", r => HanSort.StrokeKey(r.Title), key => "s-" + key.TrimStart('0'), key => Words.Fill(page.Words.StrokeGroup, int.Parse(key, System.Globalization.CultureInfo.InvariantCulture)));
        var view = new IndexView(new Heading(page.Words.Index, title, null, null, null, null), above, bySound, byStrokes);
        return PageContent.Of<IndexPage, IndexView>("index", title, view) with { Area = kind.Folder };
    }

    private static ImmutableArray<IndexGroup> Groups(
        Record[] records, PageContext page, Func<Record, string> group, Func<Record, string> sort, Func<string, string> anchor, Func<string, string> name) =>
        [
            .. records.GroupBy(group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new IndexGroup(
                anchor(g.Key), name(g.Key),
                [.. g.OrderBy(sort, StringComparer.Ordinal).ThenBy(r => r.Id).Select(r => new IndexEntry(page.LinkTo(r), page.Catalogue.KindOf(r.Id).MetaOf(r, page.Catalogue)))])),
        ];
}

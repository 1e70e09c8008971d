using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;

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

using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds.Composing;

namespace ExhibitSite.Kinds.Arrangement;

/// <summary>The page of a fonds, series or file.</summary>
public sealed record ArrangementView(Heading Heading, ProseText Text, TableView? DateValues, ImmutableArray<FactArea> Description, ImmutableArray<TreeNode> Below, Surroundings Around);

/// <summary>Composes the pages of arrangement and the tree of the whole.</summary>
internal static class ArrangementComposer
{
    public static PageContent Compose(ArrangementUnit unit, PageContext page)
    {
        var kind = page.Catalogue.KindOf(unit.Id);
        var view = new ArrangementView(
            PlainComposer.HeadingOf(kind, unit, page, LevelName.Of(unit, page.Words)), page.Prose(unit.Head.Body), DateValuesTable.Of(unit.Description.DateValues, page), DescriptionAreas.Of(unit, page),
            Trees.Of(page.Catalogue.ChildrenOf(unit.Id), page, record => LevelName.Of(record, page.Words)), Neighbourhood.Of(unit, page));
        return PlainComposer.Finish(PageContent.Of<ArrangementPage, ArrangementView>("fonds", unit.ShownTitle, view), kind, unit, page);
    }

    /// <summary>All fonds, and the items that lie in none.</summary>
    public static PageContent ComposeTree(PageContext page)
    {
        var top = page.Catalogue.All<ArrangementUnit>().Where(u => page.Catalogue.Above(u).IsEmpty).OrderBy(u => u.Code, StringComparer.Ordinal);
        var loose = page.Catalogue.All<Items.Item>().Where(i => page.Catalogue.Above(i).IsEmpty).OrderBy(i => i.Code, StringComparer.Ordinal);
        var nodes = Trees.Of(top.Concat<Record>(loose), page, record => LevelName.Of(record, page.Words));
        return TreePages.Compose("fonds", page.Words.BrowseTree, nodes, All.Of("fonds"), page);
    }
}

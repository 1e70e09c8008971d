using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Arrangement;

/// <summary>The page of a fonds, series or file.</summary>
public sealed record ArrangementView(Heading Heading, ProseText Text, ImmutableArray<Fact> Facts, ImmutableArray<TreeNode> Below, Surroundings Around);

/// <summary>Composes the pages of arrangement and the tree of the whole.</summary>
internal static class ArrangementComposer
{
    public static PageContent Compose(ArrangementUnit unit, PageContext page)
    {
        var kind = page.Catalogue.KindOf(unit.Id);
        var view = new ArrangementView(
            PlainComposer.HeadingOf(kind, unit, page, LevelName.Of(unit, page.Words)), page.Prose(unit.Head.Body), Describe(unit, page),
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

    private static ImmutableArray<Fact> Describe(ArrangementUnit unit, PageContext page)
    {
        string Say(string zh, string en) => page.Say(new Wording(zh, en));
        return new FactBuilder(page)
            .Code(Say("档号", "Reference code"), unit.Code).Text(Say("著录层级", "Level"), LevelName.Of(unit, page.Words)).Text(Say("题名", "Title"), unit.ShownTitle)
            .Creators(unit.Creators).Date(Say("日期", "Dates"), unit.Covered).Text(Say("数量与载体", "Extent"), unit.Extent)
            .Text(Say("沿革", "History"), unit.Description.History).Text(Say("保管沿革", "Archival history"), unit.Description.Custody).Text(Say("范围和提要", "Scope and content"), unit.Description.Scope)
            .Text(Say("整理情况", "Arrangement"), unit.Description.Arrangement).Text(Say("保管期限", "Retention"), unit.Description.Retention).Text(Say("利用条件", "Conditions"), unit.Description.Conditions)
            .Text(Say("检索工具", "Finding aids"), unit.Description.FindingAids).Text(Say("著录者", "Archivist"), unit.Description.Cataloguer).Text(Say("著录日期", "Described on"), unit.Description.CataloguedOn)
            .Text(Say("著录规则", "Rules"), unit.Description.Rules).Done();
    }
}

using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Arrangement;

/// <summary>The page of a fonds, series or file.</summary>
/// <param name="Heading">Level and title.</param>
/// <param name="Text">Its text; empty on further pages.</param>
/// <param name="Facts">Its description.</param>
/// <param name="Below">What lies below it: all, or the part that this page lists.</param>
/// <param name="Parts">The way to the other pages of what lies below; null when one page lists it all.</param>
/// <param name="Around">Who mentions it.</param>
public sealed record ArrangementView(
    Heading Heading, ProseText Text, ImmutableArray<Fact> Facts, ImmutableArray<TreeNode> Below, PartsNavigation? Parts, Surroundings Around);

/// <summary>Composes the pages of arrangement and the tree of the whole.</summary>
internal static class ArrangementComposer
{
    private static readonly Comparer<string> ByNumbers = Comparer<string>.Create(Model.Text.NaturalOrder.Compare);

    public static PageContent Compose(ArrangementUnit unit, PageContext page) => Compose(unit, PartsOf(unit, page.Catalogue), 1, page);

    /// <summary>The further pages of units that have more below them than one page lists.</summary>
    public static IEnumerable<ListPage> FurtherPages(ICatalogue catalogue)
    {
        foreach (var unit in catalogue.All<ArrangementUnit>())
        {
            var parts = PartsOf(unit, catalogue);
            foreach (var page in parts.Further((number, page) => Compose(unit, parts, number, page))) yield return page;
        }
    }

    private static ListParts PartsOf(ArrangementUnit unit, ICatalogue catalogue) => new(catalogue.ChildrenOf(unit.Id), catalogue.KindOf(unit.Id).PathOf(unit.Id));

    private static PageContent Compose(ArrangementUnit unit, ListParts parts, int number, PageContext page)
    {
        var kind = page.Catalogue.KindOf(unit.Id);
        var view = new ArrangementView(
            PlainComposer.HeadingOf(kind, unit, page, LevelName.Of(unit, page.Words)), page.Prose(number == 1 ? unit.Head.Body : null), Describe(unit, page),
            Trees.Of(parts.Of(number), page, record => LevelName.Of(record, page.Words)), parts.Navigation(number, page), Neighbourhood.Of(unit, page));
        var title = number == 1 ? unit.ShownTitle : $"{unit.ShownTitle} ({number} / {parts.Count})";
        return PlainComposer.Finish(PageContent.Of<ArrangementPage, ArrangementView>("fonds", title, view), kind, unit, page);
    }

    /// <summary>All fonds, and the items that lie in none; as many pages as these take.</summary>
    public static IEnumerable<ListPage> TreeOfAll(ICatalogue catalogue)
    {
        var top = catalogue.All<ArrangementUnit>().Where(u => catalogue.Above(u).IsEmpty).OrderBy(u => u.Code, ByNumbers);
        var loose = catalogue.All<Items.Item>().Where(i => catalogue.Above(i).IsEmpty).OrderBy(i => i.Code, ByNumbers);
        var parts = new ListParts([.. top.Concat<Record>(loose)], Model.Paths.SitePath.Page("fonds"));
        return parts.Further((number, page) => ComposeTree(parts, number, page)).Prepend(new ListPage(parts.First, page => ComposeTree(parts, 1, page)));
    }

    private static PageContent ComposeTree(ListParts parts, int number, PageContext page) =>
        TreePages.Compose(
            "fonds", page.Words.BrowseTree, Trees.Of(parts.Of(number), page, record => LevelName.Of(record, page.Words)), All.Of("fonds"), page, parts.Navigation(number, page));

    private static ImmutableArray<Fact> Describe(ArrangementUnit unit, PageContext page)
    {
        string Say(string zh, string en) => page.Say(new Wording(zh, en));
        return new FactBuilder(page)
            .Code(Say("档号", "Reference code"), unit.Code).Text(Say("著录层级", "Level"), LevelName.Of(unit, page.Words)).Text(Say("题名", "Title"), unit.ShownTitle)
            .Creators(unit.Creators).Date(Say("日期", "Dates"), unit.Covered).Text(Say("数量与载体", "Extent"), unit.Extent)
            .Text(Say("沿革", "History"), unit.History).Text(Say("保管沿革", "Archival history"), unit.Custody).Text(Say("范围和提要", "Scope and content"), unit.Scope)
            .Text(Say("整理情况", "Arrangement"), unit.Arrangement).Text(Say("保管期限", "Retention"), unit.Retention).Text(Say("利用条件", "Conditions"), unit.Conditions)
            .Text(Say("检索工具", "Finding aids"), unit.FindingAids).Text(Say("著录者", "Archivist"), unit.Cataloguer).Text(Say("著录日期", "Described on"), unit.CataloguedOn)
            .Text(Say("著录规则", "Rules"), unit.Rules).Done();
    }
}

using System.Collections.Immutable;
using ExhibitSite.Components.Pages;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering.Pages;

/// <summary>The pages that belong to no kind: home, site map, 404, moved pages.</summary>
internal static class HousePages
{
    // A person reads a page of some hundred links; the rest is behind the list of its kind.
    private const int MostEntries = 60;

    public static IEnumerable<ListPage> Of(PublicSite site, Edition edition)
    {
        yield return new ListPage(SitePaths.Home, HomeComposer.Compose);
        yield return new ListPage(SitePaths.SearchPage, SearchComposer.Compose);
        yield return new ListPage(SitePaths.SiteMap, page => ComposeSiteMap(site, page));
        yield return new ListPage(SitePaths.Accessibility, page => AccessibilityComposer.Compose(site, page));
        if (!site.ClosedUnits.IsEmpty) yield return new ListPage(SitePaths.ClosedUnits, page => ComposeClosedUnits(site, page));
        if (DictionaryComposer.IsWanted(site.Catalogue)) yield return new ListPage(SitePaths.Dictionary, DictionaryComposer.Compose);
        if (LearningComposer.IsWanted(site.Catalogue)) yield return new ListPage(SitePaths.Learning, LearningComposer.Compose);
        if (site.Settings.HasFullViewerIn(edition) && site.Catalogue.All<Kinds.Items.Item>().Any(i => !Kinds.Items.ItemLeaf.Of(i, site.Catalogue).IsEmpty))
            yield return new ListPage(SitePaths.FullViewer, FullViewerComposer.Compose) { IsListed = false };
        if (edition == Edition.Kiosk) yield return new ListPage(SitePaths.Attract, AttractComposer.Compose) { IsListed = false, IsInEveryLanguage = false };
        // Nobody asks a disk for what it never had.
        if (edition.IsOnDisk()) yield break;
        yield return new ListPage(SitePaths.NotFound, ComposeNotFound) { IsListed = false, IsInEveryLanguage = false, Root = site.Settings.BaseUrl is { } baseUrl ? new Uri(baseUrl).AbsolutePath : null };
        foreach (var record in site.Catalogue.Records)
            foreach (var alias in record.Head.Aliases)
                yield return new ListPage(alias, page => ComposeMoved(record, page)) { IsListed = false, IsInEveryLanguage = false };
    }

    private static string ClosedTitle(PageContext page) => page.Say(new("未开放档案目录", "Closed units"));

    private static PageContent ComposeClosedUnits(PublicSite site, PageContext page)
    {
        var nodes = site.ClosedUnits.Select(u => new TreeNode(
            new Link(null, page.Words.NotOpen), null, u.Code, u.OpensOn is { } day ? page.Say(new($"{day:yyyy-MM-dd} 起开放", $"opens {day:yyyy-MM-dd}")) : null, IsCurrent: false, []));
        return TreePages.Compose("closed", ClosedTitle(page), [.. nodes], All.Of("fonds"), page);
    }

    private static PageContent ComposeSiteMap(PublicSite site, PageContext page)
    {
        var groups = ImmutableArray.CreateBuilder<SiteMapGroup>();
        foreach (var kind in All.Kinds)
        {
            var records = page.Catalogue.Records.Where(r => r.Id.Kind == kind.Name && IsTop(r)).ToArray();
            if (records.Length == 0) continue;
            var list = kind.Lists(page.Catalogue).FirstOrDefault();
            var title = new Link(list is null ? null : page.To(list.Path), PlainComposer.ListName(kind, page.Words));
            ImmutableArray<SiteMapEntry> entries = [.. records.OrderBy(r => r.Head.Weight).ThenBy(r => r.Id).Take(MostEntries).Select(r => Entry(r, page))];
            // The institution and the plain pages are both "about this site": one name, one list.
            if (groups.FirstOrDefault(g => g.Title.Text == title.Text) is { } same) groups[groups.IndexOf(same)] = same with { Entries = same.Entries.AddRange(entries) };
            else groups.Add(new SiteMapGroup("kind-" + kind.Name, title, entries));
        }
        groups.Insert(0, new SiteMapGroup("search", new Link(page.To(SitePaths.SearchPage), page.Words.Search.Title), []));
        if (DictionaryComposer.IsWanted(page.Catalogue))
            groups.Add(new SiteMapGroup("house", new Link(null, page.Words.Description), [new SiteMapEntry(new Link(page.To(SitePaths.Dictionary), page.Words.DataDictionary), [])]));
        groups.Add(new SiteMapGroup("accessibility", new Link(page.To(SitePaths.Accessibility), page.Words.ForAccess.Title), []));
        if (!site.ClosedUnits.IsEmpty) groups.Add(new SiteMapGroup("closed", new Link(page.To(SitePaths.ClosedUnits), ClosedTitle(page)), []));
        var view = new SiteMapView(new Heading(page.Words.Contents, page.Words.SiteMap, null, null, null, null), groups.ToImmutable());
        return PageContent.Of<SiteMapPage, SiteMapView>("sitemap", page.Words.SiteMap, view);
    }

    // Parts are shown under their whole, units and items in their tree.
    private static bool IsTop(Record record) => record.Id.Kind is not ("section" or "volume" or "piece" or "item") && (record.Id.Kind != "fonds" || record.Parent is null);

    private static SiteMapEntry Entry(Record record, PageContext page) => new(
        page.LinkTo(record), record.Id.Kind is "exhibition" or "compilation" or "fonds" ? [.. page.Catalogue.ChildrenOf(record.Id).Take(MostEntries).Select(page.LinkTo)] : []);

    private static PageContent ComposeNotFound(PageContext page)
    {
        var view = new NotFoundView([new Link(page.To(SitePaths.Home), page.Words.Home), new Link(page.To(SitePaths.SearchPage), page.Words.Search.Title), new Link(page.To(SitePaths.SiteMap), page.Words.SiteMap)]);
        return PageContent.Of<NotFoundPage, NotFoundView>("not-found", page.Words.NotFound, view) with { IsListed = false, HasCrumbs = false };
    }

    private static PageContent ComposeMoved(Record record, PageContext page)
    {
        var target = page.LinkTo(record);
        return PageContent.Of<MovedPage, MovedView>("moved", page.Words.Moved, new MovedView(target)) with { IsListed = false, HasCrumbs = false, MovedTo = target.Href };
    }
}

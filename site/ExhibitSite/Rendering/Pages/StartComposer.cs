using ExhibitSite.Components.Pages;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering.Pages;

/// <summary>Composes the page beside the folder of an offline edition. It leads into the site at once; a browser that does not follow shows a link.</summary>
internal static class StartComposer
{
    /// <summary>Its place, by the name that a visitor would open, and what it shows.</summary>
    public static ListPage Page(OfflineWords words) =>
        new(SitePath.File(words.StartFile), page => Compose(page, words)) { IsListed = false, IsInEveryLanguage = false, Root = SitePaths.FolderOf(Edition.Offline) + "/" };

    private static PageContent Compose(PageContext page, OfflineWords words)
    {
        var title = page.Catalogue.Settings.Title.Main;
        var home = new Link(page.To(page.Edition == Edition.Kiosk ? SitePaths.Attract : SitePaths.Home), words.Enter);
        var view = new StartView(title, home, Words.Fill(words.Whole, SitePaths.FolderOf(Edition.Offline)));
        return PageContent.Of<StartPage, StartView>("start", title, view) with { IsListed = false, HasCrumbs = false, MovedTo = home.Href };
    }
}

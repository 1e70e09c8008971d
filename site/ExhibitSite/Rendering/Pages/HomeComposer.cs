using System.Collections.Immutable;
using ExhibitSite.Components.Pages;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Compilations;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Exhibitions;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Kinds.Notices;
using ExhibitSite.Kinds.Topics;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering.Pages;

/// <summary>Composes the home page: what <c>site.yml</c> chose, or everything of a kind when it chose nothing.</summary>
internal static class HomeComposer
{
    private const int ItemsShown = 8;

    public static PageContent Compose(PageContext page)
    {
        var (settings, catalogue) = (page.Catalogue.Settings, page.Catalogue);
        var lead = settings.Home.Lead is { } id ? catalogue.Find(id) : null;
        var exhibitions = Chosen<Exhibition>(settings.Home.Exhibitions, catalogue).Prepend(lead).OfType<Record>().DistinctBy(e => e.Id);
        var items = Chosen<Item>(settings.Home.Items, catalogue).Take(ItemsShown);
        var view = new HomeView(
            settings.Title.Main, settings.Title.English, settings.Tagline?.Main, settings.Tagline?.English, settings.Summary?.Main, settings.Summary?.English,
            settings.Institution?.Name.Main, Picture(settings, lead, page), page.CardsOf(exhibitions), page.CardsOf(Chosen<Compilation>(settings.Home.Compilations, catalogue)),
            page.CardsOf(items), Ways(page));
        return PageContent.Of<HomePage, HomeView>("home", settings.Title.Main, view) with
        {
            Description = settings.Summary?.Main,
            HasCrumbs = false,
            Colour = lead is null ? null : PlainComposer.ColourOf(lead, catalogue),
            Picture = Picture(settings, lead, page),
        };
    }

    private static Picture? Picture(SiteSettings settings, Record? lead, PageContext page) =>
        settings.Home.Image is { } image && page.Picture(image, "") is { } own ? own : page.Picture(lead?.Head.Image)?.Decorative;

    private static IEnumerable<T> Chosen<T>(ImmutableArray<RecordId> ids, ICatalogue catalogue) where T : Record =>
        ids.IsEmpty ? catalogue.All<T>().OrderBy(r => r.Head.Weight).ThenBy(r => r.Id) : ids.Select(catalogue.Find).OfType<T>();

    /// <summary>Links to the lists of the site: by date, by person …</summary>
    public static ImmutableArray<Link> Ways(PageContext page)
    {
        var (words, catalogue) = (page.Words, page.Catalogue);
        var ways = ImmutableArray.CreateBuilder<Link>();
        void Add(string folder, string name, bool has)
        {
            if (has) ways.Add(new Link(page.To(SitePath.Page(folder)), name));
        }
        Add("events", words.ByDate, Chronology.HasEntries(catalogue));
        Add("agents", words.ByAgent, !catalogue.All<Kinds.Agents.Agent>().IsEmpty);
        Add("places", words.ByPlace, !catalogue.All<Kinds.Places.Place>().IsEmpty);
        Add("fonds", words.BrowseTree, !catalogue.All<Item>().IsEmpty);
        ways.AddRange(Chosen<Topic>(catalogue.Settings.Home.Topics, catalogue).Select(t => page.LinkTo(t) with { Text = $"{words.Topics}：{t.Title}" }));
        Add("guides", words.Guides, !catalogue.All<Kinds.Guides.Guide>().IsEmpty);
        Add("notices", words.Notices, !catalogue.All<Notice>().IsEmpty);
        return ways.ToImmutable();
    }
}

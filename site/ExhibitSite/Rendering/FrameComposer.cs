using System.Collections.Immutable;
using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Shell;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Guides;
using ExhibitSite.Kinds.Notices;
using ExhibitSite.Kinds.Pages;
using ExhibitSite.Kinds.Topics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering;

/// <summary>Composes what stands around every page. An area without records has no entry.</summary>
internal sealed class FrameComposer
{
    private const int SiteKeyLength = 24;

    // More than a foot can hold; the site map has them all.
    private const int MostFootPages = 20;

    private readonly PublicSite _site;
    private readonly Words _words;
    private readonly LanguageSwitch _languages;
    private readonly string _key;
    private readonly ImmutableArray<(string Folder, string Name)> _areas;
    private readonly ImmutableArray<(string Folder, string Name)> _lists;
    private readonly ImmutableArray<Record> _foot;

    /// <param name="site">What may go out, with the texts of the pages' language in front.</param>
    /// <param name="words">The interface words of that language.</param>
    /// <param name="languages">Leads from each page to the same in the other languages.</param>
    public FrameComposer(PublicSite site, Words words, LanguageSwitch languages)
    {
        (_site, _words, _languages) = (site, words, languages);
        var catalogue = site.Catalogue;
        (string Folder, string Name, bool HasRecords)[] areas =
        [
            ("exhibitions", words.Exhibitions, !catalogue.All<Kinds.Exhibitions.Exhibition>().IsEmpty),
            ("fonds", words.Archives, !catalogue.All<Kinds.Arrangement.ArrangementUnit>().IsEmpty || !catalogue.All<Kinds.Items.Item>().IsEmpty),
            ("compilations", words.Compilations, !catalogue.All<Kinds.Compilations.Compilation>().IsEmpty),
            ("agents", words.Agents, !catalogue.All<Kinds.Agents.Agent>().IsEmpty),
            ("places", words.Places, !catalogue.All<Kinds.Places.Place>().IsEmpty),
            ("events", words.Chronology, Chronology.HasEntries(catalogue)),
            ("guides", words.Guides, !catalogue.All<Guide>().IsEmpty),
            (Pages.LearningComposer.Area, words.ForLearning.Learning, Pages.LearningComposer.IsWanted(catalogue)),
        ];
        (string Folder, string Name, bool HasRecords)[] lists =
        [
            ("topics", words.Topics, !catalogue.All<Topic>().IsEmpty),
            ("notices", words.Notices, !catalogue.All<Notice>().IsEmpty),
            ("subjects", words.Subjects, !catalogue.All<Kinds.Subjects.Subject>().IsEmpty),
            ("maps", words.BaseMaps, !catalogue.All<Kinds.Maps.BaseMap>().IsEmpty),
            ("sources", words.Sources, !catalogue.All<Kinds.Sources.Source>().IsEmpty),
        ];
        _areas = [.. areas.Where(a => a.HasRecords).Select(a => (a.Folder, a.Name))];
        _lists = [.. lists.Where(l => l.HasRecords).Select(l => (l.Folder, l.Name))];
        _foot = [.. catalogue.All<EditorialPage>().OrderBy(p => p.Head.Weight).ThenBy(p => p.Id).Take(MostFootPages)];
        _key = Model.Paths.Slug.Nearest(languages.Main.Title.English ?? "") is { } key ? key[..Math.Min(key.Length, SiteKeyLength)].Trim('-') : "exhibit-site";
    }

    /// <summary>The fingerprint of all that every frame rests on besides its page and the page's catalogue.</summary>
    /// <param name="edition">Where the pages will be read.</param>
    public Model.Tracing.Fingerprint FingerprintIn(Edition edition) => Model.Tracing.Structure.Of(
        (_site.Settings, _languages.Main, _languages.Tags, _words.Language, edition, (_key, _areas, _lists, _foot, Institution(), Pages.DictionaryComposer.IsWanted(_site.Catalogue))));

    private Record? Institution() => _site.Settings.Institution?.Id is { } id ? _site.Catalogue.Find(id) : null;

    /// <summary>The frame of one page.</summary>
    public SiteFrame Compose(PageContent page, PageContext context)
    {
        var settings = _site.Settings;
        var institution = settings.Institution is { } held
            ? Institution() is { } record ? context.LinkTo(record) with { Text = held.Name.Main } : new Link(null, held.Name.Main)
            : null;
        var (baseUrl, isOnDisk) = (settings.BaseUrl, context.Edition.IsOnDisk());
        var address = page.IsListed ? context.Address : null;
        return new SiteFrame(
            _words, new Link(context.To(SitePaths.Home), settings.Title.Main), _key,
            [.. _areas.Select(a => new NavigationEntry(new Link(context.To(SitePath.Page(a.Folder)), a.Name), a.Folder == page.Area || (a.Folder == "fonds" && page.Area == "items") || (a.Folder == Pages.LearningComposer.Area && Pages.LearningComposer.Folders.Contains(page.Area ?? ""))))],
            [.. SearchInHall(context, page), new Link(context.To(SitePaths.SiteMap), _words.Contents)],
            [.. _foot.Select(context.LinkTo), .. _lists.Select(l => new Link(context.To(SitePath.Page(l.Folder)), l.Name)), .. Dictionary(context), new Link(context.To(SitePaths.Accessibility), _words.ForAccess.Title), new Link(context.To(SitePaths.SiteMap), _words.SiteMap)],
            institution, settings.Footer?.Main,
            settings.Licence is { } licence ? new Link(licence, RightsStatement.NameOf(licence, _words.Language)) : null,
            context.To(BrowserAssets.PathOf("page.css")), context.To(BrowserAssets.PathOf("early.js")),
            [.. new[] { "page.js", page.Script, context.Edition == Edition.Kiosk ? BrowserAssets.OfHalls : null }.OfType<string>().Select(name => context.To(BrowserAssets.PathOf(name)))], page.Kind == "search" || context.Edition == Edition.Kiosk ? null : context.To(SitePaths.SearchPage),
            baseUrl is null || isOnDisk ? null : context.To(SitePaths.Feed), address,
            baseUrl is not null && page.Picture is { } picture ? new Uri(new Uri(context.Address!), picture.Src).AbsoluteUri : null)
        {
            Edition = context.Edition switch { Edition.Offline => "offline", Edition.Kiosk => "kiosk", _ => null },
            Icons = new MarkFrame(context.To(BrowserAssets.PathOf("mark.svg")), context.To(BrowserAssets.PathOf("mark-32.png")), context.To(BrowserAssets.PathOf("mark-180.png"))),
            Hall = context.Edition == Edition.Kiosk ? HallOf(context) : null,
            DiskScript = isOnDisk ? context.To(BrowserAssets.PathOf(BrowserAssets.OfDisks)) : null,
            Qr = address is null ? null : PageQr.Of(address, _words),
            // Where the page lies on this disk means nothing to anybody else.
            Shared = isOnDisk ? address : null,
            Languages = _languages.LinksOf(context),
            LanguageNote = _languages.NoteOf(page, _words),
            Report = settings.Reports is { } reports && page.IsListed && context.Edition != Edition.Kiosk ? ReportLink.Of(reports, page, context) : null,
        };
    }

    private static HallFrame HallOf(PageContext context) => new(
        context.To(BrowserAssets.PathOf(BrowserAssets.StyleOfHalls)), context.ToMain(SitePaths.Attract), context.To(BrowserAssets.PathOf(BrowserAssets.NamesOfHalls)), context.ToMain(SitePaths.SearchPage));

    // In a hall nobody types into the head of a page: the search page has the keyboard, and room for it.
    private Link[] SearchInHall(PageContext context, PageContent page) =>
        context.Edition == Edition.Kiosk && page.Kind != "search" ? [new Link(context.To(SitePaths.SearchPage), _words.Search.Title)] : [];

    private Link[] Dictionary(PageContext context) =>
        Pages.DictionaryComposer.IsWanted(_site.Catalogue) ? [new Link(context.To(SitePaths.Dictionary), _words.DataDictionary)] : [];
}

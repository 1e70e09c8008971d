using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Rendering.Languages;
using ExhibitSite.Rendering.Pages;

namespace ExhibitSite.Rendering;

/// <summary>The sixth stage: what may go out → HTML pages, each made only when it is written.</summary>
public static class Stage
{
    /// <summary>All pages: one a record, the lists of each kind, the pages of the house.</summary>
    public static IEnumerable<OutputFile> Render(PublicSite site, Edition edition = Edition.Web) => Parts(site, edition).SelectMany(part => part.Files);

    /// <summary>All pages in parts: for each language those of records, which are planned at once, then the lists, for which records are put in order.</summary>
    public static IEnumerable<SitePart> Parts(PublicSite site, Edition edition = Edition.Web)
    {
        var languages = SiteLanguage.Of(site);
        foreach (var language in languages)
        {
            var files = new Lazy<PageFiles>(() => new PageFiles(language, languages, edition));
            var folder = language.Folder.Length == 0 ? "" : language.Folder + "/";
            yield return new SitePart(folder, PagesOf(() => RecordPages(language.Public), language, files))
            {
                Find = path => language.Public.Catalogue.At(SitePath.File(path[folder.Length..])) is { } record ? files.Value.Of(PageOf(record, language.Public), record.Head.Span.File) : null,
            };
            yield return new SitePart(folder, PagesOf(() => Lists(language.Public, edition), language, files));
        }
    }

    private static IEnumerable<OutputFile> PagesOf(Func<IEnumerable<(ListPage Plan, string Origin)>> plans, SiteLanguage language, Lazy<PageFiles> files)
    {
        foreach (var (plan, origin) in plans())
            if (plan.IsInEveryLanguage || language.Folder.Length == 0) yield return files.Value.Of(plan, origin);
    }

    private static IEnumerable<(ListPage Plan, string Origin)> RecordPages(PublicSite site)
    {
        foreach (var record in site.Catalogue.Records) yield return (PageOf(record, site), record.Head.Span.File);
    }

    private static ListPage PageOf(Record record, PublicSite site)
    {
        var kind = site.Catalogue.KindOf(record.Id);
        return new ListPage(kind.PathOf(record.Id), page => kind.Compose(record, page));
    }

    private static IEnumerable<(ListPage Plan, string Origin)> Lists(PublicSite site, Edition edition) =>
        All.Kinds.Where(k => HasRecords(k, site)).SelectMany(k => k.Lists(site.Catalogue)).Concat(HousePages.Of(site, edition)).Select(list => (list, "site.yml"));

    /// <summary>What lies beside the folder of an offline edition: the page to open, and a text that says how to use it. Nothing on the web.</summary>
    public static IEnumerable<OutputFile> Entrance(PublicSite site, Edition edition)
    {
        if (!edition.IsOnDisk()) yield break;
        var words = OfflineWords.Of(site.Settings.Languages[0]);
        var languages = SiteLanguage.Of(site);
        yield return new PageFiles(languages[0], languages, edition).Of(StartComposer.Page(words), "site.yml");
        yield return new OutputFile(SitePath.File(words.ReadMeFile), "site.yml", stream => stream.Write(ReadMe.Bytes(site, words, edition == Edition.Kiosk ? HallWords.Of(site.Settings.Languages[0]).ReadMe : [])));
    }

    // The list of fonds also shows items that lie in none, the chronology items that are dated.
    private static bool HasRecords(Kind kind, PublicSite site) =>
        site.Catalogue.Records.Any(r => r.Id.Kind == kind.Name || (r.Id.Kind == "item" && (kind.Name == "fonds" || (kind.Name == "event" && r.Date is not null))));
}

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
            yield return new SitePart(folder, RecordPages(language, files))
            {
                Find = path => language.Public.Catalogue.At(SitePath.File(path[folder.Length..])) is { } record ? files.Value.OfRecord(record) : null,
            };
            yield return new SitePart(folder, ListPages(language, files, edition));
        }
    }

    private static IEnumerable<OutputFile> RecordPages(SiteLanguage language, Lazy<PageFiles> files)
    {
        foreach (var record in language.Public.Catalogue.Records) yield return files.Value.OfRecord(record);
    }

    private static IEnumerable<OutputFile> ListPages(SiteLanguage language, Lazy<PageFiles> files, Edition edition)
    {
        foreach (var plan in Lists(language.Public, edition))
            if (plan.IsInEveryLanguage || language.Folder.Length == 0) yield return files.Value.Of(plan, "site.yml");
    }

    private static IEnumerable<ListPage> Lists(PublicSite site, Edition edition) =>
        All.Kinds.Where(k => HasRecords(k, site)).SelectMany(k => k.Lists(site.Catalogue)).Concat(HousePages.Of(site, edition));

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

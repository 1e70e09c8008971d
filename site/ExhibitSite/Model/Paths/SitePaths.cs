namespace ExhibitSite.Model.Paths;

/// <summary>The fixed places of a site.</summary>
public static class SitePaths
{
    /// <summary>The folder of the output that holds the site; empty on the web. On a disk, only what a visitor is to open lies beside it.</summary>
    public static string FolderOf(Edition edition) => edition.IsOnDisk() ? "site" : "";

    /// <summary>The home page.</summary>
    public static SitePath Home { get; } = SitePath.Page();

    /// <summary>The site map for people.</summary>
    public static SitePath SiteMap { get; } = SitePath.Page("contents");

    /// <summary>The search page; the files of the index lie beside it.</summary>
    public static SitePath SearchPage { get; } = SitePath.Page("search");

    /// <summary>The page that waits for visitors on a screen in a hall.</summary>
    public static SitePath Attract { get; } = SitePath.Page("attract");

    /// <summary>The accessibility statement.</summary>
    public static SitePath Accessibility { get; } = SitePath.Page("accessibility");

    /// <summary>The data dictionary.</summary>
    public static SitePath Dictionary { get; } = SitePath.Page("dictionary");

    /// <summary>The page of the full viewer, where a site has one; <c>?manifest=</c> says what it opens.</summary>
    public static SitePath FullViewer { get; } = SitePath.Page("viewer");

    /// <summary>What visitors can learn with: tours, quizzes, lesson sheets, reading lists, terms.</summary>
    public static SitePath Learning { get; } = SitePath.Page("learning");

    /// <summary>The answer key of a quiz, below the quiz's own page.</summary>
    public static SitePath AnswerKey(SitePath quiz) => SitePath.Page([.. quiz.Value.Split('/')[..^1], "key"]);

    /// <summary>The citation of a record in another format, beside its page: <c>items/a/citation.ris</c>.</summary>
    public static SitePath Citation(SitePath page, string extension) => SitePath.File([.. page.Value.Split('/')[..^1], "citation." + extension]);

    /// <summary>The list of a decade, by its first year: <c>events/1710s/</c>; before our era <c>events/before-229s/</c>.</summary>
    public static SitePath Decade(int firstYear) => SitePath.Page("events", firstYear >= 0 ? $"{firstYear}s" : $"before-{-firstYear}s");

    /// <summary>The list of a century, by its first year: <c>events/18th-century/</c>; before our era <c>events/before-299-century/</c>.</summary>
    public static SitePath Century(int firstYear) =>
        SitePath.Page("events", firstYear >= 0 ? $"{Text.Numerals.Ordinal((firstYear / 100) + 1)}-century" : $"before-{-firstYear}-century");

    /// <summary>The list of closed units, where the institution's policy has one.</summary>
    public static SitePath ClosedUnits { get; } = SitePath.Page("fonds", "closed", "list");

    /// <summary>Where a file below <c>media/</c> goes out: at its own place; SubRip as the WebVTT that is made of it.</summary>
    public static SitePath Media(string path) =>
        SitePath.File((path.EndsWith(".srt", StringComparison.OrdinalIgnoreCase) ? path[..^4] + ".vtt" : path).Split('/'));

    /// <summary>A page of a document, as if it were a file beside the others: <c>media/report.pdf/page-3.png</c>. It is named only through pictures made of it.</summary>
    public static SitePath DocumentPage(string document, int page) => SitePath.File([.. document.Split('/'), $"page-{page}.png"]);

    /// <summary>The folder of the pictures made of a file below <c>media/</c>, which is also its IIIF identifier: <c>iiif/letters~page-1.tif</c>.</summary>
    public static SitePath Images(SitePath media) => SitePath.File("iiif", ImageId(media.Value));

    /// <summary>One of the pictures made of a file, by its IIIF name: <c>iiif/letters~page-1.tif/full/max/0/default.jpg</c>.</summary>
    public static SitePath Image(SitePath media, string name) => SitePath.File([.. Images(media).Value.Split('/'), .. name.Split('/')]);

    // An identifier is one part of an address (IIIF Image API 3.0, 9), and must be the same on any disk and in any link.
    private static string ImageId(string media)
    {
        const string Folder = "media/";
        const int HashBytes = 4;
        var name = media.StartsWith(Folder, StringComparison.Ordinal) ? media[Folder.Length..] : media;
        var id = new System.Text.StringBuilder(name.Length);
        var isPlain = true;
        foreach (var c in name)
        {
            if (c == '/') id.Append('~');
            else if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') id.Append(c);
            else
            {
                isPlain = false;
                if (id.Length > 0 && id[^1] is not ('-' or '~')) id.Append('-');
            }
        }
        if (isPlain) return id.ToString();
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name));
        return $"{id}-{Convert.ToHexStringLower(hash.AsSpan(0, HashBytes))}";
    }

    /// <summary>The page that servers show for addresses that do not exist.</summary>
    public static SitePath NotFound { get; } = SitePath.File("404.html");

    /// <summary>The site map for search engines.</summary>
    public static SitePath SiteMapXml { get; } = SitePath.File("sitemap.xml");

    /// <summary>The rules for crawlers.</summary>
    public static SitePath Robots { get; } = SitePath.File("robots.txt");

    /// <summary>The genealogies.</summary>
    public static SitePath Descent { get; } = SitePath.Page("agents", "descent");

    /// <summary>The annals of a person: <c>agents/chen-tingjing/annals/</c>.</summary>
    public static SitePath Annals(RecordId person) => SitePath.Page([person.Kind + "s", .. person.Value.Split('/'), "annals"]);

    /// <summary>The chronology for TimelineJS.</summary>
    public static SitePath Timeline { get; } = SitePath.File("events", "timeline.json");

    /// <summary>The Atom feed.</summary>
    public static SitePath Feed { get; } = SitePath.File("feed.xml");

    /// <summary>A file of the search index, by its name below <c>search/</c>: <c>start.bin</c>, <c>3f9a…/b/0000.bin</c>; offline <c>start.js</c>.</summary>
    public static SitePath Search(string name) => SitePath.File(["search", .. name.Split('/')]);
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Audit;

/// <summary>What was written: every file, and what each page holds that an audit asks for.</summary>
/// <param name="Folder">Full path of the site.</param>
/// <param name="Files">Paths of all files below it, with forward slashes.</param>
/// <param name="Pages">The HTML pages, by path.</param>
internal sealed record WrittenSite(string Folder, FrozenSet<string> Files, ImmutableArray<WrittenPage> Pages)
{
    // On the web the site is the folder; an offline edition lies in a folder of it, beside the page that leads there.
    private static readonly ImmutableArray<string> Homes = [.. Enum.GetValues<Edition>().Select(static edition => SitePaths.Home.Below(SitePaths.FolderOf(edition)).Value)];

    public bool Has(string path) => Files.Contains(path);

    /// <summary>The home page; null when the folder holds no site.</summary>
    public WrittenPage? Home => Homes.Select(home => Pages.FirstOrDefault(page => page.Path == home)).FirstOrDefault(static page => page is not null);

    /// <summary>True when the site says that it is to be read from a disk.</summary>
    public bool IsOffline => Home is { Edition: not null };

    /// <summary>The file that a relative address of a page names; null when there is none.</summary>
    public string? FileAt(WrittenPage page, string address) => DeadLinks.Target(page.Path, Uri.UnescapeDataString(address)) is { } file && Has(file) ? file : null;

    public static WrittenSite Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var files = Directory.Exists(root)
            ? Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/')).Order(StringComparer.Ordinal).ToArray()
            : [];
        var paths = files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        var pages = new WrittenPage[paths.Length];
        Parallel.For(0, paths.Length, i => pages[i] = WrittenPage.Read(root, paths[i]));
        return new WrittenSite(root, files.ToFrozenSet(StringComparer.Ordinal), [.. pages]);
    }
}

/// <summary>One written page.</summary>
/// <param name="Path">Below the site's folder.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Ids">The ids of its elements, repeated ones repeated.</param>
/// <param name="Addresses">Every address it names, with its place.</param>
/// <param name="InlineCode">Inline scripts, styles and handlers, which the content security policy forbids.</param>
/// <param name="FirstHeadings">How many first-level headings it has.</param>
/// <param name="Canonical">The public address that it gives itself; null when it gives none.</param>
internal sealed record WrittenPage(
    string Path, long Bytes, ImmutableArray<string> Ids, ImmutableArray<NamedAddress> Addresses, ImmutableArray<(string What, SourceSpan Span)> InlineCode, int FirstHeadings,
    string? Canonical)
{
    /// <summary>The edition that it says it is of; null on the web.</summary>
    public string? Edition { get; init; }

    /// <summary>What a browser loads from a server only: modules, captions, and what is asked for with an origin.</summary>
    public ImmutableArray<(string What, SourceSpan Span)> HostOnly { get; init; } = [];

    private static readonly string[] Loading = ["src", "srcset", "poster", "data"];

    // Where our page script finds what to load: at once, or at a press.
    private static readonly string[] AtOnce = ["data-module"];
    private static readonly string[] AtPress = ["data-viewer", "data-viewer-style", "data-viewer-words"];

    /// <summary>Scripts and styles that the page loads.</summary>
    public required ImmutableArray<LoadedCode> Code { get; init; }

    /// <summary>Address of the first picture of its main part; null for none.</summary>
    public string? FirstPicture { get; init; }

    public static WrittenPage Read(string root, string path)
    {
        using var stream = File.OpenRead(System.IO.Path.Combine(root, path));
        var bytes = stream.Length;
        using var document = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true }).ParseDocument(stream);
        var ids = ImmutableArray.CreateBuilder<string>();
        var addresses = ImmutableArray.CreateBuilder<NamedAddress>();
        var inline = ImmutableArray.CreateBuilder<(string, SourceSpan)>();
        var hostOnly = ImmutableArray.CreateBuilder<(string, SourceSpan)>();
        var code = ImmutableArray.CreateBuilder<LoadedCode>();
        foreach (var element in document.All)
        {
            var span = PlaceOf(path, element);
            if (element.Id is { Length: > 0 } id) ids.Add(id);
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name == "href") addresses.Add(new NamedAddress(attribute.Value, IsLoaded(element), span));
                else if (Loading.Contains(attribute.Name)) addresses.AddRange(Listed(attribute).Select(a => new NamedAddress(a, IsLoaded: true, span)));
                else if (AtOnce.Contains(attribute.Name) || AtPress.Contains(attribute.Name))
                {
                    addresses.Add(new NamedAddress(attribute.Value, IsLoaded: true, span));
                    code.Add(new LoadedCode(attribute.Value, AtPress.Contains(attribute.Name)));
                }
                else if (attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)) inline.Add((attribute.Name, span));
            }
            if (element.LocalName == "script" && element.GetAttribute("type") == "module") hostOnly.Add(("type=module", span));
            if (element.HasAttribute("crossorigin")) hostOnly.Add(("crossorigin", span));
            if (element.LocalName == "track" && element.HasAttribute("src")) hostOnly.Add(("track", span));
            if ((element.LocalName == "script" ? element.GetAttribute("src") : element.LocalName == "link" && element.GetAttribute("rel") == "stylesheet" ? element.GetAttribute("href") : null) is { } loaded)
                code.Add(new LoadedCode(loaded, IsForPress: false));
            if (element.LocalName == "style" || (element.LocalName == "script" && !element.HasAttribute("src") && IsCode(element))) inline.Add((element.LocalName, span));
        }
        return new WrittenPage(path, bytes, ids.ToImmutable(), addresses.ToImmutable(), inline.ToImmutable(), document.QuerySelectorAll("h1").Length,
            document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
        {
            Edition = document.DocumentElement.GetAttribute("data-edition"),
            HostOnly = hostOnly.ToImmutable(),
            Code = [.. code.Distinct()],
            FirstPicture = document.QuerySelector("main img[src]")?.GetAttribute("src"),
        };
    }

    // A data block such as JSON-LD is no code.
    private static bool IsCode(IElement script) => script.GetAttribute("type") is null or "" or "module" or "text/javascript";

    // A style sheet or icon is fetched with the page; a canonical or alternate address is only named.
    private static bool IsLoaded(IElement element) =>
        element.LocalName == "link" && element.GetAttribute("rel") is "stylesheet" or "icon" or "preload" or "modulepreload" or "manifest" or "prefetch";

    private static IEnumerable<string> Listed(IAttr attribute) =>
        attribute.Name == "srcset" ? attribute.Value.Split(", ", StringSplitOptions.TrimEntries).Select(candidate => candidate.Split(' ')[0]) : [attribute.Value];

    private static SourceSpan PlaceOf(string path, IElement element) =>
        element.SourceReference?.Position is { } at ? new SourceSpan(path, at.Line, at.Column) : SourceSpan.OfFile(path);
}

/// <summary>A script or a style sheet of a page.</summary>
/// <param name="Address">As written.</param>
/// <param name="IsForPress">True when it is loaded only when a reader asks for it.</param>
internal readonly record struct LoadedCode(string Address, bool IsForPress);

/// <summary>An address on a page.</summary>
/// <param name="Address">As written, entities resolved.</param>
/// <param name="IsLoaded">True when the browser fetches it with the page, false for links that wait for a press.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record NamedAddress(string Address, bool IsLoaded, SourceSpan Span);

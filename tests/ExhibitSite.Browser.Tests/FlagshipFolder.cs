using System.Collections.Immutable;
using ExhibitSite.Model.Paths;
using ExhibitSite.Pipeline;
using ExhibitSite.Writing;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>The flagship site, built once into a folder of its own.</summary>
internal sealed class FlagshipFolder : IDisposable
{
    // The site is served under another address than the one it is built for: any link that is not relative leads away and is seen.
    private static readonly BuildOptions Options = new(new DateOnly(2026, 11, 22), BaseUrl: "https://archives.example/exhibits/demo/");

    private static readonly string[] Languages = ["en/", "zh-hant/"];

    private FlagshipFolder(string folder, ImmutableArray<string> pages)
    {
        Folder = folder;
        Pages = [.. pages.Where(static page => !IsTranslated(page))];
        Translated = [.. pages.Where(IsTranslated)];
    }

    public string Folder { get; }

    /// <summary>Addresses of all pages in the main language, relative to the site's own: <c>items/a/</c>; in order.</summary>
    public ImmutableArray<string> Pages { get; }

    /// <summary>Addresses of the pages in other languages: <c>en/items/a/</c>; in order.</summary>
    public ImmutableArray<string> Translated { get; }

    private static bool IsTranslated(string page) => Languages.Any(folder => page.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The first page, in order of addresses, whose markup holds all of the given pieces.</summary>
    public string PageWith(params string[] markup) =>
        PagesWith(markup).FirstOrDefault()
        ?? throw new InvalidOperationException($"No page of the flagship site has {string.Join(" and ", markup)}");

    /// <summary>All pages whose markup holds the given pieces.</summary>
    public IEnumerable<string> PagesWith(params string[] markup) => Pages.Where(page => HtmlOf(page) is var html && markup.All(m => html.Contains(m, StringComparison.Ordinal)));

    public static FlagshipFolder Build()
    {
        var (folder, result) = Write(Edition.Web);
        return new FlagshipFolder(folder, [.. result.Files.Where(f => f.IsPage).Select(f => f.Path.Address).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Writes the flagship into a new folder, which is the caller's to remove.</summary>
    public static (string Folder, BuildResult Result) Write(Edition edition)
    {
        var result = Pipeline.Build.Run(InputFolder.Read(Repository.At("input")), Options with { Edition = edition });
        Assert.False(result.IsRefused, string.Join('\n', result.Findings.Take(20).Select(f => $"{f.Span}: {f.Message("en")}")));
        var folder = Directory.CreateTempSubdirectory("exhibit-flagship-").FullName;
        new SiteWriter(folder).Write(result.Files);
        return (folder, result);
    }

    private string HtmlOf(string page) => File.ReadAllText(Path.Combine(Folder, page.Length == 0 || page.EndsWith('/') ? page + "index.html" : page));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

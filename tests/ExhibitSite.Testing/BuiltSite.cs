using System.Collections.Immutable;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Testing;

/// <summary>A site built in memory, with its pages parsed when a test asks for them.</summary>
public sealed class BuiltSite
{
    /// <summary>The day that test sites are judged by, unless a test is about days.</summary>
    public static DateOnly UsualDay { get; } = new(2026, 11, 22);

    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsStrictMode = false });
    private readonly Dictionary<string, IHtmlDocument> _parsed = new(StringComparer.Ordinal);

    private BuiltSite(BuildResult result)
    {
        Result = result;
        Files = result.Files.ToImmutableSortedDictionary(f => f.Path.Value, BytesOf, StringComparer.Ordinal);
        PagePaths = [.. result.Files.Where(f => f.IsPage).Select(f => f.Path.Value)];
    }

    /// <summary>What the build said.</summary>
    public BuildResult Result { get; }

    /// <summary>Every output file by its path.</summary>
    public ImmutableSortedDictionary<string, byte[]> Files { get; }

    /// <summary>The paths of the pages.</summary>
    public ImmutableArray<string> PagePaths { get; }

    /// <summary>What is worth a curator's attention, one line each: <c>items/a.md:3:1 EX1101</c>.</summary>
    public ImmutableArray<string> Findings =>
        [.. Result.Findings.Where(f => f.Rule.Severity > Severity.Note).Select(f => $"{f.Span} {f.Rule.Code} {f.Message("en")}")];

    /// <summary>The same without remarks on how full a description is and how its code is written (EX302x): a test site describes what its test asks for.</summary>
    public ImmutableArray<string> Faults => [.. Findings.Where(f => !f.Contains(" EX302", StringComparison.Ordinal))];

    /// <summary>Builds a site from one text of <c>-- path --</c> blocks; <c>site.yml</c> is added when the text has none.</summary>
    public static BuiltSite Of(string text, DateOnly? asOf = null, string? baseUrl = null) => Of(SiteText.Parse(text), asOf, baseUrl);

    /// <summary>Builds a site from texts by path.</summary>
    public static BuiltSite Of(IReadOnlyDictionary<string, string> texts, DateOnly? asOf = null, string? baseUrl = null)
    {
        var all = texts.ContainsKey("site.yml") ? texts : texts.Append(new("site.yml", "title: 试验站\n")).ToDictionary(StringComparer.Ordinal);
        return Of(SourceTree.OfTexts(all), asOf, baseUrl);
    }

    /// <summary>Builds a site from a tree of files.</summary>
    public static BuiltSite Of(SourceTree tree, DateOnly? asOf = null, string? baseUrl = null) =>
        Of(tree, new BuildOptions(asOf ?? UsualDay, BaseUrl: baseUrl));

    /// <summary>Builds a site from a tree of files with options of its own.</summary>
    public static BuiltSite Of(SourceTree tree, BuildOptions options) => new(Build.Run(tree, options));

    /// <summary>Builds a site from a folder below the repository.</summary>
    public static BuiltSite OfFolder(string folder, DateOnly? asOf = null, string? baseUrl = null) => Of(InputFolder.Read(Repository.At(folder)), asOf, baseUrl);

    /// <summary>True when the site has the file.</summary>
    public bool Has(string path) => Files.ContainsKey(path);

    /// <summary>The text of a file.</summary>
    public string Text(string path) =>
        Files.TryGetValue(path, out var bytes) ? Encoding.UTF8.GetString(bytes) : throw new KeyNotFoundException($"The site has no {path}; findings: {string.Join("; ", Findings)}");

    /// <summary>A page as a browser would read it.</summary>
    public IHtmlDocument Page(string path)
    {
        if (!_parsed.TryGetValue(path, out var page)) _parsed[path] = page = Parser.ParseDocument(Text(path));
        return page;
    }

    /// <summary>The text of every page and text file, for questions about what must nowhere appear.</summary>
    public string Everything() => string.Join('\n', Files.Keys.Select(p => p + "\n" + Text(p)));

    private static byte[] BytesOf(Model.OutputFile file)
    {
        using var bytes = new MemoryStream();
        file.Write(bytes);
        return bytes.ToArray();
    }
}

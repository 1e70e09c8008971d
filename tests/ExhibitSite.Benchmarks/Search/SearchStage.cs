using System.Globalization;
using AngleSharp.Html.Parser;
using ExhibitSite.Exports.Search;
using ExhibitSite.Model;
using ExhibitSite.Model.Search;
using ExhibitSite.Writing;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>The index of our search as a process of its own: it reads what Pagefind reads, and writes what the site would have.</summary>
internal static class SearchStage
{
    /// <summary>The word that starts it.</summary>
    public const string Word = "search-stage";

    /// <summary>Makes the index.</summary>
    /// <param name="arguments">A folder of pages, or a file with a document a line; and where the index goes.</param>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        var (source, target) = (arguments[0], arguments[1]);
        using var lines = File.Exists(source) ? new TextLines(source) : null;
        var records = lines is null ? Pages(source) : Lines(lines);
        using var scratch = new TemporaryFiles();
        foreach (var file in IndexBuilder.Build([new SearchCollection([.. records])], new IndexOptions(FoldTable.Standard, "zh-Hans"), scratch))
        {
            var path = Path.Combine(target, file.Path.Value);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var stream = File.Create(path);
            file.Write(stream);
        }
        return 0;
    }

    private static IEnumerable<Func<SearchRecord>> Pages(string folder) =>
        Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(static file => (Func<SearchRecord>)(() => Page(file)));

    private static SearchRecord Page(string file)
    {
        using var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
        var id = Path.GetFileNameWithoutExtension(file);
        return Record(id, id + ".html", page.QuerySelector("h1")!.TextContent, page.QuerySelector("p")!.TextContent);
    }

    private static IEnumerable<Func<SearchRecord>> Lines(TextLines lines) => Enumerable.Range(0, lines.Count).Select(at => (Func<SearchRecord>)(() =>
    {
        var parts = lines[at].Split('\t');
        var id = at.ToString("0000000", CultureInfo.InvariantCulture);
        return Record(id, $"poems/{id}/", parts[0], parts[2]);
    }));

    private static SearchRecord Record(string id, string address, string title, string text) =>
        new(new RecordId("item", id), title, address, [new SearchPart([new FieldText(SearchField.Title, title), new FieldText(SearchField.Body, text)])]);
}

using System.Text;
using System.Text.Json;
using ExhibitSite.Benchmarks.Measuring;
using ExhibitSite.Benchmarks.Peers;
using ExhibitSite.Searching;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>Our search beside Pagefind's, on the same pages and queries.</summary>
/// <param name="folder">Where pages and indices lie.</param>
/// <param name="web">The folder of the browser's files, with its packages.</param>
/// <param name="program">Our <c>exhibit.dll</c>.</param>
/// <param name="stages">The stages measured by themselves.</param>
/// <param name="rounds">How often each index is built.</param>
/// <param name="say">Told how far it is.</param>
internal sealed class SearchBench(string folder, string web, string program, string stages, int rounds, Action<string> say)
{
    private const int QueryCount = 120;
    private const int VisitCount = 12;

    private readonly string _peers = Path.Combine(folder, "peers");
    private IReadOnlyList<Poem>? _poems;

    private IReadOnlyList<Poem> AllPoems => _poems ??= Poem.All(Path.Combine(_peers, "node_modules"));

    /// <summary>Brings npm's packages; false, said on the console by npm, when they cannot be had.</summary>
    public bool Prepare()
    {
        Files.CopyTree(Path.Combine(AppContext.BaseDirectory, "search-peers"), _peers);
        return Directory.Exists(Path.Combine(_peers, "node_modules", "pagefind")) || Programs.Run("npm", "ci", "--prefix", _peers, "--ignore-scripts", "--no-audit", "--no-fund");
    }

    /// <summary>One number of pages.</summary>
    public async Task<SearchSize> CompareAsync(int count)
    {
        var pages = PageTexts.Of(AllPoems, count);
        var (source, ours, site, theirs) = (In($"pages-{count}"), In("ours"), In("site"), In("pagefind"));
        Files.Remove(source);
        PageTexts.Write(pages, source);
        WholeSite.WriteInput(pages, In("input"));
        string[][] ways =
        [
            ["dotnet", stages, SearchStage.Word, source, ours],
            ["node", Path.Combine(_peers, "node_modules", "pagefind", "lib", "runner", "bin.cjs"), "--site", source, "--output-path", Path.Combine(theirs, "pagefind")],
            ["dotnet", program, "build", "--input", In("input"), "--output", site, "--as-of", "2026-11-01"],
        ];
        var costs = ways.Select(static _ => new List<Cost>()).ToArray();
        for (var round = 0; round < rounds; round++)
            foreach (var way in round % 2 == 0 ? Enumerable.Range(0, ways.Length) : Enumerable.Range(0, ways.Length).Reverse())
            {
                foreach (var made in new[] { ours, theirs, site }) if (ways[way].Any(argument => argument.StartsWith(made, StringComparison.Ordinal))) Files.Remove(made);
                costs[way].Add(Stopwatches.Measure(ways[way]));
                say($"{count} pages, round {round + 1}: {((string[])["our index", "Pagefind", "whole site"])[way]} {costs[way][^1].CpuSeconds:0.0} s of CPU, {costs[way][^1].PeakMiB:0} MiB");
            }
        var queries = PageTexts.Queries([.. pages.Select(static page => page.Text)], QueryCount);
        var truth = PageTexts.Truth(pages, queries);
        var found = new List<(string, Finding)> { ("ExhibitSite", Finding.Of(Ask(ours, queries), truth)) };
        var visits = new List<Visits>();
        // Before the visits: it also makes the reader for a bare page.
        var fetched = QueryCosts(Path.Combine(ours, "search"), queries);
        if (Chromium.Path is not null) await BrowseAsync((site, ours, theirs), queries, truth, found, visits);
        return new SearchSize(
            count, TextBytes(pages.Select(static page => page.Title + page.Text)), costs[0], costs[2], costs[1], IndexFiles.Ours(Path.Combine(ours, "search")), IndexFiles.Pagefind(Path.Combine(theirs, "pagefind")),
            fetched, found, visits);
    }

    /// <summary>Many short documents: the poems, and again with changes until there are enough.</summary>
    public ManyDocuments Many(int count)
    {
        var (file, made) = (In("poems.tsv"), In("poems"));
        var (texts, random, sample) = (0L, new Random(count), new List<string>());
        using (var lines = new StreamWriter(file, append: false, new UTF8Encoding(false)) { NewLine = "\n" })
            for (var at = 0; at < count; at++)
            {
                var poem = AllPoems[at % AllPoems.Count];
                if (at >= AllPoems.Count) poem = poem.Changed(random, AllPoems);
                lines.WriteLine($"{poem.Title}\t{poem.Author}\t{poem.Text}");
                texts += Encoding.UTF8.GetByteCount(poem.Title) + Encoding.UTF8.GetByteCount(poem.Text);
                if (at % 100 == 0) sample.Add(poem.Text);
            }
        Files.Remove(made);
        var cost = Stopwatches.Measure(["dotnet", stages, SearchStage.Word, file, made]);
        say($"{count} documents: {cost.CpuSeconds:0} s of CPU, {cost.PeakMiB:0} MiB");
        return new ManyDocuments(count, texts, cost, IndexFiles.Ours(Path.Combine(made, "search")), QueryCosts(Path.Combine(made, "search"), PageTexts.Queries(sample, QueryCount)));
    }

    private async Task BrowseAsync((string Site, string Ours, string Theirs) folders, IReadOnlyList<string> queries, IReadOnlyList<HashSet<string>> truth, List<(string, Finding)> found, List<Visits> visits)
    {
        File.Copy(Path.Combine(_peers, "pagefind.html"), Path.Combine(folders.Theirs, "index.html"), overwrite: true);
        File.Copy(Path.Combine(_peers, "ours.html"), Path.Combine(folders.Ours, "index.html"), overwrite: true);
        await using var siteServer = await StaticServer.StartAsync(folders.Site);
        await using var ourServer = await StaticServer.StartAsync(folders.Ours);
        await using var theirServer = await StaticServer.StartAsync(folders.Theirs);
        using var browser = await Chromium.StartAsync();
        foreach (var (way, quote) in new[] { ("Pagefind", ""), ("Pagefind, in quotes", "\"") })
        {
            await File.WriteAllTextAsync(Path.Combine(folders.Theirs, "queries.json"), JsonSerializer.Serialize(queries.Select(query => quote + query + quote)));
            var answers = (await browser.VisitAsync(theirServer.Address + "?all", "window.found")).Value.AsArray()
                .Select(static urls => urls!.AsArray().Select(static url => Path.GetFileNameWithoutExtension(url!.GetValue<string>())).ToHashSet()).ToList();
            found.Add((way, Finding.Of(answers, truth)));
            say($"{way}: recall {found[^1].Item2.Recall:0.000}");
        }
        (string Name, StaticServer Server, Func<string, string> Page, string Until)[] pages =
        [
            ("ExhibitSite, bare page", ourServer, static query => $"?q={Uri.EscapeDataString(query)}", "!!document.body?.dataset.done"),
            ("Pagefind, bare page", theirServer, static query => $"?q={Uri.EscapeDataString('"' + query + '"')}", "!!document.body?.dataset.done"),
            ("ExhibitSite, whole search page", siteServer, static query => $"search/?q={Uri.EscapeDataString(query)}", "!!document.querySelector('[data-list] li')"),
        ];
        var (fast, slow) = (pages.Select(static _ => new List<Visit>()).ToArray(), pages.Select(static _ => new List<Visit>()).ToArray());
        foreach (var query in queries.Take(VisitCount))
            for (var at = 0; at < pages.Length; at++)
            {
                var (_, server, page, until) = pages[at];
                fast[at].Add(await server.VisitAsync(browser, page(query), until, isSlow: false));
                slow[at].Add(await server.VisitAsync(browser, page(query), until, isSlow: true));
            }
        for (var at = 0; at < pages.Length; at++) visits.Add(new Visits(pages[at].Name, fast[at], slow[at]));
    }

    private static IReadOnlyList<HashSet<string>> Ask(string made, IReadOnlyList<string> queries)
    {
        var index = new StaticIndex(name => Path.Combine(made, "search", name) is var path && File.Exists(path) ? File.ReadAllBytes(path) : null);
        return [.. queries.Select(query => index.Search(new SearchRequest(query, int.MaxValue))).Select(static answer => answer.IsApproximate ? [] : answer.Rows.Select(static row => row.Id).ToHashSet())];
    }

    private IReadOnlyList<QueryCost> QueryCosts(string index, IReadOnlyList<string> queries)
    {
        File.WriteAllText(In("queries.json"), JsonSerializer.Serialize(queries));
        var said = Programs.Ask("node", Path.Combine(_peers, "bytes.mjs"), index, In("queries.json"), web) ?? throw new InvalidOperationException("Node could not read the index");
        return [.. said.Split('\n').Select(static line => JsonSerializer.Deserialize<QueryCost>(line, JsonSerializerOptions.Web)!)];
    }

    private static long TextBytes(IEnumerable<string> texts) => texts.Sum(static text => (long)Encoding.UTF8.GetByteCount(text));

    private string In(string name) => Path.Combine(folder, name);
}

/// <summary>The sorts of files of an index.</summary>
internal static class IndexFiles
{
    private static readonly (string Folder, string Name)[] Sorts =
        [("b", "pairs: terms and postings"), ("p", "pairs: positions"), ("u", "single characters"), ("w", "words: terms and postings"), ("q", "words: positions"), ("d", "texts, for snippets")];

    /// <summary>Of ours.</summary>
    public static IReadOnlyList<FileSort> Ours(string folder) => By(folder, file => Sorts.FirstOrDefault(sort => sort.Folder == file.Directory!.Name).Name ?? (file.Name == "start.bin" ? "start" : "facets and their values"));

    /// <summary>Of Pagefind's: what a reader's browser may ask for, without its interface.</summary>
    public static IReadOnlyList<FileSort> Pagefind(string folder) => By(folder, static file => file.Extension switch { ".pf_index" => "index", ".pf_fragment" => "texts, for excerpts", ".pf_meta" => "start", ".pagefind" => "program", _ => "script and other" });

    private static IReadOnlyList<FileSort> By(string folder, Func<FileInfo, string> sort) =>
        [.. new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).GroupBy(sort, static (name, files) => (name, files.ToList())).Select(static g => new FileSort(g.name, g.Item2.Count, g.Item2.Sum(static f => f.Length))).OrderByDescending(static s => s.Bytes)];
}

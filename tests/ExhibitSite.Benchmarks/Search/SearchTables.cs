using System.Globalization;
using System.Text;
using ExhibitSite.Benchmarks.Measuring;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>The measurements of the search as a page.</summary>
internal static class SearchTables
{
    private const string Before = """
        # Speed and size of the search

        Written by `dotnet cake --target=Bench --search`; do not edit by hand. Our index beside Pagefind's, of the same pages, asked the same queries. A page is 300 characters of Tang and Song poems (npm
        `chinese-poetry`), drawn by seed, with a heading. Each program is a process of its own and reads the same HTML files; they take turns. CPU seconds (user and system) and their ratios, taken
        within a round, count: median (least–most); wall times depend on what else the machine does, and are left out. `tests/ExhibitSite.Benchmarks/Search` holds it all.

        - *Our index*: the HTML is parsed, the index built and written, in one process that begins cold. *Whole site*: `exhibit build` of the same texts as Markdown, with pages, lists, feeds and this index.
        - *Pagefind*: its own program as npm has it, with the language that the pages say.
        - *To the list*: until it is known which pages are found and in what order. *With rows*: also the texts of the first ten, for their snippets. Every query begins with nothing kept; `start.bin` is in both.
        - In the browser: Debian's Chromium, a new reader each time. Both readers run in a bare page that shows the first ten rows, Pagefind's asked for the phrase in quotes; and ours in the search page of a site, with its
          styles, scripts, worker and filters. The slow line is the server's: Chromium's own emulation leaves out what a worker fetches.


        """;

    /// <summary>The page.</summary>
    public static string Of(IReadOnlyList<SearchSize> sizes, ManyDocuments? many, string tools)
    {
        var text = new StringBuilder(Before.ReplaceLineEndings("\n")).Append(tools).Append(".\n");
        foreach (var size in sizes) Append(text, size);
        if (many is not null) Append(text, many);
        return text.ToString();
    }

    private static void Append(StringBuilder text, SearchSize size)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {size.Pages:#,0} pages\n\nText: {Mb(size.TextBytes)} in UTF-8.\n\n### Build\n\n| | CPU, s | Peak memory, MiB | CPU, our index to this | Memory, our index to this |\n| --- | --- | --- | --- | --- |\n");
        foreach (var (name, costs) in new[] { ("our index", size.Ours), ("Pagefind", size.Theirs), ("whole site", size.Whole) })
            text.Append($"| {name} | {Said(costs, static c => c.CpuSeconds, "0.0")} | {Said(costs, static c => c.PeakMiB, "0")} | {Ratio(size.Ours, costs, static c => c.CpuSeconds)} | {Ratio(size.Ours, costs, static c => c.PeakMiB)} |\n");
        Append(text, "Our index", size.OurFiles, size.TextBytes);
        Append(text, "Pagefind's index", size.TheirFiles, size.TextBytes);
        text.Append("\n### Found\n\n| | recall | precision | queries that find nothing true |\n| --- | --- | --- | --- |\n");
        foreach (var (way, finding) in size.Found) text.Append(CultureInfo.InvariantCulture, $"| {way} | {finding.Recall:0.000} | {finding.Precision:0.000} | {finding.Nothing} |\n");
        Append(text, size.Queries);
        if (size.Visits.Count > 0) Append(text, size.Visits);
    }

    private static void Append(StringBuilder text, ManyDocuments many)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {many.Documents:#,0} short documents\n\nAll poems one by one, and again with some characters exchanged. Text: {Mb(many.TextBytes)}. Build: {many.Build.CpuSeconds:0} s of CPU, peak memory **{many.Build.PeakMiB:0} MiB**.\n");
        Append(text, "Our index", many.Files, many.TextBytes);
        Append(text, many.Queries);
    }

    private static void Append(StringBuilder text, string title, IReadOnlyList<FileSort> files, long textBytes)
    {
        text.Append($"\n### {title}\n\n| | files | MB | bytes to a byte of text |\n| --- | --- | --- | --- |\n");
        foreach (var sort in files.Append(new FileSort("**all**", files.Sum(static f => f.Count), files.Sum(static f => f.Bytes))))
            text.Append(CultureInfo.InvariantCulture, $"| {sort.Name} | {sort.Count:#,0} | {sort.Bytes / 1e6:0.00} | {(double)sort.Bytes / textBytes:0.00} |\n");
        if (files.FirstOrDefault(static f => f.Name.StartsWith("texts", StringComparison.Ordinal)) is { } texts)
            text.Append(CultureInfo.InvariantCulture, $"| without the texts | | {(files.Sum(static f => f.Bytes) - texts.Bytes) / 1e6:0.00} | **{(double)(files.Sum(static f => f.Bytes) - texts.Bytes) / textBytes:0.00}** |\n");
    }

    private static void Append(StringBuilder text, IReadOnlyList<QueryCost> queries)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### A query of ours\n\n{queries.Count} queries of two to six characters that stand in the texts; `start.bin` has {queries[0].Start / 1e3:0.0} KB.\n\n| | mean | median | 90 % | 99 % | most |\n| --- | --- | --- | --- | --- | --- |\n");
        Row("to the list, KB", static q => q.ListBytes / 1e3, "0.0");
        Row("to the list, without `start.bin`, KB", static q => (q.ListBytes - q.Start) / 1e3, "0.0");
        Row("to the list, requests", static q => q.ListRequests, "0.0");
        Row("with rows, KB", static q => q.RowBytes / 1e3, "0.0");
        Row("with rows, requests", static q => q.RowRequests, "0.0");

        void Row(string name, Func<QueryCost, double> of, string format)
        {
            var sorted = queries.Select(of).Order().ToArray();
            double[] shown = [sorted.Average(), At(0.5), At(0.9), At(0.99), sorted[^1]];
            text.Append($"| {name} | {string.Join(" | ", shown.Select(value => value.ToString(format, CultureInfo.InvariantCulture)))} |\n");

            double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
        }
    }

    private static void Append(StringBuilder text, IReadOnlyList<Visits> visits)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### In the browser, cold\n\n{visits[0].Slow.Count} queries; until the first ten rows stand.\n\n| | no limit, ms | 100 ms latency and 4 Mbit/s, ms | KB | requests |\n| --- | --- | --- | --- | --- |\n");
        foreach (var one in visits)
            text.Append($"| {one.Name} | {Said(one.Fast, static v => v.Milliseconds, "0")} | {Said(one.Slow, static v => v.Milliseconds, "0")} | {Said(one.Slow, static v => v.Bytes / 1e3, "0")} | {Said(one.Slow, static v => v.Requests, "0")} |\n");
        text.Append($"| {visits[0].Name} / {visits[1].Name} | **{Ratio(visits[0].Fast, visits[1].Fast, static v => v.Milliseconds)}** | **{Ratio(visits[0].Slow, visits[1].Slow, static v => v.Milliseconds)}** | {Ratio(visits[0].Slow, visits[1].Slow, static v => v.Bytes)} | |\n");
    }

    private static string Mb(long bytes) => (bytes / 1e6).ToString("0.00 MB", CultureInfo.InvariantCulture);

    private static string Said<T>(IReadOnlyList<T> runs, Func<T, double?> of, string format) => Spread.Of(runs.Select(of))?.Say(format) ?? "";

    private static string Ratio<T>(IReadOnlyList<T> ours, IReadOnlyList<T> theirs, Func<T, double?> of) =>
        ReferenceEquals(ours, theirs) ? "" : Spread.OfRatios(ours.Select(of), theirs.Select(of))?.Say("0.00") ?? "";
}

using ExhibitSite.Benchmarks.Measuring;

namespace ExhibitSite.Benchmarks.Search;

/// <summary>Files of one sort.</summary>
/// <param name="Name">What they hold.</param>
/// <param name="Count">How many.</param>
/// <param name="Bytes">Together.</param>
internal sealed record FileSort(string Name, int Count, long Bytes);

/// <summary>What a query makes a browser fetch that has nothing yet.</summary>
/// <param name="Start">Bytes of the first file, which every query needs.</param>
/// <param name="ListBytes">Bytes until it is known what is found, the first file among them.</param>
/// <param name="ListRequests">Files until then.</param>
/// <param name="RowBytes">Bytes with the first ten rows and their snippets.</param>
/// <param name="RowRequests">Files with them.</param>
internal sealed record QueryCost(int Start, int ListBytes, int ListRequests, int RowBytes, int RowRequests);

/// <summary>How well a program found what is there.</summary>
/// <param name="Recall">Mean of the shares of the true pages that were found.</param>
/// <param name="Precision">Mean of the shares of the found pages that are true, of the queries that found anything.</param>
/// <param name="Nothing">Queries that found no true page.</param>
internal sealed record Finding(double Recall, double Precision, int Nothing)
{
    /// <summary>Compares what was found with what is there.</summary>
    public static Finding Of(IReadOnlyList<HashSet<string>> found, IReadOnlyList<HashSet<string>> truth)
    {
        var pairs = found.Zip(truth, static (some, all) => (Found: some.Count, True: all.Count, Both: some.Count(all.Contains))).ToList();
        return new Finding(
            pairs.Average(static p => (double)p.Both / p.True), pairs.Where(static p => p.Found > 0).Select(static p => (double)p.Both / p.Found).DefaultIfEmpty(1).Average(), pairs.Count(static p => p.Both == 0));
    }
}

/// <summary>A program's visits.</summary>
/// <param name="Name">The program.</param>
/// <param name="Fast">Without any limit.</param>
/// <param name="Slow">With 100 ms latency and 4 Mbit/s.</param>
internal sealed record Visits(string Name, IReadOnlyList<Visit> Fast, IReadOnlyList<Visit> Slow);

/// <summary>All of one number of pages.</summary>
/// <param name="Pages">How many.</param>
/// <param name="TextBytes">Of headings and texts in UTF-8.</param>
/// <param name="Ours">Builds of our index.</param>
/// <param name="Whole">Builds of a whole site of these pages.</param>
/// <param name="Theirs">Builds of Pagefind's index.</param>
/// <param name="OurFiles">Our index by sort.</param>
/// <param name="TheirFiles">Pagefind's.</param>
/// <param name="Queries">What our queries fetch.</param>
/// <param name="Found">What each way of asking found.</param>
/// <param name="Visits">Of a browser; empty where there is none.</param>
internal sealed record SearchSize(
    int Pages, long TextBytes, IReadOnlyList<Cost> Ours, IReadOnlyList<Cost> Whole, IReadOnlyList<Cost> Theirs, IReadOnlyList<FileSort> OurFiles, IReadOnlyList<FileSort> TheirFiles,
    IReadOnlyList<QueryCost> Queries, IReadOnlyList<(string Way, Finding Finding)> Found, IReadOnlyList<Visits> Visits);

/// <summary>Many short documents.</summary>
/// <param name="Documents">How many.</param>
/// <param name="TextBytes">Of titles and texts.</param>
/// <param name="Build">What the index cost.</param>
/// <param name="Files">The index by sort.</param>
/// <param name="Queries">What queries fetch.</param>
internal sealed record ManyDocuments(int Documents, long TextBytes, Cost Build, IReadOnlyList<FileSort> Files, IReadOnlyList<QueryCost> Queries);

using System.Globalization;
using ExhibitSite.Benchmarks.Measuring;
using ExhibitSite.Benchmarks.Peers;

namespace ExhibitSite.Benchmarks.Media;

/// <summary>One way to do a piece of work, and what it cost.</summary>
/// <param name="Name">Who does it.</param>
/// <param name="Costs">One of each round.</param>
internal sealed record MediaRuns(string Name, IReadOnlyList<Cost> Costs);

/// <summary>A piece of work, done in several ways in turn.</summary>
/// <param name="Title">What is done.</param>
/// <param name="Runs">Ours first.</param>
internal sealed record MediaWork(string Title, IReadOnlyList<MediaRuns> Runs)
{
    /// <summary>True when the other runs do the same work as the first, so that their ratio says something.</summary>
    public bool IsPaired { get; init; } = true;
}

/// <summary>Pictures beside libvips's own commands and sharp: each as a process of its own, in turn, into an empty folder.</summary>
/// <param name="folder">Where pictures lie and are made.</param>
/// <param name="modules">The folder above npm's packages.</param>
/// <param name="stages">The stages measured by themselves.</param>
/// <param name="rounds">How often each way is gone.</param>
/// <param name="count">How many pages; a fifth of them for the work with all sizes.</param>
/// <param name="say">Told how far it is.</param>
internal sealed class MediaBench(string folder, string modules, string stages, int rounds, int count, Action<string> say)
{
    private const int WholeRun = 100;
    private const string Ours = "ExhibitSite";

    private static readonly string Peers = Path.Combine(AppContext.BaseDirectory, "media-peers");

    private string Out => Path.Combine(folder, "made");

    /// <summary>All work.</summary>
    public IReadOnlyList<MediaWork> Run()
    {
        var (large, pages, some) = (Draw("large", 1, 7000, 7200, 90), Draw("pages", count, 2000, 3000, 85), Draw("some", Math.Max(1, count / 5), 2000, 3000, 85));
        List<MediaWork> works =
        [
            Compare("One scan of 50 megapixels: tiles (ours with all sizes and WebP)", (Ours, Stage(large, 2, "usual")), ("vips dzsave, 512", Vips("tiles", large, "512")), ("vips dzsave, 1024", Vips("tiles", large, "1024")), ("sharp, 1024", Sharp("tiles", large))),
            Compare($"{count} pages of 2000 × 3000: tiles", (Ours, Stage(pages, 2, "tiles")), ("vips dzsave, a process a page", Vips("tiles", pages, "1024")), ("sharp, one process", Sharp("tiles", pages))),
            Compare($"{Math.Max(1, count / 5)} pages: the page itself and three widths, JPEG and WebP", (Ours, Stage(some, 2, "usual")), ("vipsthumbnail, six processes a page", Vips("sizes", some, "")), ("sharp, one process", Sharp("sizes", some))),
            Compare($"{Math.Max(1, count / 5)} pages by two workers and by one", (Ours, Stage(some, 2, "usual")), ("one worker", Stage(some, 1, "usual"))),
            Again(pages),
        ];
        // To draw it takes longer than all the rest: left out of shorter runs.
        if (count >= WholeRun) works.Add(Compare("One scan of 453 megapixels, baseline JPEG", (Ours, Stage(Draw("huge", 1, 21000, 21600, 85), 2, "usual"))));
        return works;
    }

    private string Draw(string name, int count, int width, int height, int quality)
    {
        var target = Path.Combine(folder, "sources", $"{name}-{count}");
        if (Directory.Exists(target) && Directory.EnumerateFiles(target).Count() == count) return target;
        say($"drawing {count} of {width} × {height}");
        if (!Programs.Run("node", Path.Combine(Peers, "sharp.mjs"), modules, "draw", target, Text(count), Text(width), Text(height), Text(quality))) throw new InvalidOperationException("sharp could not draw");
        return target;
    }

    private MediaWork Compare(string title, params (string Name, IReadOnlyList<string> Command)[] ways)
    {
        var costs = ways.Select(_ => new List<Cost>()).ToArray();
        for (var round = 0; round < rounds; round++)
            foreach (var i in round % 2 == 0 ? Enumerable.Range(0, ways.Length) : Enumerable.Range(0, ways.Length).Reverse())
            {
                Files.Remove(Out);
                costs[i].Add(Stopwatches.Measure(ways[i].Command));
                say($"{title}, round {round + 1}: {ways[i].Name} {costs[i][^1].CpuSeconds:0.00} s of CPU");
            }
        return new MediaWork(title, [.. ways.Select((w, i) => new MediaRuns(w.Name, costs[i]))]);
    }

    // The same folder once more: unchanged, without its notes, and with one page changed.
    private MediaWork Again(string pages)
    {
        var work = Path.Combine(folder, "sources", "again");
        Files.Remove(work);
        Directory.CreateDirectory(work);
        foreach (var page in Directory.EnumerateFiles(pages))
        {
            var copy = Path.Combine(work, Path.GetFileName(page));
            File.Copy(page, copy);
            File.SetLastWriteTimeUtc(copy, DateTime.UtcNow.AddHours(-1));
        }
        Files.Remove(Out);
        var runs = new List<MediaRuns> { new($"{count} pages, first build", [Stopwatches.Measure(Stage(work, 2, "usual"))]) };
        runs.Add(new("nothing changed", Times(() => { })));
        runs.Add(new("nothing changed, times lost: all is hashed", Times(() => File.Delete(Path.Combine(Out, "sources.tsv")))));
        runs.Add(new("one page changed", Times(() => File.AppendAllText(Path.Combine(work, "page-000.jpg"), "x"))));
        return new MediaWork("A second build", runs) { IsPaired = false };

        List<Cost> Times(Action change) =>
            [.. Enumerable.Range(0, rounds).Select(_ => { change(); return Stopwatches.Measure(Stage(work, 2, "usual")); })];
    }

    private IReadOnlyList<string> Stage(string source, int workers, string what) =>
        ["dotnet", stages, MediaStage.Word, source, Out, Text(workers), what];

    private IReadOnlyList<string> Vips(string task, string source, string side) => ["sh", Path.Combine(Peers, "vips.sh"), task, source, Out, side];

    private IReadOnlyList<string> Sharp(string task, string source) => ["node", Path.Combine(Peers, "sharp.mjs"), modules, task, source, Out];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using ExhibitSite.Spoiling;
using ExhibitSite.Spoiling.Judging;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Cli.Tests;

/// <summary>
/// No input crashes the command, holds it up, fills the memory or gets code onto a page. Each spoilt file is put into a small site of its own,
/// which is built, audited and looked through, within its own time and memory.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const long MostBytes = 1L << 30;

    // What is refused is not rendered: enough of the sites must be written for pages, exports and audit to be tried too.
    private const double LeastShareWritten = 0.4;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Ten_thousand_spoilt_files_end_in_findings_or_in_sound_pages() => await RunAsync(first: 1, count: 10_000);

    // EXHIBITSITE_SPOILT_FILES=50000 tries fewer.
    [Fact]
    [Trait("Category", "Prove")]
    public async Task A_million_spoilt_files_end_in_findings_or_in_sound_pages() =>
        await RunAsync(first: 1_000_000, int.Parse(Environment.GetEnvironmentVariable("EXHIBITSITE_SPOILT_FILES") ?? "1000000", CultureInfo.InvariantCulture));

    [Fact]
    public async Task The_command_in_a_process_of_its_own_ends_in_the_same_way()
    {
        using var place = new Workplace();
        var trial = new Trial(place);
        await trial.LearnAsync();
        for (var number = 1; number <= 6; number++)
        {
            var file = SpoiltFile.Of(number);
            var outcome = await trial.RunAsync(file);
            place.Put(file);
            var run = Exhibit.Run(Path.GetDirectoryName(place.Input(file.Site))!, "build", "--as-of", "2026-11-22");
            place.TakeBack(file);
            Assert.Equal(outcome.Code, run.Code);
        }
    }

    [Theory]
    [InlineData("<p><script>ran=1</script>")]
    [InlineData("<p onclick=ran=1>")]
    [InlineData("<a href=' java\tscript:ran=1'>x</a>")]
    [InlineData("<img src='//other.example/x.png'>")]
    [InlineData("<iframe srcdoc='x'></iframe>")]
    [InlineData("</main><p>")]
    [InlineData("<meta http-equiv=refresh content='0; url=https://other.example/'>")]
    [InlineData("a\u0007b")]
    [InlineData("<svg><p><style><!--</style><img title='--&gt;&lt;img src=x onerror=ran=1&gt;'>")]
    public void An_unsound_page_is_seen(string words)
    {
        const string Page = "<!DOCTYPE html><html><head><title>题</title></head><body><main>{0}</main></body></html>";
        var shape = new PageShape();
        shape.Learn(Page.Replace("{0}", "<p>字</p>", StringComparison.Ordinal));
        Assert.Empty(shape.Faults(Page.Replace("{0}", "<p>字<a href=\"https://other.example/\">外</a></p>", StringComparison.Ordinal)));
        Assert.NotEmpty(shape.Faults(Page.Replace("{0}", words, StringComparison.Ordinal)));
    }

    private async Task RunAsync(int first, int count)
    {
        var workers = Environment.ProcessorCount;
        var processes = Enumerable.Range(0, workers).Select(i => new SpoilingProcess(first + (int)((long)count * i / workers), first + (int)((long)count * (i + 1) / workers))).ToList();
        await Task.WhenAll(processes.Select(p => p.RunAsync()));
        var (outcomes, falls) = (processes.SelectMany(p => p.Outcomes).ToList(), processes.SelectMany(p => p.Falls).ToList());
        var (slowest, largest) = (outcomes.MaxBy(o => o.Took)!, outcomes.MaxBy(o => o.PeakBytes)!);
        var written = outcomes.Count(o => o.Pages > 0);
        output.WriteLine(
            $"{outcomes.Count} spoilt files; exit codes {string.Join(", ", outcomes.CountBy(o => o.Code).OrderBy(c => c.Key).Select(c => $"{c.Key}: {c.Value}×"))}; "
            + $"{written} sites written ({written * 100.0 / outcomes.Count:0.0} %), {outcomes.Sum(o => (long)o.Pages)} pages; slowest {slowest.Took.TotalSeconds:0.00} s (number {slowest.Number}), "
            + $"most memory {largest.PeakBytes >> 20} MiB (number {largest.Number})");
        Assert.Empty(falls);
        Assert.Equal(count, outcomes.Count);
        Assert.Empty(outcomes.Where(o => o.Code is not (0 or 1)).Take(20).Select(Said));
        Assert.Empty(outcomes.Where(o => o.Faults.Count > 0).Take(20).Select(Said));
        Assert.Empty(outcomes.Where(o => o.Took > Longest).Select(Said));
        Assert.Empty(outcomes.Where(o => o.PeakBytes > MostBytes).Select(Said));
        Assert.True(written >= count * LeastShareWritten, $"only {written} of {count} sites were written");
    }

    // The file itself: dotnet run --project tests/ExhibitSite.Spoiling -- show NUMBER.
    private static string Said(Outcome outcome) =>
        $"number {outcome.Number}: exit code {outcome.Code}, {outcome.Took.TotalSeconds:0.00} s, {outcome.PeakBytes >> 20} MiB; {string.Join("; ", outcome.Faults.Take(3).Select(f => f[..Math.Min(f.Length, 300)]))}";
}

using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace ExhibitSite.Cli.Tests;

/// <summary>The benchmark still runs: a small one, whose times say nothing.</summary>
public sealed class BenchmarkTests
{
    private const int Items = 60;

    [Fact]
    public async Task The_benchmark_measures_a_small_archive()
    {
        var folder = Directory.CreateTempSubdirectory("exhibit-bench-");
        try
        {
            var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "ExhibitSite.Benchmarks.dll"), "--quick", $"--records={Items}", $"--exhibit={Path.Combine(AppContext.BaseDirectory, "exhibit.dll")}", $"--folder={folder.FullName}" })
                start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await output + await error);
            using var results = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "results.json")));
            var programs = results.RootElement.GetProperty("comparisons")[0].GetProperty("programs").EnumerateArray().ToList();
            Assert.Equal("ExhibitSite", programs[0].GetProperty("name").GetString());
            // The peer, where there is one, makes the same pages: a ratio of different sites would say nothing. Hugo has one list more; we have
            // a search page and those of learning and descent; a lunar date at the turn of a year may put an item into another decade.
            var pages = programs.Select(p => p.GetProperty("site").GetProperty("pages").GetInt32()).ToList();
            Assert.All(pages, count => Assert.InRange(count, pages[0] - 6, pages[0] + 3));
            Assert.True(pages[0] > Items);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

using System.Diagnostics;
using System.Text;
using ExhibitSite.Spoiling.Judging;

namespace ExhibitSite.Cli.Tests;

/// <summary>
/// Has spoilt files tried in a process of their own, as a stack overflow or a full memory ends its process. One that ends too early, or says
/// nothing for too long, is started anew behind the file that stopped it.
/// </summary>
internal sealed class SpoilingProcess(int first, int end)
{
    // Starting reads the tables and builds every small site once.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>A file that ended its process, or on which it hung.</summary>
    public sealed record Fall(int Number, string Said);

    /// <summary>What came of each file.</summary>
    public List<Outcome> Outcomes { get; } = [];

    /// <summary>The files that stopped their process.</summary>
    public List<Fall> Falls { get; } = [];

    /// <summary>Tries them all.</summary>
    public async Task RunAsync()
    {
        // A product that falls at every file would fall for ever.
        for (var next = first; next < end && Falls.Count < 20;)
        {
            var (last, said) = await RunFromAsync(next);
            next = last + 1;
            if (next < end) Falls.Add(new Fall(next++, said));
        }
    }

    /// <returns>The number of the last file that an answer came for, and what the process said on its end.</returns>
    private async Task<(int Last, string Said)> RunFromAsync(int from)
    {
        using var process = Start(from);
        var error = process.StandardError.ReadToEndAsync();
        var last = from - 1;
        while (true)
        {
            string? line;
            try
            {
                line = await process.StandardOutput.ReadLineAsync().WaitAsync(Silence);
            }
            catch (TimeoutException)
            {
                process.Kill(entireProcessTree: true);
                return (last, $"nothing came for {Silence.TotalSeconds} s");
            }
            if (line is null) break;
            if (Outcome.OfLine(line) is not { } outcome) continue;
            Outcomes.Add(outcome);
            last = outcome.Number;
        }
        await process.WaitForExitAsync();
        var said = await error;
        return (last, $"exit code {process.ExitCode}: {said[..Math.Min(said.Length, 2000)]}");
    }

    private Process Start(int from)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "ExhibitSite.Spoiling.dll"), $"{from}", $"{end}" }) start.ArgumentList.Add(argument);
        // As many processes run as there are cores. They live long and make much that dies young: a third less time.
        start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        start.Environment["DOTNET_TieredCompilation"] = "0";
        start.Environment["DOTNET_GCgen0size"] = "0x4000000";
        return Process.Start(start)!;
    }
}

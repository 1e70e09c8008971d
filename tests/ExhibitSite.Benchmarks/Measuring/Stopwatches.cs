using System.Diagnostics;
using System.Globalization;
using ExhibitSite.Benchmarks.Peers;

namespace ExhibitSite.Benchmarks.Measuring;

/// <summary>
/// Runs a program and says what that cost. GNU time stands between us and the program: the memory a process is said to
/// have held begins with that of whoever started it, and a runtime such as ours would be counted for every peer.
/// </summary>
internal static class Stopwatches
{
    private const string GnuTime = "/usr/bin/time";

    /// <summary>True when CPU time and memory can be measured.</summary>
    public static bool IsComplete { get; } = File.Exists(GnuTime) && Programs.Ask(GnuTime, "-f", "%e", "true") is not null;

    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed: there is nothing to measure.</exception>
    public static Cost Measure(IReadOnlyList<string> command)
    {
        var report = Path.GetTempFileName();
        try
        {
            IReadOnlyList<string> all = IsComplete ? [GnuTime, "-o", report, "-f", "%U %S %M", .. command] : command;
            var clock = Stopwatch.StartNew();
            using var process = Programs.Start(all, quietly: true);
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.WaitForExit();
            var wall = clock.Elapsed.TotalSeconds;
            if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}:\n{output.Result}\n{error.Result}");
            return IsComplete ? Read(wall, File.ReadAllText(report)) : new Cost(wall, null, null);
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static Cost Read(double wall, string report)
    {
        var parts = report.Trim().Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return new Cost(wall, parts[0] + parts[1], parts[2] / 1024);
    }
}

using System.Diagnostics;
using System.Globalization;

namespace ExhibitSite.Spoiling.Judging;

/// <summary>The most memory this process has held at once (resident set), since it was last asked to forget.</summary>
internal static class Memory
{
    private const string Status = "/proc/self/status";
    private const string Forgetting = "/proc/self/clear_refs";

    /// <summary>Starts to measure anew, where the system can (Linux); elsewhere the peak stays that of the whole process.</summary>
    public static void Forget()
    {
        // "5" resets the peak: proc(5), since Linux 4.0.
        if (File.Exists(Forgetting)) File.WriteAllText(Forgetting, "5");
    }

    /// <summary>The peak in bytes.</summary>
    public static long PeakBytes()
    {
        if (!File.Exists(Status))
        {
            using var self = Process.GetCurrentProcess();
            return self.PeakWorkingSet64;
        }
        var line = File.ReadLines(Status).First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return long.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024;
    }
}

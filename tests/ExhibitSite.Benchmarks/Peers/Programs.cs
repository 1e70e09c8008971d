using System.ComponentModel;
using System.Diagnostics;

namespace ExhibitSite.Benchmarks.Peers;

/// <summary>Programs of this machine.</summary>
internal static class Programs
{
    /// <summary>What a program answers on standard output; null when it is not there or fails.</summary>
    public static string? Ask(string program, params string[] arguments)
    {
        try
        {
            using var process = Start([program, .. arguments], quietly: true);
            var answer = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? answer.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Runs a program to its end and shows what it says; true when it went well.</summary>
    public static bool Run(string program, params string[] arguments)
    {
        using var process = Start([program, .. arguments], quietly: false);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    /// <summary>Starts a program.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="quietly">True to keep its output from the console; the caller must read it.</param>
    public static Process Start(IReadOnlyList<string> command, bool quietly)
    {
        var start = new ProcessStartInfo(command[0]) { UseShellExecute = false, RedirectStandardOutput = quietly, RedirectStandardError = quietly };
        for (var i = 1; i < command.Count; i++) start.ArgumentList.Add(command[i]);
        return Process.Start(start)!;
    }
}

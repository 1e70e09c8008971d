using System.Diagnostics;
using System.Text;

namespace ExhibitSite.Cli.Tests;

/// <summary>The real command, run as a person runs it.</summary>
internal static class Exhibit
{
    // A machine that builds other things at the same time is slow; one that hangs is not.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>How a run ended and what it said.</summary>
    public sealed record Outcome(int Code, string Out, string Error)
    {
        /// <summary>The last line of standard output.</summary>
        public string LastLine => Out.TrimEnd('\n').Split('\n')[^1];

        public override string ToString() => $"exit code {Code}\n{Out}\n{Error}";
    }

    /// <summary>Runs to the end in a folder. Arguments that start with <c>NAME=</c> are its environment.</summary>
    public static Outcome Run(string folder, params string[] arguments) => Run(folder, Patience, arguments);

    /// <summary>The same, for at most so long.</summary>
    /// <exception cref="TimeoutException">It did not end in time.</exception>
    public static Outcome Run(string folder, TimeSpan patience, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (process.WaitForExit(patience)) return new Outcome(process.ExitCode, output.Result.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
        process.Kill(entireProcessTree: true);
        throw new TimeoutException($"exhibit {string.Join(' ', arguments)} did not end");
    }

    /// <summary>Starts it.</summary>
    public static Process Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "exhibit.dll"));
        foreach (var argument in arguments)
        {
            if (argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && argument[..at].All(c => char.IsAsciiLetter(c) || c == '_'))
                start.Environment[argument[..at]] = argument[(at + 1)..];
            else
                start.ArgumentList.Add(argument);
        }
        start.Environment.Remove("DOTNET_STARTUP_HOOKS");
        return Process.Start(start)!;
    }
}

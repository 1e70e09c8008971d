using ExhibitSite.Cli.Commands;
using ExhibitSite.Cli.Output;

namespace ExhibitSite.Cli.Tests;

/// <summary>The command within the test's own process, for what need not cost one.</summary>
internal static class InProcess
{
    /// <summary>Runs it.</summary>
    public static async Task<(ExitCode Code, string Out, string Error)> Run(string[] arguments)
    {
        var (terminal, output, error) = Listen(Terminal.OfConsole(arguments).Language);
        var code = await CommandLine.RunAsync(arguments, terminal);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>A terminal that keeps what is said.</summary>
    public static (Terminal Terminal, StringWriter Out, StringWriter Error) Listen(string language)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        return (new Terminal(output, error, language, IsInteractive: false), output, error);
    }
}

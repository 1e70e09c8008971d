using System.Text;
using ExhibitSite.Cli.Commands;
using ExhibitSite.Cli.Output;

// Windows consoles start in a code page of their own; without a mark at the start, so that JSON on a pipe stays JSON.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var terminal = Terminal.OfConsole(args);
try
{
    return (int)await CommandLine.RunAsync(args, terminal);
}
#pragma warning disable CA1031 // The one catch-all there is: what arrives here is a full disk or our own bug, and a curator should see one line of it.
catch (Exception problem)
#pragma warning restore CA1031
{
    return (int)Failure.Report(problem, terminal);
}

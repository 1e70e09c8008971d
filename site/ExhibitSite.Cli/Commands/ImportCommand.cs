using System.CommandLine;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit import</c>: what lies elsewhere → files of the input folder.</summary>
internal static class ImportCommand
{
    private static readonly Wording About = new("把别处的资料变成资料文件；导入的内容一律先不公开", "Turn what lies elsewhere into input files; nothing imported is public until somebody opens it");

    public static Command Create(Terminal terminal)
    {
        var command = new Command("import", terminal.Word(About)) { ImportTableCommand.Create(terminal) };
        foreach (var (name, about) in ExhibitSite.Importing.Formats.All.Names) command.Subcommands.Add(ImportForeignCommand.Create(name, about, terminal));
        return command;
    }
}

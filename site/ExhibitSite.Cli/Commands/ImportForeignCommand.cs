using System.Collections.Immutable;
using System.CommandLine;
using ExhibitSite.Cli.Importing;
using ExhibitSite.Cli.Output;
using ExhibitSite.Importing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit import ead3 aid.xml</c>: records of another system become new files, all of them closed.</summary>
internal static class ImportForeignCommand
{
    private static readonly Wording SourceArgument = new("文件，或放着文件的文件夹", "The file, or the folder that holds the files");
    private static readonly Wording IntoOption = new("放进哪个文件夹（items/… 和 fonds/… 之下）；默认取来源的名字", "The folder below items/ and fonds/; by default the source's name");
    private static readonly Wording MapOption = new("某列放进哪个字段：列名=字段；可重复", "The field for a column: column=field; may be repeated");
    private static readonly Wording BadInto = new("--into “{0}”不能用；可以写“{1}”。", "--into “{0}” cannot be used; you may write “{1}”.");
    private static readonly Wording BadMap = new("--map “{0}”应写成 列名=字段。", "Write --map “{0}” as column=field.");
    private static readonly Wording Errors = new("有 {0} 处要先改，什么也没有写。", "{0} places need mending first; nothing was written.");
    private static readonly Wording Done = new("写好了 {0} 个文件。全部没有开放；逐条审核、把 open 改成“开放”以后才会发布。", "wrote {0} files. All of them are closed; they go out once each has been reviewed and “open” changed to 开放.");

    public static Command Create(string format, Wording about, Terminal terminal)
    {
        var source = new Argument<string>("source") { Description = terminal.Word(SourceArgument) };
        var input = Options.Input(terminal);
        var into = new Option<string?>("--into") { Description = terminal.Word(IntoOption), HelpName = "FOLDER" };
        var map = new Option<string[]>("--map") { Description = terminal.Word(MapOption), HelpName = "COLUMN=FIELD", DefaultValueFactory = static _ => [] };
        var (dryRun, yes) = (ImportAsking.DryRun(terminal), ImportAsking.Yes(terminal));
        var command = new Command(format, terminal.Word(about)) { source, input, into, map, dryRun, yes };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(source);
            if (!File.Exists(path) && !Directory.Exists(path)) return (int)terminal.Refuse(ImportAsking.NoFile, path);
            var stem = Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
            var name = parsed.GetValue(into) ?? ForeignId.Of(stem) ?? format;
            if (!Slug.IsId(name)) return (int)terminal.Refuse(BadInto, name, ForeignId.Of(name) ?? format);
            var maps = parsed.GetValue(map) ?? [];
            if (maps.FirstOrDefault(static m => !m.Contains('=', StringComparison.Ordinal)) is { } bad) return (int)terminal.Refuse(BadMap, bad);
            if (InputSite.Read(parsed.GetRequiredValue(input), terminal) is not { } tree) return (int)ExitCode.WrongUsage;
            var request = new ImportRequest(format, SourceOf(path), name, tree)
            {
                Map = maps.Select(static m => m.Split('=', 2)).DistinctBy(static m => m[0], StringComparer.Ordinal).ToImmutableDictionary(static m => m[0].Trim(), static m => m[1].Trim(), StringComparer.Ordinal),
            };
            return (int)Run(request, stem, new Writing(parsed.GetRequiredValue(input), ImportAsking.ModeOf(parsed, dryRun, yes)), terminal);
        });
        return command;
    }

    private sealed record Writing(string Folder, WriteMode Mode);

    private static SourceTree SourceOf(string path) => Directory.Exists(path) ? InputFolder.Read(path) : new SourceTree([SourceTree.OfBytes(Path.GetFileName(path), File.ReadAllBytes(path))]);

    private static ExitCode Run(ImportRequest request, string title, Writing writing, Terminal terminal)
    {
        var findings = new Findings();
        var result = ExhibitSite.Importing.Formats.All.Import(request, title, findings);
        var found = result?.Findings ?? findings.InOrder();
        FindingsText.Write(found, request.Source, terminal.Language, terminal.Error);
        if (result is not null) ImportText.Write(result, terminal);
        var errors = found.Count(static f => f.Rule.Severity == Severity.Error);
        if (result is null || errors > 0)
        {
            terminal.Say(Errors, $"{errors}");
            return ExitCode.ContentHasErrors;
        }
        if (!ImportAsking.MayWrite(writing.Mode, result.Files.Length, terminal)) return ExitCode.Done;
        InputFiles.Write(writing.Folder, result.Files);
        terminal.Out.WriteLine(terminal.Word(Done, $"{result.Files.Length}"));
        return ExitCode.Done;
    }
}

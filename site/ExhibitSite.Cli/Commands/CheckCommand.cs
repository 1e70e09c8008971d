using System.CommandLine;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit check</c>: everything up to the gate; writes nothing.</summary>
internal static class CheckCommand
{
    private static readonly Wording About = new("检查资料，不写任何文件", "Check the material; write nothing");
    private static readonly Wording Reading = new("读取与检查", "Reading and checking");

    public static Command Create(Terminal terminal)
    {
        var (input, asOf, strict) = (Options.Input(terminal), Options.AsOf(terminal), Options.Strict(terminal));
        var format = Options.Format(terminal, "text", "json", "sarif");
        var gateReport = Options.GateReport(terminal);
        var command = new Command("check", terminal.Word(About)) { input, asOf, strict, format, gateReport };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(input);
            var reportFolder = parsed.GetValue(gateReport);
            if (reportFolder is not null && InputSite.Holds(folder, reportFolder, terminal)) return (int)ExitCode.WrongUsage;
            if (InputSite.Read(folder, terminal) is not { } tree) return (int)ExitCode.WrongUsage;
            var options = new BuildOptions(parsed.GetValue(asOf) ?? Today.Date, parsed.GetValue(strict) ? Strictness.Warnings : Strictness.Errors)
            {
                HasIndex = false,
                Images = new ImagesToMake(new ImageWorkshop(ImageWorkshop.CacheBeside(folder))),
            };
            var result = Progress.Wait(terminal, terminal.Word(Reading), () => Build.Run(tree, options));
            if (reportFolder is not null && result.Report is { } gate) GateReportFiles.Write(reportFolder, gate, terminal.Language);
            var report = new Report(tree, folder, result, Written: null);
            var format1 = ReportFormats.Of(parsed.GetRequiredValue(format));
            report.Print(format1, terminal);
            (format1 == ReportFormat.Text ? terminal.Out : terminal.Error).WriteLine(report.CheckedLine(terminal));
            return (int)(result.IsRefused ? ExitCode.ContentHasErrors : ExitCode.Done);
        });
        return command;
    }
}

using System.CommandLine;
using System.Globalization;
using ExhibitSite.Cli.Output;
using ExhibitSite.Cli.Preview;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit check</c>: everything up to the gate; writes nothing.</summary>
internal static class CheckCommand
{
    private static readonly Wording About = new("检查资料，不写任何文件", "Check the material; write nothing");
    private static readonly Wording Reading = new("读取与检查", "Reading and checking");
    private static readonly Wording WatchOption = new("一直开着，资料一改就重新检查", "Stay, and check again whenever the material changes");
    /// <summary>What a watching check says when it has ended, and when it begins anew; an editor's tasks know both.</summary>
    internal static readonly Wording Watching = new("等着下一次改动（按 Ctrl+C 结束）", "Waiting for the next change (Ctrl+C ends it)");
    /// <inheritdoc cref="Watching" />
    internal static readonly Wording Again = new("{0} 有改动，重新检查", "{0}: something changed, checking again");

    public static Command Create(Terminal terminal)
    {
        var (input, asOf, strict) = (Options.Input(terminal), Options.AsOf(terminal), Options.Strict(terminal));
        var format = Options.Format(terminal, "text", "json", "sarif");
        var gateReport = Options.GateReport(terminal);
        var watch = new Option<bool>("--watch") { Description = terminal.Word(WatchOption) };
        var command = new Command("check", terminal.Word(About)) { input, asOf, strict, format, gateReport, watch };
        command.SetAction(async (parsed, stop) =>
        {
            var folder = parsed.GetRequiredValue(input);
            var reportFolder = parsed.GetValue(gateReport);
            if (reportFolder is not null && InputSite.Holds(folder, reportFolder, terminal)) return (int)ExitCode.WrongUsage;
            var asked = new Asked(
                folder, parsed.GetValue(asOf), parsed.GetValue(strict) ? Strictness.Warnings : Strictness.Errors, ReportFormats.Of(parsed.GetRequiredValue(format)), reportFolder);
            return (int)(parsed.GetValue(watch) ? await WatchAsync(asked, terminal, stop) : Run(asked, terminal));
        });
        return command;
    }

    /// <summary>What the options say.</summary>
    private sealed record Asked(string Folder, DateOnly? AsOf, Strictness Strictness, ReportFormat Format, string? ReportFolder);

    private static ExitCode Run(Asked asked, Terminal terminal)
    {
        if (InputSite.Read(asked.Folder, terminal) is not { } tree) return ExitCode.WrongUsage;
        var options = new BuildOptions(asked.AsOf ?? Today.Date, asked.Strictness)
        {
            HasIndex = false,
            Images = new ImagesToMake(new ImageWorkshop(ImageWorkshop.CacheBeside(asked.Folder))),
        };
        var result = Progress.Wait(terminal, terminal.Word(Reading), () => Build.Run(tree, options));
        if (asked.ReportFolder is not null && result.Report is { } gate) GateReportFiles.Write(asked.ReportFolder, gate, terminal.Language);
        var report = new Report(tree, asked.Folder, result, Written: null);
        report.Print(asked.Format, terminal);
        (asked.Format == ReportFormat.Text ? terminal.Out : terminal.Error).WriteLine(report.CheckedLine(terminal));
        return result.IsRefused ? ExitCode.ContentHasErrors : ExitCode.Done;
    }

    // What an editor reads between two checks are whole lines, so that it knows where one begins and ends. Exits as the last check would.
    private static async Task<ExitCode> WatchAsync(Asked asked, Terminal terminal, CancellationToken stop)
    {
        if (!Directory.Exists(asked.Folder)) return Run(asked, terminal);
        // Before the first check: what is saved while it runs is not missed.
        using var watcher = new InputWatcher(asked.Folder);
        var code = Run(asked, terminal);
        try
        {
            while (true)
            {
                terminal.Error.WriteLine(terminal.Word(Watching));
                await watcher.WaitAsync(stop);
                terminal.Error.WriteLine(terminal.Word(Again, DateTime.Now.ToString("HH:mm:ss", CultureInfo.InvariantCulture)));
                code = Run(asked, terminal);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return code;
        }
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using ExhibitSite.Cli.Output;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit build</c>: from the input folder to the files of a site.</summary>
internal static class BuildCommand
{
    private static readonly Wording About = new("生成网站", "Build the site");
    private static readonly Wording BaseUrlOption = new("网站的公开地址，代替 site.yml 的 base-url", "Public address of the site, instead of base-url in site.yml");
    private static readonly Wording EditionOption = new(
        "web 放到网上；offline 拷到 U 盘或电脑上，双击打开；kiosk 放在展厅屏幕上", "web for a web server; offline for a stick or a disk, opened with a double click; kiosk for a screen in a hall");
    private static readonly Wording CleanOption = new("不看上一次的状态，全部重新生成、重写、复查", "Make, write and audit everything anew, whatever the last build left");
    private static readonly Wording Entrance = new("已写好。打开：{0}", "Written. Open {0}");
    private static readonly Wording NotAUrl = new("--base-url“{0}”不是可用的 http(s) 地址，例如 https://example.org/exhibits/。", "--base-url “{0}” is not an http(s) address that can be used, such as https://example.org/exhibits/.");
    private static readonly Wording Refused = new("有 {0} 个错误，没有写出任何文件。", "{0} errors: nothing was written.");
    private static readonly Wording RefusedStrictly = new("有 {0} 条警告；因为加了 --strict，没有写出任何文件。", "{0} warnings: nothing was written, as --strict asks.");
    private static readonly Wording Reading = new("读取与检查", "Reading and checking");
    private static readonly Wording NoMediaOption = new("不处理图像，能公开的原件照样复制", "Make no pictures: copy the files that may go out");
    private static readonly Wording MakingImages = new("图像：{0}", "Pictures: {0}");
    private static readonly Wording WritingFiles = new("写出文件", "Writing files");
    private static readonly Wording Auditing = new("复查有无泄漏", "Looking for leaks");
    private static readonly Wording Unchanged = new("没有变化：核对了输入和“{0}”里的文件，没有重新生成。", "Nothing changed: the input and the files in “{0}” were verified, nothing was built.");
    private static readonly Wording Leaking = new(
        "复查发现 {0} 处不该公开的内容，“{1}”里的网站没有改动。", "The audit found {0} things that must not be public; the site in “{1}” was left as it was.");

    private static readonly Wording Busy = new(
        "另一个程序正在往“{0}”生成（“{1}”由它占用）。没有写出任何文件；等它结束再生成，或用 --output 换一个文件夹。",
        "Another program is building into “{0}” (it holds “{1}”). Nothing was written; wait until it has ended, or give another folder with --output.");

    /// <summary>What was asked for.</summary>
    private sealed record Request(string Input, string Output, BuildOptions Options, ReportFormat Format, bool RewritesAll, string? GateReport, ImageWork Images);

    /// <summary>What is done with pictures.</summary>
    private enum ImageWork
    {
        Make,
        Leave,
    }

    public static Command Create(Terminal terminal)
    {
        var (input, output, asOf, strict) = (Options.Input(terminal), Options.Output(terminal), Options.AsOf(terminal), Options.Strict(terminal));
        var baseUrl = new Option<string?>("--base-url") { Description = terminal.Word(BaseUrlOption), HelpName = "URL" };
        var edition = Options.Choice("--edition", terminal.Word(EditionOption), terminal, ["web", "offline", "kiosk"]);
        var format = Options.Format(terminal, "text", "json", "sarif");
        var clean = new Option<bool>("--clean") { Description = terminal.Word(CleanOption) };
        var gateReport = Options.GateReport(terminal);
        var noMedia = new Option<bool>("--no-media") { Description = terminal.Word(NoMediaOption) };
        var command = new Command("build", terminal.Word(About)) { input, output, asOf, strict, baseUrl, edition, format, clean, gateReport, noMedia };
        command.SetAction(parsed =>
        {
            var url = parsed.GetValue(baseUrl);
            if (url is not null && !SiteSettings.IsBaseUrl(url)) return (int)terminal.Refuse(NotAUrl, url);
            var options = new BuildOptions(parsed.GetValue(asOf) ?? Today.Date, parsed.GetValue(strict) ? Strictness.Warnings : Strictness.Errors, url)
            {
                Edition = Enum.Parse<Edition>(parsed.GetRequiredValue(edition), ignoreCase: true),
            };
            return (int)Run(
                new Request(
                    parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), options, ReportFormats.Of(parsed.GetRequiredValue(format)), parsed.GetValue(clean), parsed.GetValue(gateReport),
                    parsed.GetValue(noMedia) ? ImageWork.Leave : ImageWork.Make),
                terminal);
        });
        return command;
    }

    private static ExitCode Run(Request request, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        if (InputSite.Holds(request.Input, request.Output, terminal)) return ExitCode.WrongUsage;
        if (InputSite.HoldsReport(request.GateReport, request.Output, request.Input, terminal)) return ExitCode.WrongUsage;
        if (InputSite.Read(request.Input, terminal) is not { } tree) return ExitCode.WrongUsage;
        using var alone = FolderLock.TryTake(request.Output);
        if (alone is null)
        {
            terminal.Say(Busy, request.Output, FolderLock.PathBeside(request.Output));
            return ExitCode.DiskOrNetwork;
        }
        var last = LastBuild.Of(request.Output, tree, LastBuild.ProgramFor(tree), Asked(request, terminal));
        // The gate's report is made of more than the state keeps.
        if (!request.RewritesAll && request.GateReport is null && last.IsUnchanged(request.Output)) return Repeat(request, last.State, clock, terminal);
        // Until the files are written: the search index waits in it.
        using var scratch = new TemporaryFiles();
        var options = request.Options with { Scratch = scratch, Workers = Environment.ProcessorCount };
        var result = Progress.Name(terminal, terminal.Word(Reading), MakingImages, step => Build.Run(tree, options with { Images = ImagesOf(request, step), Documents = new Poppler() }));
        // A refused build needs it most: it says what the errors are about.
        if (request.GateReport is { } folder && result.Report is { } gate) GateReportFiles.Write(folder, gate, terminal.Language);
        if (result.IsRefused) return Refuse(tree, request, result, terminal);
        var writer = new SiteWriter(request.Output) { RewritesAll = request.RewritesAll, Known = request.RewritesAll ? null : last.Site };
        using var prepared = Progress.Count(terminal, terminal.Word(WritingFiles), result.Files.Length, step => writer.Prepare(result.Files, step));
        var edition = request.Options.Edition;
        var ofFiles = Budget.Check(prepared.Count, prepared.Bytes, result.Budget, edition).Concat(Audit.Stage.CheckNames(result.Files.Select(f => f.Path.Value), edition));
        result = result with { Findings = Findings.Sorted(result.Findings.Concat(ofFiles)) };
        if (Build.Stops(result.Findings, request.Options.Strictness)) return Refuse(tree, request, result with { IsRefused = true }, terminal);
        var audited = prepared.Stamps;
        if (Progress.Wait(terminal, terminal.Word(Auditing), () => request.RewritesAll ? Audit.Stage.Sweep(prepared.Files, result.Secrets) : last.Sweep(prepared, result.Secrets)) is { IsEmpty: false } leaks)
        {
            new Report(tree, request.Input, BuildResult.Refused(Findings.Sorted(result.Findings.Concat(leaks)), result.Report), Written: null).Print(request.Format, terminal);
            terminal.Say(Leaking, $"{leaks.Length}", request.Output);
            return ExitCode.ContentHasErrors;
        }
        var written = prepared.PutInPlace();
        new Report(tree, request.Input, result, written).Print(request.Format, terminal);
        var said = Said(new Report(tree, request.Input, result with { Images = result.Images with { Made = 0 } }, written), request, terminal);
        last.Keep(request.Output, audited, result.Secrets, prepared.Notes, said);
        return Finish(request, (written.Pages, written.Files, result.Entrance?.Value), clock, terminal);
    }

    /// <summary>Says what the last build said: it was about the same input.</summary>
    private static ExitCode Repeat(Request request, BuildState state, Stopwatch clock, Terminal terminal)
    {
        terminal.Out.Write(state.Out);
        terminal.Error.Write(state.Error);
        terminal.Say(Unchanged, request.Output);
        return Finish(request, (state.Pages, state.Files, state.Entrance), clock, terminal);
    }

    private static ExitCode Finish(Request request, (int Pages, int Files, string? Entrance) site, Stopwatch clock, Terminal terminal)
    {
        if (site.Entrance is { } start) terminal.Say(Entrance, Path.Combine(request.Output, start));
        // JSON and SARIF are one document each: there the line goes to the person.
        var last = request.Format == ReportFormat.Text ? terminal.Out : terminal.Error;
        last.WriteLine($"built {site.Pages} pages, {site.Files} files in {clock.Elapsed.TotalSeconds:0.0} s");
        return ExitCode.Done;
    }

    // In plain lines: whoever reads them again may have another window.
    private static BuildState Said(Report report, Request request, Terminal terminal)
    {
        var (output, error) = (new StringWriter { NewLine = terminal.Out.NewLine }, new StringWriter { NewLine = terminal.Error.NewLine });
        report.Print(request.Format, new Terminal(output, error, terminal.Language, IsInteractive: false));
        return new BuildState("", "", "", "") { Out = output.ToString(), Error = error.ToString(), Pages = report.Written!.Pages, Files = report.Written.Files, Entrance = report.Result.Entrance?.Value };
    }

    // Everything but the input that decides on a byte of the site or a line that is said.
    private static string Asked(Request request, Terminal terminal)
    {
        var options = request.Options;
        return string.Join('\n', $"{options.AsOf:yyyy-MM-dd}", options.Strictness, options.BaseUrl, options.Edition, request.Images, request.Format, request.Input, terminal.Language);
    }

    private static ExitCode Refuse(SourceTree tree, Request request, BuildResult result, Terminal terminal)
    {
        var refused = new Report(tree, request.Input, result, Written: null);
        refused.Print(request.Format, terminal);
        if (refused.CountOf(Severity.Error) is > 0 and var errors) terminal.Say(Refused, $"{errors}");
        else terminal.Say(RefusedStrictly, $"{refused.CountOf(Severity.Warning)}");
        return ExitCode.ContentHasErrors;
    }

    private static ImageWorkshop? ImagesOf(Request request, Action<ImageProgress>? step) =>
        request.Images == ImageWork.Leave ? null : new ImageWorkshop(ImageWorkshop.CacheBeside(request.Output)) { Progress = step };
}

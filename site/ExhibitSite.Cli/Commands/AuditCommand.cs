using System.CommandLine;
using ExhibitSite.Audit;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Pipeline;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit audit</c>: reads a built site as a stranger would.</summary>
internal static class AuditCommand
{
    private static readonly Wording About = new("复查已生成的网站：泄漏、死链、对外请求、页面缺陷", "Audit a built site: leaks, dead links, foreign requests, page faults");
    private static readonly Wording BaseUrlOption = new("网站的公开地址；指向它的链接算站内链接", "Public address of the site, whose absolute links count as internal");
    private static readonly Wording Missing = new("找不到网站文件夹“{0}”（{1}）。先运行 exhibit build。", "There is no site folder “{0}” ({1}). Run exhibit build first.");
    private static readonly Wording InputOption = new(
        "资料文件夹：给出后，也查找其中未公开的文字和文件", "Folder of the material: with it, its withheld texts and files are looked for too");
    private static readonly Wording CannotJudge = new(
        "资料文件夹“{0}”里还有错误，无法判断哪些不公开；先运行 exhibit check。", "The material in “{0}” has errors, so what is withheld cannot be told. Run exhibit check first.");
    private static readonly Wording Reading = new("复查", "Auditing");

    public static Command Create(Terminal terminal)
    {
        var output = Options.Output(terminal);
        var input = new Option<string?>("--input") { Description = terminal.Word(InputOption), HelpName = "PATH" };
        var asOf = Options.AsOf(terminal);
        var baseUrl = new Option<string?>("--base-url") { Description = terminal.Word(BaseUrlOption), HelpName = "URL" };
        var format = Options.Format(terminal, "text", "json", "sarif");
        var command = new Command("audit", terminal.Word(About)) { output, input, asOf, baseUrl, format };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(output);
            if (!Directory.Exists(folder)) return (int)terminal.Refuse(Missing, folder, Path.GetFullPath(folder));
            Secrets? secrets = null;
            if (parsed.GetValue(input) is { } material)
            {
                if (InputSite.Read(material, terminal) is not { } tree) return (int)ExitCode.WrongUsage;
                var judged = Build.Run(tree, new BuildOptions(parsed.GetValue(asOf) ?? Today.Date)
                {
                    HasIndex = false,
                    Images = new ImagesToMake(new ImageWorkshop(ImageWorkshop.CacheBeside(folder))),
                });
                if (judged.IsRefused) return (int)terminal.Refuse(CannotJudge, material);
                secrets = judged.Secrets;
            }
            return (int)Run(folder, new AuditOptions(BaseUrl: parsed.GetValue(baseUrl), Secrets: secrets), ReportFormats.Of(parsed.GetRequiredValue(format)), terminal);
        });
        return command;
    }

    private static ExitCode Run(string folder, AuditOptions options, ReportFormat format, Terminal terminal)
    {
        var found = Progress.Wait(terminal, terminal.Word(Reading), () => Audit.Stage.Run(folder, options));
        var fails = Build.Stops(found, Strictness.Errors);
        var report = new Report(InputFolder.Read(folder), folder, new BuildResult([], Report: null, found, fails), Written: null);
        report.Print(format, terminal);
        (format == ReportFormat.Text ? terminal.Out : terminal.Error).WriteLine(report.CheckedLine(terminal));
        return fails ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}

using System.CommandLine;
using ExhibitSite.Cli.Output;
using ExhibitSite.Importing.Formats.Ead;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit export ead3 --fonds x001</c>: a fonds as a finding aid; what is closed only when that is asked for.</summary>
internal static class ExportEadCommand
{
    private static readonly Wording About = new("把一个全宗导成 EAD3 检索工具", "Export a fonds as a finding aid in EAD3");
    private static readonly Wording FondsOption = new("哪个全宗（标识）；只有一个全宗时不必写", "Which fonds (its id); not needed when there is one");
    private static readonly Wording ToOption = new("写到哪个文件；默认是“全宗.xml”", "The file to write; by default “fonds.xml”");
    private static readonly Wording ClosedOption = new("连未公开的和内部的也写进去（标为 internal），供馆际交换；不要放到网上", "With all that is closed or internal, marked as such, for an exchange between archives; never put it online");
    private static readonly Wording NoFonds = new("没有“{0}”这个全宗；有：{1}。", "There is no fonds “{0}”; there are: {1}.");
    private static readonly Wording WhichFonds = new("用 --fonds 写明是哪个全宗：{0}。", "Say which fonds with --fonds: {0}.");
    private static readonly Wording IsClosed = new("全宗“{0}”没有公开，没有导出。要连未公开的一起导出，加上 --with-closed。", "The fonds “{0}” is not public; nothing was exported. To export what is closed as well, add --with-closed.");
    private static readonly Wording Refused = new("有 {0} 个错误，没有导出。", "{0} errors: nothing was exported.");
    private static readonly Wording Written = new("写好了 {0}。", "wrote {0}.");
    private static readonly Wording WrittenClosed = new("写好了 {0}。里面有未公开的内容，不要放到网上。", "wrote {0}. It holds what is not public: never put it online.");

    public static Command Create(Terminal terminal)
    {
        var (input, asOf) = (Options.Input(terminal), Options.AsOf(terminal));
        var fonds = new Option<string?>("--fonds") { Description = terminal.Word(FondsOption), HelpName = "ID" };
        var to = new Option<string?>("--to") { Description = terminal.Word(ToOption), HelpName = "PATH" };
        var closed = new Option<bool>("--with-closed") { Description = terminal.Word(ClosedOption) };
        var command = new Command("ead3", terminal.Word(About)) { input, fonds, to, closed, asOf };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(input);
            if (InputSite.Read(folder, terminal) is not { } tree) return (int)ExitCode.WrongUsage;
            var syntax = Reading.Stage.Read(tree);
            var there = EadWriter.FondsOf(syntax);
            var wanted = parsed.GetValue(fonds) ?? (there.Length == 1 ? there[0] : null);
            if (wanted is null) return (int)terminal.Refuse(WhichFonds, string.Join(", ", there));
            if (!there.Contains(wanted, StringComparer.Ordinal)) return (int)terminal.Refuse(NoFonds, wanted, string.Join(", ", there));
            var day = parsed.GetValue(asOf) ?? Today.Date;
            var settings = Kinds.Stage.Describe(syntax).Settings;
            var request = new EadRequest(day, settings.Institution?.Name.Main ?? settings.Title.Main) { AgencyCode = settings.Institution?.Code ?? "" };
            var isWhole = parsed.GetValue(closed);
            if (!isWhole && Judged(request, tree, folder, terminal) is var judged)
            {
                if (judged is null) return (int)ExitCode.ContentHasErrors;
                request = judged;
            }
            if (EadWriter.Write(syntax, wanted, request) is not { } bytes) return (int)terminal.Refuse(IsClosed, wanted);
            var target = parsed.GetValue(to) ?? wanted + ".xml";
            File.WriteAllBytes(target, bytes);
            terminal.Out.WriteLine(terminal.Word(isWhole ? WrittenClosed : Written, target));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static EadRequest? Judged(EadRequest request, SourceTree tree, string folder, Terminal terminal)
    {
        var options = new BuildOptions(request.Day, Strictness.Errors) { Images = new ImagesToMake(new ImageWorkshop(ImageWorkshop.CacheBeside(folder))) };
        var (open, result) = Build.OpenRecords(tree, options);
        if (open is not null) return request with { IsOpen = (kind, id) => open.Contains(new RecordId(kind, id)) };
        var report = new Report(tree, folder, result, Written: null);
        report.Print(ReportFormat.Text, terminal);
        terminal.Say(Refused, $"{report.CountOf(Severity.Error)}");
        return null;
    }
}

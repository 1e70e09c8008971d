using System.CommandLine;
using ExhibitSite.Cli.Desk;
using ExhibitSite.Cli.Output;
using ExhibitSite.Cli.Preview;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit preview</c>: serves the site to this machine, follows the input, reloads the browser.</summary>
internal static class PreviewCommand
{
    private const int DefaultPort = 5080;

    private static readonly Wording About = new("在本机预览，资料一改就更新", "Serve the site on this machine and follow the input");
    private static readonly Wording PortOption = new("端口，0 表示任选一个空闲的", "Port; 0 takes any that is free");
    private static readonly Wording CuratorOption = new("以编者的眼光看：未公开的记录也能打开，并说明原因", "Look as a curator: what is withheld can be opened too, with the reasons");
    private static readonly Wording DeskOption = new("同时打开编辑台：在浏览器里改资料，只在本机", "Open the desk, too: edit the material in the browser, on this machine only");
    private static readonly Wording OpenDesk = new("编辑台：{0}（这个地址每次不同，不要给别人）", "Desk: {0} (the address is a new one each time; keep it to yourself)");
    private static readonly Wording BadPort = new("--port 应当是 0 到 65535 的整数。", "--port takes a whole number from 0 to 65535.");
    private static readonly Wording PortTaken = new("端口 {0} 用不了：{1}。换一个：--port {2}", "Port {0} cannot be used: {1}. Take another: --port {2}");
    private static readonly Wording Open = new("预览：{0}（按 Ctrl+C 结束）", "Preview: {0} (Ctrl+C ends it)");

    public static Command Create(Terminal terminal)
    {
        var input = Options.Input(terminal);
        var port = new Option<int>("--port") { Description = terminal.Word(PortOption), DefaultValueFactory = _ => DefaultPort };
        var asCurator = new Option<bool>("--as-curator") { Description = terminal.Word(CuratorOption) };
        var desk = new Option<bool>("--desk") { Description = terminal.Word(DeskOption) };
        var command = new Command("preview", terminal.Word(About)) { input, port, asCurator, desk };
        command.SetAction(async (parsed, stop) =>
        {
            var number = parsed.GetValue(port);
            if (number is < 0 or > ushort.MaxValue) return (int)terminal.Refuse(BadPort);
            var asked = new Asked(parsed.GetRequiredValue(input), number, parsed.GetValue(asCurator)) { WithDesk = parsed.GetValue(desk) };
            return (int)await RunAsync(asked, terminal, stop);
        });
        return command;
    }

    /// <summary>What the options say.</summary>
    private sealed record Asked(string Folder, int Port, bool AsCurator)
    {
        /// <summary>True when the desk is wanted, too.</summary>
        public required bool WithDesk { get; init; }
    }

    private static async Task<ExitCode> RunAsync(Asked asked, Terminal terminal, CancellationToken stop)
    {
        var (folder, port) = (asked.Folder, asked.Port);
        if (InputSite.Read(folder, terminal) is null) return ExitCode.WrongUsage;
        var stage = new PreviewStage();
        var desk = asked.WithDesk ? new DeskServer(new DeskWork(new DeskFolder(folder), stage, terminal.Language), new DeskGuard(), terminal.Language) : null;
        await using var server = new PreviewServer(stage, terminal, asked.AsCurator ? "curator" : "public", desk);
        string address;
        try
        {
            // Before the first build: a port that is taken should not cost the time of one.
            address = await server.StartAsync(port);
        }
        catch (IOException problem)
        {
            terminal.Say(PortTaken, $"{port}", problem.InnerException?.Message ?? problem.Message, $"{(port == ushort.MaxValue ? DefaultPort : port + 1)}");
            return ExitCode.DiskOrNetwork;
        }
        var rebuilding = new Rebuilding(folder, asked.AsCurator, stage, terminal);
        try
        {
            await rebuilding.RunAsync(() => Announce(address, desk, terminal), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl+C is how a preview ends.
        }
        return ExitCode.Done;
    }

    private static void Announce(string address, DeskServer? desk, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Word(Open, address));
        if (desk is not null) terminal.Out.WriteLine(terminal.Word(OpenDesk, address + desk.Opening));
    }
}

using System.CommandLine;
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
    private static readonly Wording BadPort = new("--port 应当是 0 到 65535 的整数。", "--port takes a whole number from 0 to 65535.");
    private static readonly Wording PortTaken = new("端口 {0} 用不了：{1}。换一个：--port {2}", "Port {0} cannot be used: {1}. Take another: --port {2}");
    private static readonly Wording Open = new("预览：{0}（按 Ctrl+C 结束）", "Preview: {0} (Ctrl+C ends it)");

    public static Command Create(Terminal terminal)
    {
        var input = Options.Input(terminal);
        var port = new Option<int>("--port") { Description = terminal.Word(PortOption), DefaultValueFactory = _ => DefaultPort };
        var asCurator = new Option<bool>("--as-curator") { Description = terminal.Word(CuratorOption) };
        var command = new Command("preview", terminal.Word(About)) { input, port, asCurator };
        command.SetAction(async (parsed, stop) =>
        {
            var number = parsed.GetValue(port);
            if (number is < 0 or > ushort.MaxValue) return (int)terminal.Refuse(BadPort);
            return (int)await RunAsync(parsed.GetRequiredValue(input), number, parsed.GetValue(asCurator), terminal, stop);
        });
        return command;
    }

    private static async Task<ExitCode> RunAsync(string folder, int port, bool asCurator, Terminal terminal, CancellationToken stop)
    {
        if (InputSite.Read(folder, terminal) is null) return ExitCode.WrongUsage;
        var stage = new PreviewStage();
        await using var server = new PreviewServer(stage, terminal, asCurator ? "curator" : "public");
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
        var rebuilding = new Rebuilding(folder, asCurator, stage, terminal);
        try
        {
            await rebuilding.RunAsync(() => terminal.Out.WriteLine(terminal.Word(Open, address)), stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Ctrl+C is how a preview ends.
        }
        return ExitCode.Done;
    }
}

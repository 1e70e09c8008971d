using System.CommandLine;
using System.Net;
using ExhibitSite.Cli.Output;
using ExhibitSite.Cli.Serving;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Searching.Postgres;
using Npgsql;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit serve-search</c>: answers searches from a data base, read-only.</summary>
internal static class ServeSearchCommand
{
    private static readonly Wording About = new("从数据库应答检索（只读），供上千万页的机构使用", "Answer searches from a data base, read-only, for institutions with tens of millions of pages");
    private static readonly Wording DatabaseOption = new("数据库的连接字符串（也可放在环境变量 EXHIBIT_DATABASE）", "Connection string of the data base (or in the environment, EXHIBIT_DATABASE)");
    private static readonly Wording AddressOption = new("监听的地址", "Address to listen on");
    private static readonly Wording PortOption = new("端口，0 表示任选一个空闲的", "Port; 0 takes any that is free");
    private static readonly Wording OriginOption = new("哪个网站的页面可以来问，如 https://example.org", "Whose pages may ask, such as https://example.org");
    private static readonly Wording RateOption = new("每个来访者每分钟最多多少次", "Requests a minute that one visitor may make");
    private static readonly Wording TimeoutOption = new("一条语句最多多少秒", "Seconds that a statement may take");
    private static readonly Wording NoDatabase = new("用 --database 写明数据库。", "Name the data base with --database.");
    private static readonly Wording BadNumber = new("--port 是 0 到 65535，--rate 和 --timeout 是正整数。", "--port is 0 to 65535; --rate and --timeout are whole numbers above 0.");
    private static readonly Wording BadAddress = new("--address“{0}”不是 IP 地址。", "--address “{0}” is not an IP address.");
    private static readonly Wording BadOrigin = new("--allow-origin“{0}”应当是 https://主机，不带路径。", "--allow-origin “{0}” should be https://host, without a path.");
    private static readonly Wording BadDatabase = new("连接字符串不对：{0}", "The connection string is wrong: {0}");
    private static readonly Wording Open = new("检索服务：{0}search?q=（按 Ctrl+C 结束）", "Searches: {0}search?q= (Ctrl+C ends it)");

    public static Command Create(Terminal terminal)
    {
        var database = new Option<string?>("--database") { Description = terminal.Word(DatabaseOption) };
        var address = new Option<string>("--address") { Description = terminal.Word(AddressOption), DefaultValueFactory = static _ => "127.0.0.1" };
        var port = new Option<int>("--port") { Description = terminal.Word(PortOption), DefaultValueFactory = static _ => 5090 };
        var origin = new Option<string?>("--allow-origin") { Description = terminal.Word(OriginOption), HelpName = "URL" };
        var rate = new Option<int>("--rate") { Description = terminal.Word(RateOption), DefaultValueFactory = static _ => 120 };
        var timeout = new Option<int>("--timeout") { Description = terminal.Word(TimeoutOption), DefaultValueFactory = static _ => 10 };
        var command = new Command("serve-search", terminal.Word(About)) { database, address, port, origin, rate, timeout };
        command.SetAction(async (parsed, stop) =>
        {
            var text = parsed.GetValue(database) ?? Environment.GetEnvironmentVariable("EXHIBIT_DATABASE");
            if (string.IsNullOrEmpty(text)) return (int)terminal.Refuse(NoDatabase);
            var (number, perMinute, seconds) = (parsed.GetValue(port), parsed.GetValue(rate), parsed.GetValue(timeout));
            if (number is < 0 or > ushort.MaxValue || perMinute < 1 || seconds < 1) return (int)terminal.Refuse(BadNumber);
            if (!IPAddress.TryParse(parsed.GetRequiredValue(address), out var listen)) return (int)terminal.Refuse(BadAddress, parsed.GetRequiredValue(address));
            var asking = parsed.GetValue(origin);
            if (asking is not null && !(Uri.TryCreate(asking, UriKind.Absolute, out var site) && site.GetLeftPart(UriPartial.Authority) == asking)) return (int)terminal.Refuse(BadOrigin, asking);
            return (int)await RunAsync(text, new SearchServerOptions(new IPEndPoint(listen, number), perMinute, TimeSpan.FromSeconds(seconds)) { Origin = asking }, terminal, stop);
        });
        return command;
    }

    private static async Task<ExitCode> RunAsync(string database, SearchServerOptions options, Terminal terminal, CancellationToken stop)
    {
        NpgsqlDataSource source;
        try
        {
            source = NpgsqlDataSource.Create(database);
        }
        catch (ArgumentException problem)
        {
            return terminal.Refuse(BadDatabase, problem.Message);
        }
        await using (source)
        {
            await using var server = new SearchServer(new PostgresSearch(source, options.Timeout), options);
            terminal.Out.WriteLine(terminal.Word(Open, await server.StartAsync()));
            try
            {
                await Task.Delay(Timeout.Infinite, stop);
            }
            catch (OperationCanceledException)
            {
                // Ctrl+C is how it ends.
            }
        }
        return ExitCode.Done;
    }
}

using System.CommandLine;
using ExhibitSite.Cli.Output;
using ExhibitSite.Exports.Search;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Writing.Images;
using ExhibitSite.Writing.Postgres;
using Npgsql;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit export &lt;format&gt;</c>: one output without a whole build.</summary>
internal static class ExportCommand
{
    private const string Postgres = "search-postgres";
    private const string OpenSearch = "opensearch";
    private const string OpenSearchIndex = "exhibit";

    private static readonly Wording About = new("单独导出一种格式，不生成网站", "Export one format without building the site");
    private static readonly Wording FormatArgument = new("格式", "The format");
    private static readonly Wording ToOption = new(
        "导出到哪里：opensearch 是文件夹；search-postgres 是数据库的连接字符串（也可放在环境变量 EXHIBIT_DATABASE）",
        "Where to: a folder for opensearch; for search-postgres the connection string of the data base (or in the environment, EXHIBIT_DATABASE)");
    private static readonly Wording NodeOption = new(
        "另一个节点：外部服务器名=连接字符串；可重复", "One more node: the name of its foreign server=its connection string; may be repeated");
    private static readonly Wording UnknownFormat = new("没有“{0}”这种格式；可用：{1}。", "There is no format “{0}”; there are: {1}.");
    private static readonly Wording NoTarget = new("用 --to 写明导出到哪里。", "Say with --to where to export to.");
    private static readonly Wording BadNode = new("--node“{0}”应写成 服务器名=连接字符串。", "Write --node “{0}” as server=connection string.");
    private static readonly Wording BadDatabase = new("连接字符串不对：{0}", "The connection string is wrong: {0}");
    private static readonly Wording Database = new("数据库出错：{0}", "The data base says: {0}");
    private static readonly Wording Refused = new("有 {0} 个错误，没有导出。", "{0} errors: nothing was exported.");
    private static readonly Wording Reading = new("读取与检查", "Reading and checking");
    private static readonly Wording Loading = new("导出检索数据", "Exporting");
    private static readonly Wording Loaded = new("已载入 {0} 条记录，第 {1} 版", "{0} records loaded, edition {1}");
    private static readonly Wording Written = new("已写出 {0} 份文档到“{1}”", "{0} documents written to “{1}”");

    /// <summary>What was asked for.</summary>
    private sealed record Request(string Format, string Input, string To, string[] Nodes, BuildOptions Options);

    public static Command Create(Terminal terminal)
    {
        var format = new Argument<string>("format") { Description = $"{terminal.Word(FormatArgument)}: {Postgres} | {OpenSearch}" };
        var (input, asOf, strict) = (Options.Input(terminal), Options.AsOf(terminal), Options.Strict(terminal));
        var to = new Option<string?>("--to") { Description = terminal.Word(ToOption), HelpName = "PATH" };
        var node = new Option<string[]>("--node") { Description = terminal.Word(NodeOption), HelpName = "SERVER=DATABASE", DefaultValueFactory = static _ => [] };
        var command = new Command("export", terminal.Word(About)) { format, input, to, node, asOf, strict };
        command.Subcommands.Add(ExportTableCommand.Create(terminal));
        command.Subcommands.Add(ExportEadCommand.Create(terminal));
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(format);
            if (name is not (Postgres or OpenSearch)) return (int)terminal.Refuse(UnknownFormat, name, $"{Postgres}, {OpenSearch}");
            var target = parsed.GetValue(to) ?? (name == Postgres ? Environment.GetEnvironmentVariable("EXHIBIT_DATABASE") : null);
            if (string.IsNullOrEmpty(target)) return (int)terminal.Refuse(NoTarget);
            var options = new BuildOptions(parsed.GetValue(asOf) ?? Today.Date, parsed.GetValue(strict) ? Strictness.Warnings : Strictness.Errors)
            {
                Workers = Environment.ProcessorCount,
                // The addresses of pictures are those of the built site.
                Images = new ImagesToMake(new ImageWorkshop(ImageWorkshop.CacheBeside(parsed.GetRequiredValue(input)))),
            };
            return (int)Run(new Request(name, parsed.GetRequiredValue(input), target, parsed.GetValue(node) ?? [], options), terminal);
        });
        return command;
    }

    private static ExitCode Run(Request request, Terminal terminal)
    {
        if (request.Format == OpenSearch && InputSite.Holds(request.Input, request.To, terminal)) return ExitCode.WrongUsage;
        if (request.Nodes.FirstOrDefault(static node => node.IndexOf('=', StringComparison.Ordinal) < 1) is { } bad) return terminal.Refuse(BadNode, bad);
        if (InputSite.Read(request.Input, terminal) is not { } tree) return ExitCode.WrongUsage;
        var (records, result) = Progress.Wait(terminal, terminal.Word(Reading), () => Build.SearchRecords(tree, request.Options));
        var report = new Report(tree, request.Input, result, Written: null);
        report.Print(ReportFormat.Text, terminal);
        if (records is null)
        {
            terminal.Say(Refused, $"{report.CountOf(Severity.Error)}");
            return ExitCode.ContentHasErrors;
        }
        return request.Format == Postgres ? Load(records, request, terminal) : Write(records, request.To, terminal);
    }

    private static ExitCode Load(IndexedRecords records, Request request, Terminal terminal)
    {
        try
        {
            using var main = NpgsqlDataSource.Create(request.To);
            PostgresNode[] nodes = [.. request.Nodes.Select(static node => node.Split('=', 2)).Select(static node => new PostgresNode(node[0], NpgsqlDataSource.Create(node[1])))];
            try
            {
                var edition = Progress.Wait(terminal, terminal.Word(Loading), () => new PostgresLoad(main, [.. nodes]).Run(records.Count, records.Read(), records.Summary));
                terminal.Out.WriteLine(terminal.Word(Loaded, $"{records.Count}", $"{edition}"));
            }
            finally
            {
                foreach (var node in nodes) node.Source.Dispose();
            }
            return ExitCode.Done;
        }
        catch (ArgumentException problem)
        {
            return terminal.Refuse(BadDatabase, problem.Message);
        }
        catch (NpgsqlException problem)
        {
            terminal.Say(Database, problem.InnerException is { } inner ? $"{problem.Message} ({inner.Message})" : problem.Message);
            return ExitCode.DiskOrNetwork;
        }
    }

    private static ExitCode Write(IndexedRecords records, string folder, Terminal terminal)
    {
        Directory.CreateDirectory(folder);
        // What an earlier, larger export left would be loaded with this one.
        foreach (var old in Directory.EnumerateFiles(folder, "bulk-*.ndjson")) File.Delete(old);
        var bulk = new OpenSearchBulk(name => File.Create(Path.Combine(folder, name)));
        var count = Progress.Wait(terminal, terminal.Word(Loading), () => bulk.Write(OpenSearchIndex, records.Read()));
        terminal.Out.WriteLine(terminal.Word(Written, $"{count}", folder));
        return ExitCode.Done;
    }
}

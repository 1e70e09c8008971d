using System.CommandLine;
using System.CommandLine.Parsing;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Cli.Commands;

/// <summary>All commands, and what is said when none of them is meant.</summary>
internal static class CommandLine
{
    private static readonly Wording About = new("把档案资料的文件夹变成公开的在线展览。", "Turns a folder of archive material into a public online exhibition.");
    private static readonly Wording LanguageOption = new("信息的语言", "Language of the messages");
    private static readonly Wording DebugOption = new("程序自身出错时显示全部细节", "Show all details of a bug of ours");
    private static readonly Wording Unknown = new("不认识“{0}”。", "“{0}” is not known.");
    private static readonly Wording UnknownNear = new("不认识“{0}”。是不是“{1}”？", "“{0}” is not known. Did you mean “{1}”?");
    private static readonly Wording ArgumentMissing = new("缺少 <{0}>。", "<{0}> is missing.");
    private static readonly Wording CommandMissing = new("没有写明命令。", "No command is given.");
    private static readonly Wording SeeHelp = new("用法：{0} --help", "Usage: {0} --help");

    /// <summary>Runs the command that the arguments name.</summary>
    public static async Task<ExitCode> RunAsync(string[] args, Terminal terminal)
    {
        var root = Create(terminal);
        if (args.Length == 0)
        {
            await root.Parse(["--help"]).InvokeAsync();
            return ExitCode.WrongUsage;
        }
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction) return Refuse(parsed, terminal);
        // Faults are Program's: it alone knows which of them are the disk's.
        return (ExitCode)await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Create(Terminal terminal)
    {
        var language = Options.Choice("--lang", terminal.Word(LanguageOption), terminal, Terminal.Languages);
        language.Recursive = true;
        var debug = new Option<bool>("--debug") { Description = terminal.Word(DebugOption), Recursive = true };
        return new RootCommand(terminal.Word(About))
        {
            BuildCommand.Create(terminal), CheckCommand.Create(terminal), FixCommand.Create(terminal), DoctorCommand.Create(terminal), PreviewCommand.Create(terminal), NewCommand.Create(terminal),
            DateCommand.Create(terminal), SearchCommand.Create(terminal), AuditCommand.Create(terminal), ExplainCommand.Create(terminal), ExportCommand.Create(terminal), ImportCommand.Create(terminal), ServeSearchCommand.Create(terminal), ReleaseCommand.Create(terminal), language, debug,
        };
    }

    private static ExitCode Refuse(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(c => c.Name).Concat(Above(parsed.CommandResult).SelectMany(c => c.Command.Options).Select(o => o.Name)).ToList();
        foreach (var token in parsed.UnmatchedTokens)
        {
            if (NearestMatch.Find(token, known) is { } near) terminal.Say(UnknownNear, token, near);
            else terminal.Say(Unknown, token);
        }
        foreach (var error in parsed.Errors)
        {
            // Unmatched tokens were named above, in the reader's language and with the nearest word.
            if (parsed.UnmatchedTokens.Any(t => error.Message.Contains($"'{t}'", StringComparison.Ordinal))) continue;
            if (error.SymbolResult is ArgumentResult { Tokens.Count: 0, Argument: var argument }) terminal.Say(ArgumentMissing, argument.Name);
            else if (error.SymbolResult is CommandResult { Command: RootCommand } && parsed.UnmatchedTokens.Count == 0) terminal.Say(CommandMissing);
            else if (error.SymbolResult is not CommandResult) terminal.Error.WriteLine(error.Message);
        }
        terminal.Say(SeeHelp, command is RootCommand ? "exhibit" : $"exhibit {command.Name}");
        return ExitCode.WrongUsage;
    }

    private static IEnumerable<CommandResult> Above(CommandResult result)
    {
        for (var at = result; at is not null; at = at.Parent as CommandResult) yield return at;
    }
}

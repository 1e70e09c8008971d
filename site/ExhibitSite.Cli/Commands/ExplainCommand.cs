using System.CommandLine;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit explain EX1101</c>: what a rule says, in both languages.</summary>
internal static class ExplainCommand
{
    private static readonly Wording About = new("说明一条检查规则", "Explain a finding");
    private static readonly Wording CodeArgument = new("规则的编号，如 EX1101", "Code of the rule, like EX1101");
    private static readonly Wording Unknown = new("没有编号为“{0}”的规则；最接近的是 {1}。", "There is no rule “{0}”; the nearest is {1}.");

    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string>("code") { Description = terminal.Word(CodeArgument) };
        var command = new Command("explain", terminal.Word(About)) { code };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(code), terminal));
        return command;
    }

    private static ExitCode Run(string asked, Terminal terminal)
    {
        var code = asked.Trim().ToUpperInvariant();
        if (RuleIndex.Find(code) is not { } rule) return terminal.Refuse(Unknown, asked, RuleIndex.Nearest(code));
        terminal.Out.Write(RulePage.Of(rule));
        return ExitCode.Done;
    }
}

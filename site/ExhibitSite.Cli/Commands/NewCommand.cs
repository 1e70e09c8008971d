using System.CommandLine;
using ExhibitSite.Cli.Output;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit new item letter-1</c>: a commented file to fill in. Never overwrites.</summary>
internal static class NewCommand
{
    private static readonly Wording About = new("新建一条记录，带说明", "Write a commented starter file");
    private static readonly Wording KindArgument = new("类别：{0}（也可以写中文）；vscode 写编辑器的任务、片段和字段表", "Kind: {0}; vscode writes an editor's tasks, snippets and schemas");
    private static readonly Wording IdArgument = new("标识；单元和篇写成“所属/标识”，如 chen-tingjing/coins", "Id; for sections and pieces “whole/part”, like chen-tingjing/coins");
    private static readonly Wording Written = new("写好了 {0}。打开它，把“待填”的地方填上，再运行 exhibit check。", "Wrote {0}. Open it, fill in what is 待填 (to be filled in), then run exhibit check.");
    private static readonly Wording NoId = new("缺少 <id>：写成 exhibit new {0} 标识。", "<id> is missing: exhibit new {0} id.");
    private static readonly Wording NoSource = new("这一类要写依据，而资料里还没有出处：先运行 exhibit new source …，再把它写进 evidence。", "This kind needs evidence, and there is no source yet: run exhibit new source … and name it under evidence.");

    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("kind") { Description = terminal.Word(KindArgument, string.Join(", ", All.Kinds.Select(k => k.Name))) };
        var id = new Argument<string?>("id") { Description = terminal.Word(IdArgument), Arity = ArgumentArity.ZeroOrOne };
        var input = Options.Input(terminal);
        var command = new Command("new", terminal.Word(About)) { kind, id, input };
        command.SetAction(parsed =>
        {
            var (word, folder) = (parsed.GetRequiredValue(kind), parsed.GetRequiredValue(input));
            if (word == NewEditorFiles.Word) return (int)NewEditorFiles.Write(folder, terminal);
            return (int)(parsed.GetValue(id) is { } name ? Run(word, name, folder, terminal) : terminal.Refuse(NoId, word));
        });
        return command;
    }

    private static ExitCode Run(string word, string id, string folder, Terminal terminal)
    {
        if (StarterPlan.FaultOf(word, id) is { } fault) return terminal.Refuse(fault);
        if (InputSite.Read(folder, terminal) is not { } input) return ExitCode.WrongUsage;
        var plan = StarterPlan.Of(word, id, input, StarterForm.Commented);
        if (plan.Starter is not { } starter) return terminal.Refuse(plan.Refusal!.Value);
        plan.Write(folder);
        terminal.Out.WriteLine(terminal.Word(Written, Path.Combine(folder, starter.Path)));
        if (plan.LacksSource) terminal.Say(NoSource);
        return ExitCode.Done;
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using ExhibitSite.Cli.Fixing;
using ExhibitSite.Cli.Importing;
using ExhibitSite.Cli.Output;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit fix</c>: mends what has one right writing, and says what is left to a person.</summary>
internal static class FixCommand
{
    private static readonly Wording About = new("改正只有一种正确写法的错误：全角冒号、Tab、编码、认得出的拼写……", "Mend what has one right writing: full-width colons, tabs, encodings, certain slips of spelling …");
    private static readonly Wording CodesArgument = new("只改这些编号的，如 EX1011；不写就全改", "Only findings of these codes, like EX1011; all when none is given");
    private static readonly Wording DryRunOption = new("只显示会改什么，不写文件", "Show what would change; write nothing");
    private static readonly Wording Unknown = new("没有编号为“{0}”的规则；最接近的是 {1}。", "There is no rule “{0}”; the nearest is {1}.");
    private static readonly Wording OnlyByHand = new("{0}（{1}）只能由人来改：{2}", "{0} ({1}) is for a person to mend: {2}");
    private static readonly Wording Checking = new("检查", "Checking");
    private static readonly Wording Nothing = new("没有可以自动改的地方。", "There is nothing that can be mended without asking.");
    private static readonly Wording Made = new("改了 {1} 个文件里的 {0} 处；其余一个字节也没有动。", "mended {0} places in {1} files; not a byte of anything else was touched.");
    private static readonly Wording WouldMake = new("会改 {1} 个文件里的 {0} 处。这是预览，什么也没有写。", "would mend {0} places in {1} files. This is a preview; nothing was written.");
    private static readonly Wording Left = new("还剩 {0} 个错误、{1} 条警告，要由人来定：", "{0} errors and {1} warnings are left for a person to decide on:");
    private static readonly Wording Clean = new("没有剩下的错误和警告。", "No errors and no warnings are left.");

    public static Command Create(Terminal terminal)
    {
        var codes = new Argument<string[]>("code") { Description = terminal.Word(CodesArgument), Arity = ArgumentArity.ZeroOrMore };
        var (input, asOf) = (Options.Input(terminal), Options.AsOf(terminal));
        var dryRun = new Option<bool>("--dry-run") { Description = terminal.Word(DryRunOption) };
        var command = new Command("fix", terminal.Word(About)) { codes, input, asOf, dryRun };
        command.SetAction(parsed =>
        {
            ImmutableArray<string> asked = [.. (parsed.GetValue(codes) ?? []).Select(static c => c.Trim().ToUpperInvariant())];
            if (Refuse(asked, terminal) is { } refused) return (int)refused;
            var options = new BuildOptions(parsed.GetValue(asOf) ?? Today.Date) { HasIndex = false };
            return (int)Run(parsed.GetRequiredValue(input), asked, options, parsed.GetValue(dryRun), terminal);
        });
        return command;
    }

    private static ExitCode? Refuse(ImmutableArray<string> codes, Terminal terminal)
    {
        foreach (var code in codes)
        {
            if (RuleIndex.Find(code) is not { } rule) return terminal.Refuse(Unknown, code, RuleIndex.Nearest(code));
            if (!rule.CanBeFixed) return terminal.Refuse(OnlyByHand, code, terminal.Word(rule.Title), terminal.Word(rule.Hint, RulePage.Places));
        }
        return null;
    }

    private static ExitCode Run(string folder, ImmutableArray<string> codes, BuildOptions options, bool isPreview, Terminal terminal)
    {
        if (InputSite.Read(folder, terminal) is not { } input) return ExitCode.WrongUsage;
        var mended = Progress.Wait(terminal, terminal.Word(Checking), () => Mending.Run(
            input, tree => Build.OpenRecords(tree, options).Result.Findings, f => codes.IsEmpty || codes.Contains(f.Rule.Code)));
        FixText.WriteDifference(input, mended, terminal);
        if (!isPreview) InputFiles.Write(folder, mended.Files);
        if (mended.Files.IsEmpty) terminal.Out.WriteLine(terminal.Word(Nothing));
        else terminal.Out.WriteLine(terminal.Word(isPreview ? WouldMake : Made, $"{mended.Mended.Length}", $"{mended.Files.Length}"));
        return SayWhatIsLeft(mended, terminal);
    }

    private static ExitCode SayWhatIsLeft(MendedInput mended, Terminal terminal)
    {
        ImmutableArray<Diagnostic> left = [.. mended.Left.Where(static f => f.Rule.Severity > Severity.Note)];
        var errors = left.Count(static f => f.Rule.Severity == Severity.Error);
        if (left.IsEmpty) terminal.Say(Clean);
        else terminal.Say(Left, $"{errors}", $"{left.Length - errors}");
        FindingsText.Write(left, mended.Tree, terminal.Language, terminal.Error);
        return errors > 0 ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}

using System.CommandLine;
using ExhibitSite.Cli.Importing;
using ExhibitSite.Cli.Output;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit import table item.xlsx</c>: shows what a table would change, then changes it, each place by itself.</summary>
internal static class ImportTableCommand
{
    private static readonly Wording About = new("把改好的电子表格导回资料：先列出每一处改动", "Import a changed table: every change is shown first");
    private static readonly Wording FileArgument = new("表格文件：.xlsx 或 .csv（UTF-8、GBK 都可以）", "The table: .xlsx or .csv (UTF-8 or GBK)");
    private static readonly Wording KindOption = new("表里是哪一类记录；导出的表自己知道", "The kind of the records; an exported table knows it");
    private static readonly Wording NoKind = new("看不出“{0}”里是哪一类记录；用 --kind 写明，例如 --kind item。可用：{1}。", "“{0}” does not say what kind its records are; say it with --kind, like --kind item. Known: {1}.");
    private static readonly Wording Errors = new("有 {0} 处要先改，什么也没有写。", "{0} places need mending first; nothing was written.");
    private static readonly Wording Done = new("写好了 {0} 个文件；没有提到的内容一个字节也没有动。建议接着运行 exhibit check。", "wrote {0} files; not a byte of anything else was touched. Now run exhibit check.");

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = terminal.Word(FileArgument) };
        var input = Options.Input(terminal);
        var kind = new Option<string?>("--kind") { Description = terminal.Word(KindOption), HelpName = "KIND" };
        var (dryRun, yes) = (ImportAsking.DryRun(terminal), ImportAsking.Yes(terminal));
        var command = new Command("table", terminal.Word(About)) { file, input, kind, dryRun, yes };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) return (int)terminal.Refuse(ImportAsking.NoFile, path);
            if (InputSite.Read(parsed.GetRequiredValue(input), terminal) is not { } tree) return (int)ExitCode.WrongUsage;
            var findings = new Findings();
            var table = SourceTree.OfBytes(path, File.ReadAllBytes(path));
            if (SheetReader.Read(table, findings) is not { } sheet) return (int)Refuse(findings, table, terminal);
            var word = parsed.GetValue(kind) ?? TableImport.KindOf(sheet) ?? Path.GetFileNameWithoutExtension(path);
            if (TableWords.KindOf(word) is not { } known)
                return (int)(parsed.GetValue(kind) is null ? terminal.Refuse(NoKind, path, TableWords.AllKinds) : terminal.Refuse(TableWords.UnknownKind, word, NearestMatch.Find(word, All.Words.All) ?? All.Kinds[0].Name, TableWords.AllKinds));
            var store = new TableStore(parsed.GetRequiredValue(input), known.Name);
            var plan = TableImport.Plan(known, sheet, new TableSite(tree, store.States()), findings);
            if (plan is null || findings.InOrder().Any(static f => f.Rule.Severity == Severity.Error)) return (int)Refuse(findings, table, terminal, plan, known);
            FindingsText.Write(findings.InOrder(), new SourceTree([table]), terminal.Language, terminal.Error);
            ChangeText.Write(plan, known, terminal);
            if (!ImportAsking.MayWrite(ImportAsking.ModeOf(parsed, dryRun, yes), plan.Files.Length, terminal)) return (int)ExitCode.Done;
            InputFiles.Write(parsed.GetRequiredValue(input), plan.Files);
            store.Keep(plan.Kept);
            terminal.Out.WriteLine(terminal.Word(Done, $"{plan.Files.Length}"));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static ExitCode Refuse(Findings findings, SourceFile table, Terminal terminal, TablePlan? plan = null, Kind? kind = null)
    {
        FindingsText.Write(findings.InOrder(), new SourceTree([table]), terminal.Language, terminal.Error);
        if (plan is not null && kind is not null) ChangeText.Write(plan, kind, terminal);
        terminal.Say(Errors, $"{findings.InOrder().Count(static f => f.Rule.Severity == Severity.Error)}");
        return ExitCode.ContentHasErrors;
    }
}

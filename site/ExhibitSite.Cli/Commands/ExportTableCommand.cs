using System.CommandLine;
using ExhibitSite.Cli.Importing;
using ExhibitSite.Cli.Output;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit export table item --format xlsx</c>: a kind's records as a table to be changed in a spreadsheet and imported again.</summary>
internal static class ExportTableCommand
{
    private const string Xlsx = "xlsx";

    private static readonly Wording About = new(
        "把一类记录导成电子表格，改好再用 import table 导回；表里有未公开的内容，不要放到网上",
        "Export the records of a kind as a table, to be changed and imported again; it holds what is not public");
    private static readonly Wording KindArgument = new("类别", "The kind");
    private static readonly Wording FormatOption = new("文件格式", "The format of the file");
    private static readonly Wording PresetOption = new("固定的列；dat22 是 DA/T 22 归档文件目录", "Fixed columns; dat22 is the catalogue list of DA/T 22");
    private static readonly Wording ToOption = new("写到哪个文件；默认是“类别.格式”", "The file to write; by default “kind.format”");
    private static readonly Wording AllOption = new("每个字段一列，没有用到的也要", "A column for every field, used or not");
    private static readonly Wording Within = new("“{0}”在资料文件夹里，会被当作资料读入；请把 --to 指到别处。", "“{0}” lies in the input folder and would be read as material; point --to elsewhere.");
    private static readonly Wording Faulty = new("资料有 {0} 个读不懂的地方，先改好再导出，免得漏掉。", "{0} places of the material cannot be read; mend them first, so that nothing is left out.");
    private static readonly Wording Written = new("写好了 {0}：{1} 条{2}。最后一列是底本的记号，请不要改动；改好后：exhibit import table {0}",
        "wrote {0}: {1} records of kind {2}. The last column marks what each row started from; leave it alone. When done: exhibit import table {0}");

    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("kind") { Description = $"{terminal.Word(KindArgument)}: {string.Join(", ", All.Kinds.Select(static k => k.Name))}" };
        var input = Options.Input(terminal);
        var format = Options.Choice("--format", terminal.Word(FormatOption), terminal, [Xlsx, "csv"]);
        var preset = new Option<string?>("--preset") { Description = terminal.Word(PresetOption), HelpName = string.Join('|', TablePreset.All.Select(static p => p.Name)) };
        var all = new Option<bool>("--all-columns") { Description = terminal.Word(AllOption) };
        var to = new Option<string?>("--to") { Description = terminal.Word(ToOption), HelpName = "PATH" };
        var command = new Command("table", terminal.Word(About)) { kind, input, format, preset, all, to };
        command.SetAction(parsed =>
        {
            var word = parsed.GetRequiredValue(kind);
            if (TableWords.KindOf(word) is not { } known) return (int)terminal.Refuse(TableWords.UnknownKind, word, NearestMatch.Find(word, All.Words.All) ?? All.Kinds[0].Name, TableWords.AllKinds);
            var columns = parsed.GetValue(preset) is { } name ? TablePreset.All.FirstOrDefault(p => p.Name == name) : null;
            if (parsed.GetValue(preset) is { } asked && columns is null) return (int)terminal.Refuse(TableWords.UnknownPreset, asked, string.Join(", ", TablePreset.All.Select(static p => p.Name)));
            var options = new TableOptions(terminal.Language, columns) { HasAllColumns = parsed.GetValue(all) };
            var (folder, form) = (parsed.GetRequiredValue(input), parsed.GetRequiredValue(format));
            return (int)Run(known, folder, parsed.GetValue(to) ?? $"{known.Name}.{form}", form == Xlsx, options, terminal);
        });
        return command;
    }

    private static ExitCode Run(Kind kind, string folder, string target, bool isWorkbook, TableOptions options, Terminal terminal)
    {
        if (InputSite.Read(folder, terminal) is not { } tree) return ExitCode.WrongUsage;
        if (InputSite.Lies(target, folder)) return terminal.Refuse(Within, target);
        var syntax = Reading.Stage.Read(tree);
        var errors = syntax.Findings.Where(static f => f.Rule.Severity == Severity.Error).ToArray();
        if (errors.Length > 0)
        {
            FindingsText.Write(errors, tree, terminal.Language, terminal.Error);
            terminal.Say(Faulty, $"{errors.Length}");
            return ExitCode.ContentHasErrors;
        }
        var store = new TableStore(folder, kind.Name);
        var table = TableExport.Of(syntax, kind, options with { Kept = store.Kept() });
        if (isWorkbook && table.TooLong() is { Length: > 0 } tooLong)
        {
            FindingsText.Write(tooLong, tree, terminal.Language, terminal.Error);
            return ExitCode.ContentHasErrors;
        }
        store.Add(table.States);
        File.WriteAllBytes(target, isWorkbook ? TableFile.Xlsx(terminal.Word(kind.Label), table.Header, table.Rows) : TableFile.Csv(table.Header, table.Rows));
        terminal.Out.WriteLine(terminal.Word(Written, target, $"{table.Rows.Length}", terminal.Word(kind.Label)));
        return ExitCode.Done;
    }
}

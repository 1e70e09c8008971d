using ExhibitSite.Cli.Output;
using ExhibitSite.Importing;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Importing;

/// <summary>The report of an import: counts, what became of each column, the files.</summary>
internal static class ImportText
{
    private const int MostFiles = 12;

    private static readonly Wording Counts = new(
        "读入 {0} 条 → 档案 {1} 条，全宗、类别、案卷 {2} 条（其中新造 {3} 条）；资料里已有 {4} 条；来源不公开的 {5} 条。",
        "{0} records read → {1} items, {2} fonds, series and files ({3} of them made here); {4} are there already; {5} are private in the source.");
    private static readonly Wording Column = new("  {0} → {1}（{2}）", "  {0} → {1} ({2})");
    private static readonly Wording Columns = new("各列的去处（值的个数）：", "What became of each column (number of values):");
    private static readonly Wording Aside = new("内部附注，不公开", "private note, not public");
    private static readonly Wording Files = new("要写的文件：", "Files to write:");
    private static readonly Wording More = new("  ……共 {0} 个", "  … {0} in all");

    public static void Write(ImportResult result, Terminal terminal)
    {
        terminal.Out.WriteLine(terminal.Word(Counts, $"{result.Read}", $"{result.Items}", $"{result.Units}", $"{result.Made}", $"{result.There}", $"{result.Private}"));
        if (result.Columns.Length > 0) terminal.Out.WriteLine(terminal.Word(Columns));
        foreach (var use in result.Columns) terminal.Out.WriteLine(terminal.Word(Column, use.Column, NameOf(use.Field, terminal), $"{use.Values}"));
        if (result.Files.Length > 0) terminal.Out.WriteLine(terminal.Word(Files));
        foreach (var file in result.Files.Take(MostFiles)) terminal.Out.WriteLine("  " + file.Path);
        if (result.Files.Length > MostFiles) terminal.Out.WriteLine(terminal.Word(More, $"{result.Files.Length}"));
    }

    private static string NameOf(string field, Terminal terminal) =>
        field == "private-note" ? terminal.Word(Aside) : terminal.Word((All.Of("item").Table.Find(field) ?? All.Of("fonds").Table.Find(field))?.Label ?? new Wording(field, field));
}

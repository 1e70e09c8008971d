using ExhibitSite.Cli.Output;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Importing;

/// <summary>What a table changes, in a curator's words: which record, which field, from what to what.</summary>
internal static class ChangeText
{
    private const int LongestValue = 60;
    private const int MostRecords = 200;

    private static readonly Wording Changed = new("改 {0} {1}{2}  {3}", "changes {0} {1}{2}  {3}");
    private static readonly Wording Added = new("增 {0} {1}{2}  {3}", "adds {0} {1}{2}  {3}");
    private static readonly Wording Titled = new("《{0}》", " “{0}”");
    private static readonly Wording Field = new("    {0}：{1} → {2}", "    {0}: {1} → {2}");
    private static readonly Wording Nothing = new("（空）", "(nothing)");
    private static readonly Wording More = new("……另有 {0} 条", "… and {0} more");
    private static readonly Wording Sum = new(
        "改 {0} 条记录的 {1} 处，增 {2} 条；{3} 行没有变化；表里没有的 {4} 条不动。",
        "{1} changes in {0} records, {2} records added; {3} rows change nothing; {4} records without a row are left alone.");

    /// <summary>Prints the changes and their sum.</summary>
    public static void Write(TablePlan plan, Kind kind, Terminal terminal)
    {
        foreach (var record in plan.Records.Take(MostRecords)) Write(record, kind, terminal);
        if (plan.Records.Length > MostRecords) terminal.Out.WriteLine(terminal.Word(More, $"{plan.Records.Length - MostRecords}"));
        terminal.Out.WriteLine(terminal.Word(
            Sum, $"{plan.Records.Count(static r => !r.IsNew)}", $"{plan.Records.Where(static r => !r.IsNew).Sum(static r => r.Fields.Length)}", $"{plan.Records.Count(static r => r.IsNew)}", $"{plan.Same}", $"{plan.Absent}"));
    }

    private static void Write(RecordChange record, Kind kind, Terminal terminal)
    {
        var title = record.Title.Length > 0 ? terminal.Word(Titled, Short(record.Title, terminal)) : "";
        terminal.Out.WriteLine(terminal.Word(record.IsNew ? Added : Changed, terminal.Word(kind.Label), record.Id, title, record.Path));
        foreach (var field in record.Fields)
            terminal.Out.WriteLine(terminal.Word(Field, terminal.Word(field.Column.Label), Short(field.Old, terminal), Short(field.New, terminal)));
    }

    private static string Short(string text, Terminal terminal) =>
        text.Length == 0 ? terminal.Word(Nothing) : text.Replace('\n', '⏎') is var line && line.Length > LongestValue ? line[..LongestValue] + "……" : line;
}

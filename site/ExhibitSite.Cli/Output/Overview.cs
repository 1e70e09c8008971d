using System.Collections.Immutable;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using Spectre.Console;

namespace ExhibitSite.Cli.Output;

/// <summary>The end of a report for people: what goes out, by kind, and what stays in, by reason.</summary>
internal static class Overview
{
    private const int MostNamed = 6;

    private static readonly Wording Published = new("{0} 条公开：{1}", "{0} published: {1}");
    private static readonly Wording PublishedNothing = new("没有一条公开。", "Nothing is published.");
    private static readonly Wording Line = new("  {0} 条{1}：{2}", "  {0}: {1}: {2}");
    private static readonly Wording Withheld = new("{0} 条未公开（按 {1} 判断）：", "{0} withheld (judged as of {1}):");
    private static readonly Wording ReasonHead = new("原因", "Reason");
    private static readonly Wording CountHead = new("条数", "Records");
    private static readonly Wording RecordsHead = new("记录", "Which");
    private static readonly Wording From = new("{0}（{1} 起开放）", "{0} (opens {1})");
    private static readonly Wording FilesWithheld = new("{0} 个文件未公开：", "{0} files withheld:");
    private static readonly Wording FileHead = new("文件", "Which");
    private static readonly Wording FileCountHead = new("个数", "Files");
    private static readonly Wording FileLine = new("  {0} 个，{1}：{2}", "  {0}: {1}: {2}");
    private static readonly Wording Changed = new("{0} 个文件去掉元数据或涂掉遮盖处以后公开。", "{0} files published without metadata or with regions burned out.");
    private static readonly Wording Covered = new("{0} 处文字已遮盖。", "{0} passages covered.");
    private static readonly Wording Signed = new("{0} 条警告由 decisions.yml 中的决定放行。", "{0} decisions in decisions.yml clear warnings.");
    private static readonly Wording Pictures = new("图像 {0} 幅（这次新做 {1} 幅）：{2} 个文件，{3} MB。", "{0} pictures ({1} made now): {2} files, {3} MB.");
    private static readonly Wording Whole = new("全站 {0} 个文件，{1} MB。", "The whole site: {0} files, {1} MB.");
    private static readonly Wording AndMore = new("{0} 等 {1} 条", "{0} and {1} more");

    /// <summary>One reason and the records it keeps in.</summary>
    private sealed record Row(string Reason, int Count, string Records);

    /// <summary>Prints it.</summary>
    public static void Print(Report report, Terminal terminal)
    {
        if (report.Result.Report is not { } gate) return;
        Print(gate, terminal);
        if (report.Written is not { } written) return;
        var images = report.Result.Images;
        if (images.Pictures == 0) return;
        terminal.Say(Pictures, $"{images.Pictures}", $"{images.Made}", $"{images.Files}", Megabytes(images.Bytes));
        terminal.Say(Whole, $"{written.Files}", Megabytes(written.Bytes));
    }

    /// <summary>Prints what the gate decided.</summary>
    public static void Print(GateReport gate, Terminal terminal)
    {
        var counts = gate.Counts.Select(c => $"{terminal.Word(All.Of(c.Kind).Label)} {c.Passed}");
        if (gate.Counts.IsEmpty) terminal.Say(PublishedNothing);
        else terminal.Say(Published, $"{gate.Passed}", string.Join(terminal.Word(new Wording("，", ", ")), counts));
        if (!gate.Withheld.IsEmpty)
        {
            terminal.Say(Withheld, $"{gate.Withheld.Length}", gate.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            PrintRows(Rows(gate, terminal), Line, [ReasonHead, CountHead, RecordsHead], terminal);
        }
        if (!gate.Files.IsEmpty)
        {
            terminal.Say(FilesWithheld, $"{gate.Files.Length}");
            PrintRows(FileRows(gate, terminal), FileLine, [ReasonHead, FileCountHead, FileHead], terminal);
        }
        if (!gate.Changed.IsEmpty) terminal.Say(Changed, $"{gate.Changed.Length}");
        if (!gate.Covered.IsEmpty) terminal.Say(Covered, $"{gate.Covered.Length}");
        if (gate.Decisions.Count(d => d.Use == DecisionUse.Used) is > 0 and var signed) terminal.Say(Signed, $"{signed}");
    }

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static ImmutableArray<Row> Rows(GateReport gate, Terminal terminal) =>
        [.. gate.Withheld.GroupBy(w => w.Reason).OrderBy(g => g.Key).Select(g => new Row(terminal.Word(WithholdingReasons.Words(g.Key)), g.Count(), Names([.. g.Select(w => Name($"{w.Id}", w.OpensOn, terminal))], terminal)))];

    private static ImmutableArray<Row> FileRows(GateReport gate, Terminal terminal) =>
        [.. gate.Files.GroupBy(f => f.Reason).OrderBy(g => g.Key).Select(g => new Row(terminal.Word(WithholdingReasons.Words(g.Key)), g.Count(), Names([.. g.Select(f => Name(f.Path, f.OpensOn, terminal))], terminal)))];

    private static string Names(ImmutableArray<string> names, Terminal terminal)
    {
        var named = string.Join(terminal.Word(new Wording("、", ", ")), names.Take(MostNamed));
        if (names.Length <= MostNamed) return named;
        return terminal.Word(AndMore, named, $"{(terminal.Language == "en" ? names.Length - MostNamed : names.Length)}");
    }

    private static string Name(string name, DateOnly? opensOn, Terminal terminal) =>
        opensOn is { } day ? terminal.Word(From, name, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : name;

    private static void PrintRows(ImmutableArray<Row> rows, Wording line, Wording[] heads, Terminal terminal)
    {
        if (!terminal.IsInteractive)
        {
            foreach (var row in rows) terminal.Error.WriteLine(terminal.Word(line, $"{row.Count}", row.Reason, row.Records));
            return;
        }
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns([.. heads.Select(h => terminal.Word(h))]);
        foreach (var row in rows) table.AddRow(new Text(row.Reason), new Text($"{row.Count}"), new Text(row.Records));
        Progress.On(terminal).Write(table);
    }
}

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
    private static readonly Wording AndMore = new("{0} 等 {1} 条", "{0} and {1} more");

    /// <summary>One reason and the records it keeps in.</summary>
    private sealed record Row(string Reason, int Count, string Records);

    /// <summary>Prints it.</summary>
    public static void Print(Report report, Terminal terminal)
    {
        if (report.Result.Report is not { } gate) return;
        var counts = gate.Counts.Select(c => $"{terminal.Word(All.Of(c.Kind).Label)} {c.Passed}");
        if (gate.Counts.IsEmpty) terminal.Say(PublishedNothing);
        else terminal.Say(Published, $"{gate.Passed}", string.Join(terminal.Word(new Wording("，", ", ")), counts));
        if (gate.Withheld.IsEmpty) return;
        terminal.Say(Withheld, $"{gate.Withheld.Length}", gate.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        PrintRows(Rows(gate, terminal), terminal);
    }

    private static ImmutableArray<Row> Rows(GateReport gate, Terminal terminal) =>
        [.. gate.Withheld.GroupBy(w => w.Reason).OrderBy(g => g.Key).Select(g => new Row(terminal.Word(Gate.Stage.Words(g.Key)), g.Count(), Names([.. g], terminal)))];

    private static string Names(ImmutableArray<Withheld> withheld, Terminal terminal)
    {
        var named = string.Join(terminal.Word(new Wording("、", ", ")), withheld.Take(MostNamed).Select(w => Name(w, terminal)));
        if (withheld.Length <= MostNamed) return named;
        return terminal.Word(AndMore, named, $"{(terminal.Language == "en" ? withheld.Length - MostNamed : withheld.Length)}");
    }

    private static string Name(Withheld withheld, Terminal terminal) =>
        withheld.OpensOn is { } day ? terminal.Word(From, $"{withheld.Id}", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)) : $"{withheld.Id}";

    private static void PrintRows(ImmutableArray<Row> rows, Terminal terminal)
    {
        if (!terminal.IsInteractive)
        {
            foreach (var row in rows) terminal.Error.WriteLine(terminal.Word(Line, $"{row.Count}", row.Reason, row.Records));
            return;
        }
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(terminal.Word(ReasonHead), terminal.Word(CountHead), terminal.Word(RecordsHead));
        foreach (var row in rows) table.AddRow(new Text(row.Reason), new Text($"{row.Count}"), new Text(row.Records));
        Progress.On(terminal).Write(table);
    }
}

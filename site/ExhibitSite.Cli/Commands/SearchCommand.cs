using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Searching;

namespace ExhibitSite.Cli.Commands;

/// <summary><c>exhibit search "words"</c>: asks the built index just as the browser does.</summary>
internal static class SearchCommand
{
    private static readonly Wording About = new("在已生成的网站里搜索，结果与浏览器相同", "Search a built site, just as the browser does");
    private static readonly Wording WordsArgument = new("要找的文字，加引号", "What to look for, in quotes");
    private static readonly Wording LimitOption = new("最多列出多少条", "Rows at most");
    private static readonly Wording NoIndex = new("“{0}”里没有搜索索引（{1}）。先运行 exhibit build。", "There is no search index in “{0}” ({1}). Run exhibit build first.");
    private static readonly Wording Damaged = new("搜索索引损坏：{0}：{1}。请重新运行 exhibit build --clean。", "The search index is damaged: {0}: {1}. Run exhibit build --clean again.");
    private static readonly Wording NoWords = new("没有写明要找什么。", "Nothing to look for was given.");
    private static readonly Wording ReportOption = new("列出网站里的生僻字：哪些折成了通行字，哪些还不认识", "List the site's rare characters: which are folded to usual ones, which are not known");
    private static readonly Wording Found = new("共 {0} 条", "{0} found");
    private static readonly Wording Approximate = new("没有完全相符的；下面 {0} 条含有其中大半", "Nothing holds all of it; these {0} hold at least half");
    private static readonly Wording Nothing = new("没有找到。", "Nothing found.");

    /// <summary>One row of the JSON document; scripts rely on the first five names.</summary>
    private sealed record Row(string Id, string Url, string Title, float Score, string Snippet, string Kind, string? Date, string? Part, ImmutableArray<int[]> Marks);

    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string?>("words") { Description = terminal.Word(WordsArgument), Arity = ArgumentArity.ZeroOrOne };
        var report = new Option<bool>("--report") { Description = terminal.Word(ReportOption) };
        var output = Options.Output(terminal);
        var limit = new Option<int>("--limit") { Description = terminal.Word(LimitOption), DefaultValueFactory = static _ => 10 };
        var format = Options.Format(terminal, "text", "json");
        var command = new Command("search", terminal.Word(About)) { words, output, limit, report, format };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(report) ? null : parsed.GetValue(words);
            if (asked is null && !parsed.GetValue(report)) return (int)terminal.Refuse(NoWords);
            var request = asked is null ? null : new SearchRequest(asked, Math.Max(0, parsed.GetValue(limit)));
            return (int)Run(parsed.GetRequiredValue(output), request, ReportFormats.Of(parsed.GetRequiredValue(format)), terminal);
        });
        return command;
    }

    /// <param name="request">What is asked for; null for the report of characters.</param>
    private static ExitCode Run(string output, SearchRequest? request, ReportFormat format, Terminal terminal)
    {
        if (WrittenIndex.Find(output) is not { } files) return terminal.Refuse(NoIndex, output, Path.GetFullPath(output));
        try
        {
            var index = new StaticIndex(files.Read);
            if (request is null) CharacterList.Print(index.Characters(), format, terminal);
            else Print(index.Search(request), format, terminal);
            return ExitCode.Done;
        }
        catch (DamagedIndexException problem)
        {
            terminal.Say(Damaged, problem.File, problem.Reason);
            return ExitCode.DiskOrNetwork;
        }
    }

    private static void Print(SearchAnswer answer, ReportFormat format, Terminal terminal)
    {
        // A script wants what it asked for, or nothing.
        if (format == ReportFormat.Json) terminal.Out.WriteLine(JsonSerializer.Serialize(answer.IsApproximate ? [] : answer.Rows.Select(RowOf), Json.Options));
        else Print(answer, terminal);
    }

    private static Row RowOf(SearchRow row) =>
        new(row.Id, row.Address, row.Title, row.Score, row.Snippet.Text, row.Kind, row.Date, row.Part, [.. row.Snippet.Marks.Select(static mark => new[] { mark.Start, mark.Length })]);

    private static void Print(SearchAnswer answer, Terminal terminal)
    {
        if (answer.Rows.IsEmpty)
        {
            terminal.Out.WriteLine(answer.Total == 0 ? terminal.Word(Nothing) : terminal.Word(Found, $"{answer.Total}"));
            return;
        }
        terminal.Out.WriteLine(terminal.Word(answer.IsApproximate ? Approximate : Found, $"{answer.Total}"));
        foreach (var row in answer.Rows)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(string.Join("  ", new[] { row.Title, row.Date, row.Part }.OfType<string>()));
            terminal.Out.WriteLine($"  {row.Address}");
            terminal.Out.WriteLine($"  {Marked(row.Snippet)}");
        }
    }

    // Brackets of a kind that no text here has: a pipe shows no colours.
    private static string Marked(Snippet snippet)
    {
        var text = new StringBuilder(snippet.Text);
        foreach (var mark in snippet.Marks.Reverse()) text.Insert(mark.Start + mark.Length, '⟧').Insert(mark.Start, '⟦');
        return text.ToString();
    }
}

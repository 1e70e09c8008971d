using System.Collections.Immutable;
using System.Diagnostics;
using ExhibitSite.Cli.Commands;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Cli.Preview;

/// <summary>Builds again whenever the input changes, and shows the result and what is wrong with it.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="showsWithheld">True when the person wants to read in the terminal what stays in.</param>
/// <param name="stage">Where it is shown.</param>
/// <param name="terminal">Where it is said.</param>
internal sealed class Rebuilding(string folder, bool showsWithheld, PreviewStage stage, Terminal terminal)
{
    private static readonly Wording Ready = new("已更新：{0} 条公开，{1} 秒", "updated: {0} records public, {1} s");
    private static readonly Wording WithErrors = new("已更新，有 {0} 个错误：{1} 条公开，{2} 秒", "updated with {0} errors: {1} records public, {2} s");
    private static readonly Wording Kept = new("没有更新，仍显示上一次的网站：{0} 个错误", "not updated, the last good site stays: {0} errors");
    private static readonly Wording CannotRead = new("读不到输入文件：{0}", "The input cannot be read: {0}");
    private static readonly Wording Unreadable = new("读不到资料，下面仍是上一次的页面", "The input cannot be read; below is the last good page");
    private static readonly Wording NoPage = new("资料有错误，还没有可显示的页面", "The input has errors; there is no page to show yet");
    private static readonly Wording LastPage = new("资料有错误，下面仍是上一次的网站", "The input has errors; below is the last good site");
    private static readonly Wording AllShown = new("资料有错误。页面是最新的，出错的地方没有显示", "The input has errors. The pages are up to date but for the faulty parts");
    private static readonly Wording SomeOld = new("资料有错误。{0} 仍是上一次的内容，其余是最新的", "The input has errors. {0} as before, everything else is up to date");
    private static readonly Wording SomeAbsent = new("资料有错误。{0} 暂不显示，其余是最新的", "The input has errors. {0} is left out, everything else is up to date");

    private readonly FollowedFolder _input = new(folder);
    private readonly LiveBuild _build = new(new BuildOptions(default) { Images = new ImageWorkshop(ImageWorkshop.CacheBeside(folder)), Workers = Environment.ProcessorCount });
    private (SourceTree? Tree, DateOnly Day) _built;

    /// <summary>Builds now, says that it is ready, and builds after every change until it is stopped.</summary>
    public async Task RunAsync(Action ready, CancellationToken stop)
    {
        // Watching starts first: what changes during the first build is built after it.
        using var watcher = new InputWatcher(folder);
        Build(changed: null);
        ready();
        while (true) Build(await watcher.WaitAsync(stop));
    }

    private void Build(ImmutableHashSet<string>? changed)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var (tree, day) = (changed is null || _built.Tree is null ? _input.Read() : _input.Read(changed), Today.Date);
            // Saved once more without a change, or a passing file.
            if (ReferenceEquals(tree, _built.Tree) && day == _built.Day && stage.Now.State.Site is not null) return;
            var result = _build.Run(tree, day);
            _built = (tree, day);
            var errors = result.Findings.Where(f => f.Rule.Severity == Severity.Error).ToImmutableArray();
            // Shown before anything is printed: a person waits for the page.
            stage.Show(stage.Now.State.Showing(result, errors.IsEmpty ? null : new Problem(HeadingOf(result), Text(errors, tree))));
            Say(tree, result, (clock, errors.Length));
        }
        catch (Exception problem) when (Failure.IsDisk(problem))
        {
            // A file that was there a moment ago is gone while its editor saves it; the next change looks at everything again.
            _built = default;
            stage.Show(stage.Now.State.Refused(new Problem(terminal.Word(Unreadable), terminal.Word(CannotRead, problem.Message))));
        }
    }

    private string HeadingOf(LiveResult result) =>
        result.Site is null ? terminal.Word(NoPage)
        : result.IsLast ? terminal.Word(LastPage)
        : result.Absent.Length > 0 ? terminal.Word(SomeAbsent, Names(result.Absent))
        : result.Old.Length > 0 ? terminal.Word(SomeOld, Names(result.Old))
        : terminal.Word(AllShown);

    private string Names(ImmutableArray<string> paths) => string.Join(terminal.Word(new Wording("、", ", ")), paths.Take(3)) + (paths.Length > 3 ? " …" : "");

    private void Say(SourceTree tree, LiveResult result, (Stopwatch Clock, int Errors) run)
    {
        terminal.Error.Write(Text(result.Findings.Where(f => f.Rule.Severity != Severity.Note), tree) is { Length: > 0 } text ? text + "\n\n" : "");
        if (showsWithheld && result.Site is { } shown) Overview.Print(shown.Report, terminal);
        var seconds = $"{run.Clock.Elapsed.TotalSeconds:0.00}";
        if (result.Site is null || result.IsLast) terminal.Say(Kept, $"{run.Errors}");
        else if (run.Errors > 0) terminal.Say(WithErrors, $"{run.Errors}", $"{result.Site.Published}", seconds);
        else terminal.Say(Ready, $"{result.Site.Published}", seconds);
    }

    private string Text(IEnumerable<Diagnostic> findings, SourceTree tree)
    {
        var text = new StringWriter { NewLine = "\n" };
        FindingsText.Write(findings, tree, terminal.Language, text);
        return text.ToString().TrimEnd('\n');
    }
}

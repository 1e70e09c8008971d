using System.Diagnostics;
using ExhibitSite.Cli.Commands;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Cli.Preview;

/// <summary>Builds again whenever the input changes, and shows the result or what is wrong with it.</summary>
/// <param name="folder">The input folder.</param>
/// <param name="showsWithheld">True when the person wants to read what stays in.</param>
/// <param name="stage">Where it is shown.</param>
/// <param name="terminal">Where it is said.</param>
internal sealed class Rebuilding(string folder, bool showsWithheld, PreviewStage stage, Terminal terminal)
{
    private static readonly Wording Ready = new("已更新：{0} 页，{1} 秒", "updated: {0} pages, {1} s");
    private static readonly Wording Kept = new("没有更新，仍显示上一次的网站：{0} 个错误", "not updated, the last good site stays: {0} errors");
    private static readonly Wording CannotRead = new("读不到输入文件：{0}", "The input cannot be read: {0}");

    private readonly ImageWorkshop _images = new(ImageWorkshop.CacheBeside(folder));

    /// <summary>Builds now, says that it is ready, and builds after every change until it is stopped.</summary>
    public async Task RunAsync(Action ready, CancellationToken stop)
    {
        // Watching starts first: what changes during the first build is built after it.
        using var watcher = new InputWatcher(folder);
        Build();
        ready();
        while (true)
        {
            await watcher.WaitAsync(stop);
            Build();
        }
    }

    private void Build()
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var tree = InputFolder.Read(folder);
            // The preview stands at the host's root, whatever address the site will have.
            Show(tree, Pipeline.Build.Run(tree, new BuildOptions(Today.Date) { Images = _images }), clock);
        }
        catch (Exception problem) when (Failure.IsDisk(problem))
        {
            // A file that was there a moment ago is gone while its editor saves it; the next change tries again.
            Refuse(terminal.Word(CannotRead, problem.Message));
        }
    }

    private void Show(SourceTree tree, BuildResult result, Stopwatch clock)
    {
        var text = new StringWriter { NewLine = "\n" };
        FindingsText.Write(result.Findings.Where(f => f.Rule.Severity != Severity.Note), tree, terminal.Language, text);
        terminal.Error.Write(text.ToString());
        if (showsWithheld) Overview.Print(new Report(tree, folder, result, Written: null), terminal);
        if (result.IsRefused)
        {
            stage.Show(stage.Now.State.Refused(Errors(result, tree)) with { Newest = result });
            terminal.Say(Kept, $"{result.Findings.Count(f => f.Rule.Severity == Severity.Error)}");
            return;
        }
        stage.Show(stage.Now.State.Showing(result.Files) with { Newest = result });
        terminal.Say(Ready, $"{result.Files.Count(f => f.IsPage)}", $"{clock.Elapsed.TotalSeconds:0.0}");
    }

    private void Refuse(string problem) => stage.Show(stage.Now.State.Refused(problem));

    private string Errors(BuildResult result, SourceTree tree)
    {
        var text = new StringWriter { NewLine = "\n" };
        FindingsText.Write(result.Findings.Where(f => f.Rule.Severity == Severity.Error), tree, terminal.Language, text);
        return text.ToString().TrimEnd('\n');
    }
}

using System.Diagnostics;
using ExhibitSite.Audit;
using ExhibitSite.Cli.Commands;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Spoiling.Judging;

/// <summary>Builds a site with a spoilt file in it, by the command itself, and looks through what was written.</summary>
internal sealed class Trial(Workplace place)
{
    private static readonly string[] Formats = ["text", "json", "sarif"];
    private readonly WrittenFiles _files = new();

    /// <summary>Builds every site as it is, to know what sound pages look like.</summary>
    /// <exception cref="InvalidOperationException">A site does not build.</exception>
    public async Task LearnAsync()
    {
        foreach (var site in SmallSite.All)
        {
            var (code, said) = await BuildAsync(site, "text", "zh-Hans");
            if (code != ExitCode.Done) throw new InvalidOperationException($"{site.Name} does not build: {said}");
            _files.Learn(place.Output(site));
        }
    }

    /// <summary>Tries a spoilt file.</summary>
    public async Task<Outcome> RunAsync(SpoiltFile file)
    {
        place.Put(file);
        Memory.Forget();
        var clock = Stopwatch.StartNew();
        var (code, said) = await BuildAsync(file.Site, Formats[file.Number % 3], Terminal.Languages[file.Number % 2]);
        var faults = code is ExitCode.Done ? Audited(file.Site) : code is ExitCode.ContentHasErrors ? [] : [said];
        var (took, peak, pages) = (clock.Elapsed, Memory.PeakBytes(), 0);
        if (code == ExitCode.Done)
        {
            (pages, var found) = _files.Look(place.Output(file.Site));
            faults.AddRange(found);
        }
        place.TakeBack(file);
        return new Outcome(file.Number, (int)code, pages, took, peak, faults);
    }

    private List<string> Audited(SmallSite site) =>
        [.. Audit.Stage.Run(place.Output(site), new AuditOptions()).Where(f => f.Rule.Severity == Severity.Error).Select(f => $"{f.Rule.Code} {f.Span}: {f.Message("en")}")];

    // As Program does, which a test cannot call twice in a process.
    private async Task<(ExitCode Code, string Said)> BuildAsync(SmallSite site, string format, string language)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var terminal = new Terminal(output, error, language, IsInteractive: false) { ShowsDetails = true };
        string[] arguments = ["build", "--input", place.Input(site), "--output", place.Output(site), "--as-of", "2026-11-22", "--format", format, "--lang", language];
        try
        {
            return (await CommandLine.RunAsync(arguments, terminal), error.ToString());
        }
        catch (Exception problem)
        {
            return (Failure.Report(problem, terminal), error.ToString());
        }
    }
}

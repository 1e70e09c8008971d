using System.Collections.Immutable;
using System.Diagnostics;
using ExhibitSite.Audit;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Writing;

namespace ExhibitSite.Testing.Converting;

/// <summary>A site built from an input folder, written to disk and audited, with what that cost.</summary>
/// <param name="Folder">Where the site lies.</param>
/// <param name="Result">What the build said.</param>
/// <param name="Written">What writing did; null when the build was refused.</param>
/// <param name="Audit">What the audit found; empty when the build was refused.</param>
/// <param name="Build">Reading, checking and planning.</param>
/// <param name="Write">Rendering and writing.</param>
/// <param name="Checked">The audit.</param>
/// <param name="Processor">Processor time of the whole, which a busy machine does not lengthen.</param>
/// <param name="PeakBytes">The largest managed heap seen after any collection or at any tenth of a second.</param>
public sealed record WrittenOut(
    string Folder, BuildResult Result, WriteResult? Written, ImmutableArray<Diagnostic> Audit, TimeSpan Build, TimeSpan Write, TimeSpan Checked, TimeSpan Processor, long PeakBytes)
{
    /// <summary>Builds, writes and audits.</summary>
    public static WrittenOut Of(string input, string output)
    {
        var peak = GC.GetTotalMemory(forceFullCollection: true);
        using var sampler = new Timer(_ => peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false)), null, 0, 100);
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var result = Pipeline.Build.Run(InputFolder.Read(input), new BuildOptions(BuiltSite.UsualDay));
        var build = clock.Elapsed;
        if (result.IsRefused) return new WrittenOut(output, result, null, [], build, TimeSpan.Zero, TimeSpan.Zero, Environment.CpuUsage.TotalTime - processor, peak);
        var written = new SiteWriter(output).Write(result.Files);
        var write = clock.Elapsed - build;
        var audit = ExhibitSite.Audit.Stage.Run(output, new AuditOptions());
        return new WrittenOut(output, result, written, audit, build, write, clock.Elapsed - build - write, Environment.CpuUsage.TotalTime - processor, peak);
    }

    /// <summary>Pages, files, seconds and memory in one line.</summary>
    public string Figures =>
        $"{Written?.Pages} pages, {Written?.Files} files; read and check {Build.TotalSeconds:0.0} s, render and write {Write.TotalSeconds:0.0} s, audit {Checked.TotalSeconds:0.0} s, processor {Processor.TotalSeconds:0.0} s; peak managed memory {PeakBytes / 1_048_576} MB";

    /// <summary>The findings of a weight or above, of build and audit, one line each.</summary>
    public IEnumerable<string> FindingsOf(Severity least) =>
        Result.Findings.Concat(Audit).Where(f => f.Rule.Severity >= least).Select(f => $"{f.Span} {f.Rule.Code} {f.Message("en")}");
}

using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Pipeline;

/// <summary>The calls of a build, in order. Read this first.</summary>
public static class Build
{
    /// <summary>Turns an input folder's files into the files of a site.</summary>
    /// <param name="input">The files of the input folder.</param>
    /// <param name="options">What is asked for.</param>
    public static BuildResult Run(SourceTree input, BuildOptions options)
    {
        var (site, gate, findings) = Judge(input, options);
        if (Stops(findings, options.Strictness)) return BuildResult.Refused(findings, gate.Report);
        var imaging = Imaging.Stage.Derive(gate.Public, options.Images, options.Documents);
        (gate, findings) = (gate with { Public = imaging.Public }, Findings.Sorted(findings.Concat(imaging.Findings)));
        if (Stops(findings, options.Strictness)) return BuildResult.Refused(findings, gate.Report);

        var pages = Rendering.Stage.Render(gate.Public, options.Edition).ToImmutableArray();
        var listed = new Exports.PageList(() => [.. pages.Where(p => p.IsListed).Select(p => p.Path).Order()]);
        var request = new Exports.ExportRequest(listed, options.Scratch ?? new MemoryScratch()) { Edition = options.Edition, HasIndex = options.HasIndex, Workers = options.Workers };
        var placed = pages.Concat(Exports.Stage.Export(gate.Public, request)).Select(f => f with { Path = f.Path.Below(SitePaths.FolderOf(options.Edition)) });
        var entrance = Rendering.Stage.Entrance(gate.Public, options.Edition).ToImmutableArray();
        ImmutableArray<OutputFile> files = [.. placed.Concat(entrance).OrderBy(f => f.Path)];
        var twice = OnePathTwice.Find(files);
        return twice.IsEmpty
            ? new BuildResult(files, gate.Report, findings, IsRefused: false)
            {
                Secrets = Gate.SecretsOf.Of(site, gate), Images = imaging.Summary, Budget = gate.Public.Settings.Budget, Entrance = entrance.FirstOrDefault(f => f.IsPage)?.Path,
            }
            : BuildResult.Refused(Findings.Sorted(findings.Concat(twice)), gate.Report);   // nothing is written when anything is wrong
    }

    /// <summary>The records of an input folder that may go out, with their search terms: for search engines other than the site's own.</summary>
    /// <returns>The records, and what was found; none when that stops a build.</returns>
    public static (Exports.Search.IndexedRecords? Records, BuildResult Result) SearchRecords(SourceTree input, BuildOptions options)
    {
        var (_, gate, findings) = Judge(input, options);
        if (Stops(findings, options.Strictness)) return (null, BuildResult.Refused(findings, gate.Report));
        var imaging = Imaging.Stage.Derive(gate.Public, options.Images);
        return (Exports.Search.SearchExport.Records(imaging.Public, options.Workers), new BuildResult([], gate.Report, Findings.Sorted(findings.Concat(imaging.Findings)), IsRefused: false));
    }

    /// <summary>Which records of an input folder may go out, for whatever is made of their sources; none when a finding stops a build.</summary>
    public static (ImmutableHashSet<RecordId>? Open, BuildResult Result) OpenRecords(SourceTree input, BuildOptions options)
    {
        var (_, gate, findings) = Judge(input, options);
        return Stops(findings, options.Strictness)
            ? (null, BuildResult.Refused(findings, gate.Report))
            : ([.. gate.Public.Catalogue.Records.Select(static r => r.Id)], new BuildResult([], gate.Report, findings, IsRefused: false));
    }

    /// <summary>True when findings stop a build.</summary>
    public static bool Stops(ImmutableArray<Diagnostic> findings, Strictness strictness) =>
        findings.Any(f => f.Rule.Severity >= (strictness == Strictness.Warnings ? Severity.Warning : Severity.Error));

    /// <summary>All stages up to the gate.</summary>
    internal static (Resolving.Site Site, Gate.GateResult Gate, ImmutableArray<Diagnostic> Findings) Judge(SourceTree input, BuildOptions options)
    {
        var memory = options.Memory;
        memory?.Turn();
        var syntax = Reading.Stage.Read(input, memory?.Reading);
        var described = Kinds.Stage.Describe(syntax, memory?.Kinds);
        var site = Resolving.Stage.Resolve(At(described, options.BaseUrl), memory?.Resolving);
        var gate = Gate.Stage.Judge(site, options.AsOf, options.Images, memory?.Gate);       // the only way to a PublicSite
        return (site, gate, Findings.Sorted(site.Findings.Concat(Checks.Stage.Run(site, memory?.Checks)).Concat(gate.Findings)));
    }

    private static Described At(Described described, string? baseUrl) =>
        baseUrl is null ? described : described with { Settings = described.Settings with { BaseUrl = SiteSettings.WithSlash(baseUrl) } };
}

using System.Collections.Immutable;
using ExhibitSite.Audit.Leaks;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Audit;

/// <summary>
/// Reads a written site as a stranger would and distrusts all that made it: it shares no code with pages and exports
/// and knows the files only. Places in its findings are places in the output.
/// </summary>
public static class Stage
{
    private static readonly Rule NoSite = new("EX7001", Severity.Error,
        new("没有可审计的站点", "No site to audit"),
        new("文件夹里没有 index.html。", "The folder has no index.html."),
        new("先运行 exhibit build，或用 --output 指到站点文件夹。", "Run exhibit build first, or point --output to the site."));

    /// <summary>Looks through files that are about to be published for what is withheld; findings in reading order, errors only.</summary>
    /// <param name="files">The path of each file in the site, and the place of its bytes.</param>
    /// <param name="secrets">What is withheld.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ImmutableArray<Diagnostic> Sweep(IEnumerable<(string Path, string FullPath)> files, Secrets secrets) =>
        Findings.Sorted(new LeakSweep(secrets).Run(files).Where(f => f.Rule.Severity == Severity.Error));

    /// <summary>Looks through the paths of files that are about to be written for names that the edition's disks do not take; none on the web.</summary>
    public static ImmutableArray<Diagnostic> CheckNames(IEnumerable<string> paths, Edition edition) => edition.IsOnDisk() ? Findings.Sorted(DiskNames.Find(paths)) : [];

    /// <summary>Audits the site in a folder; findings in reading order.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static ImmutableArray<Diagnostic> Run(string folder, AuditOptions options)
    {
        var site = WrittenSite.Read(folder);
        if (site.Home is not { } home) return [NoSite.At(SourceSpan.OfFile("index.html"))];
        // A site below a path says so on its home page; without it, the links of 404.html could not be followed. From a disk, addresses on the web lead elsewhere.
        options = options with { BaseUrl = site.IsOffline ? null : options.BaseUrl ?? OwnAddress(home) };
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        found.AddRange(DeadLinks.Find(site, options));
        found.AddRange(ForeignRequests.Find(site, options));
        found.AddRange(PageFaults.Find(site, options));
        found.AddRange(DiskFaults.Find(site));
        if (site.IsOffline) found.AddRange(DiskNames.Find(site.Files));
        found.AddRange(PageWeight.Find(site));
        found.AddRange(new LeakSweep(options.Secrets ?? Secrets.None).Run(site.Files.Select(f => (f, Path.Combine(site.Folder, f)))));
        return Findings.Sorted(found);
    }

    private static string? OwnAddress(WrittenPage home) =>
        home.Canonical is { } said && Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? said : null;
}

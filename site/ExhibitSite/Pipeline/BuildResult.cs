using System.Collections.Immutable;
using ExhibitSite.Gate;
using ExhibitSite.Imaging;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Pipeline;

/// <summary>What a build found and, unless something stopped it, the files it would write.</summary>
/// <param name="Files">The files in order of their paths; empty when refused.</param>
/// <param name="Report">What the gate kept in; null when the build did not get so far.</param>
/// <param name="Findings">Everything found, in reading order.</param>
/// <param name="IsRefused">True when a finding stopped the build: nothing may be written.</param>
public sealed record BuildResult(ImmutableArray<OutputFile> Files, GateReport? Report, ImmutableArray<Diagnostic> Findings, bool IsRefused)
{
    /// <summary>What must not be found in what is written.</summary>
    public Secrets Secrets { get; init; } = Secrets.None;

    /// <summary>The numbers of its pictures.</summary>
    public ImageSummary Images { get; init; } = new(0, 0, 0, 0);

    /// <summary>How large the site may grow; null when it sets no limit of its own.</summary>
    public SiteBudget? Budget { get; init; }

    /// <summary>The page to open first, for an edition that has one beside its folder; null on the web.</summary>
    public SitePath? Entrance { get; init; }

    /// <summary>A build that something stopped.</summary>
    public static BuildResult Refused(ImmutableArray<Diagnostic> findings, GateReport? report = null) => new([], report, findings, IsRefused: true);
}

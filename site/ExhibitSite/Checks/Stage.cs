using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks;

/// <summary>The fourth stage: a site → what an archivist would object to.</summary>
public static class Stage
{
    /// <summary>Runs all checks, side by side: none depends on another.</summary>
    public static ImmutableArray<Diagnostic> Run(Site site) => Findings.Sorted(All.Checks.AsParallel().SelectMany(check => check.Run(site)));
}

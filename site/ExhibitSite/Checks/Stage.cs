using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Composing.Tracing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks;

/// <summary>The fourth stage: a site → what an archivist would object to.</summary>
public static class Stage
{
    /// <summary>Runs all checks, side by side: none depends on another.</summary>
    /// <param name="site">Everything that was read.</param>
    /// <param name="memory">What is known from the build before; null for a single build. The result does not depend on it.</param>
    public static ImmutableArray<Diagnostic> Run(Site site, Memory? memory = null)
    {
        var ofRecords = new ImmutableArray<Diagnostic>[site.Submissions.Length];
        Parallel.For(0, ofRecords.Length, i => ofRecords[i] = memory is null ? Check(site.Submissions[i], site.Catalogue) : Recall(site.Submissions[i], site.Catalogue, memory));
        var ofAll = All.Checks.AsParallel().SelectMany(check => memory is null ? check.Run(site) : check.Run(site, memory));
        return Findings.Sorted(ofAll.AsSequential().Concat(ofRecords.Where(found => !found.IsEmpty).SelectMany(found => found)));
    }

    private static ImmutableArray<Diagnostic> Recall(Submission submission, Catalogue catalogue, Memory memory) => memory.Records.Recall(
        submission,
        asked =>
        {
            var watched = new WatchedCatalogue(catalogue);
            return new CheckedRecord(Check(asked, watched), new Answers(watched.Asked, catalogue));
        },
        known => known.Answers.HoldIn(catalogue)).Found;

    private static ImmutableArray<Diagnostic> Check(Submission submission, ICatalogue catalogue) => [.. All.RecordChecks.SelectMany(check => check.Run(submission, catalogue))];
}

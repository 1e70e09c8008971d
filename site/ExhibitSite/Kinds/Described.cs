using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Kinds;

/// <summary>Everything that was handed in, as records: references are not looked up yet.</summary>
/// <param name="Settings">What <c>site.yml</c> says.</param>
/// <param name="Submissions">In order of file and row.</param>
/// <param name="Media">The files below <c>media/</c>, by path.</param>
/// <param name="Findings">What could not be read.</param>
public sealed record Described(
    SiteSettings Settings, ImmutableArray<Submission> Submissions, ImmutableSortedDictionary<string, SourceFile> Media, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>The reviewers' decisions about warnings of the gate, in the order written.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>What a curator covered, for the audit.</summary>
    public ImmutableArray<CoveredPassage> Covered { get; init; } = [];
}

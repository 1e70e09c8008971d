using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;

namespace ExhibitSite.Resolving;

/// <summary>Everything that was read, open or not, with references looked up. Pages and exports cannot see it: they get what the gate lets pass.</summary>
/// <param name="Submissions">The records with what they say about their openness, by kind and id.</param>
/// <param name="Catalogue">The same records with index, tree and inverse links.</param>
/// <param name="Findings">What could not be read or looked up.</param>
public sealed record Site(ImmutableArray<Submission> Submissions, Catalogue Catalogue, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>The reviewers' decisions about warnings of the gate, in the order written.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>What a curator covered, for the audit.</summary>
    public ImmutableArray<CoveredPassage> Covered { get; init; } = [];
}

using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Reading;

/// <summary>Everything in the input folder, as syntax: no field has a meaning yet.</summary>
/// <param name="Settings">The fields of <c>site.yml</c>.</param>
/// <param name="Records">In order of file and row.</param>
/// <param name="Media">The files below <c>media/</c>, by path.</param>
/// <param name="Findings">What could not be read.</param>
public sealed record InputSyntax(
    MapValue Settings, ImmutableArray<RecordSource> Records, ImmutableSortedDictionary<string, SourceFile> Media, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>The fields of <c>decisions.yml</c>; empty when there is none.</summary>
    public MapValue Decisions { get; init; } = new([], SourceSpan.None);

    /// <summary>The pairs of <c>variants.tsv</c>: a rare character and the one it is found by, as code points.</summary>
    public ImmutableArray<(int From, int To)> Variants { get; init; } = [];

    /// <summary>The pairs of <c>traditional.tsv</c>: a simplified text and how it is written in traditional characters.</summary>
    public ImmutableArray<(string From, string To)> Traditional { get; init; } = [];

    /// <summary>The lines of <c>releases.tsv</c> that say something, each with its number.</summary>
    public ImmutableArray<(int Number, string Text)> Releases { get; init; } = [];

    /// <summary>What a curator covered. The words are in none of the texts above; they are here so that the audit can look for them.</summary>
    public ImmutableArray<CoveredPassage> Covered { get; init; } = [];
}

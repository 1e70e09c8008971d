using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate;

/// <summary>What the gate kept in, for curators; never part of the public output.</summary>
/// <param name="AsOf">The day it judged by.</param>
/// <param name="Counts">How many records went out, for each kind that has any, in the order of the kinds.</param>
/// <param name="Withheld">What stayed in, by kind and id.</param>
public sealed record GateReport(DateOnly AsOf, ImmutableArray<KindCount> Counts, ImmutableArray<Withheld> Withheld)
{
    /// <summary>How many records went out.</summary>
    public int Passed => Counts.Sum(c => c.Passed);

    /// <summary>Files that open records name and that stayed in, by path.</summary>
    public ImmutableArray<WithheldFile> Files { get; init; } = [];

    /// <summary>Files that went out otherwise than they came, by path.</summary>
    public ImmutableArray<ChangedFile> Changed { get; init; } = [];

    /// <summary>Where a curator covered words in a text.</summary>
    public ImmutableArray<SourceSpan> Covered { get; init; } = [];

    /// <summary>The decisions in the order written.</summary>
    public ImmutableArray<JudgedDecision> Decisions { get; init; } = [];
}

/// <summary>How many records of a kind went out.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Passed">At least one.</param>
public sealed record KindCount(string Kind, int Passed);

using System.Collections.Immutable;

namespace ExhibitSite.Gate;

/// <summary>What the gate kept in, for curators; never part of the public output.</summary>
/// <param name="AsOf">The day it judged by.</param>
/// <param name="Passed">How many records went out.</param>
/// <param name="Withheld">What stayed in, by kind and id.</param>
public sealed record GateReport(DateOnly AsOf, int Passed, ImmutableArray<Withheld> Withheld);

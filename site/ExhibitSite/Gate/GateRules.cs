using System.Collections.Immutable;
using ExhibitSite.Gate.Files;
using ExhibitSite.Gate.PersonalData;

namespace ExhibitSite.Gate;

/// <summary>The rules that a gate judges by. The program has one set; tests take single rules away to see that each is needed.</summary>
/// <param name="Records">Asked of every record.</param>
/// <param name="Patterns">Looked for in every text.</param>
/// <param name="Files">Asked of every file that an open record shows.</param>
/// <param name="Cleaners">What is done to the bytes of every file that goes out, in order.</param>
internal sealed record GateRules(
    ImmutableArray<IRecordRule> Records, ImmutableArray<IPersonalDataPattern> Patterns, ImmutableArray<IFileRule> Files, ImmutableArray<ICleaner> Cleaners)
{
    /// <summary>All of them.</summary>
    public static GateRules All { get; } = new(Openness.All.Rules, PersonalData.All.Patterns, Gate.Files.All.Rules, Gate.Files.All.Cleaners);
}

using System.Collections.Immutable;

namespace ExhibitSite.Model.Codes;

/// <summary>What reading a reference code gave.</summary>
/// <param name="Value">The code; null when any finding is an error.</param>
/// <param name="Findings">All that is to say, by place.</param>
public sealed record CodeResult(ReferenceCode? Value, ImmutableArray<CodeFinding> Findings);

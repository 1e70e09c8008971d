using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Checks;

/// <summary>What checks remember from build to build: what was found about single records that are still the same object, and everything that was asked of others for it.</summary>
public sealed class Memory
{
    internal Memo<Submission, CheckedRecord> Records { get; } = new();

    /// <summary>Reference codes as the standard prints them.</summary>
    internal Memo<Record, string> Codes { get; } = new();

    /// <summary>Begins a build.</summary>
    public void Turn()
    {
        Records.Turn();
        Codes.Turn();
    }
}

/// <summary>What was found about a record.</summary>
/// <param name="Found">The findings.</param>
/// <param name="Answers">What the catalogue said, on which they rest.</param>
internal sealed record CheckedRecord(ImmutableArray<Diagnostic> Found, Answers Answers);

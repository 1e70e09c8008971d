using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Gate;

/// <summary>What stands against publishing a record or a file.</summary>
/// <param name="Level">What it does.</param>
/// <param name="Reason">Which sort of reason it is.</param>
/// <param name="Finding">What is said about it. It never repeats personal data.</param>
public sealed record Objection(GateLevel Level, WithholdingReason Reason, Diagnostic Finding)
{
    /// <summary>A sign for what was found that tells one finding from another and does not give it away; null when the rule finds one thing only.</summary>
    public string? Mark { get; init; }

    /// <summary>The day on which it ends by itself; null when somebody must act.</summary>
    public DateOnly? OpensOn { get; init; }

    /// <summary>True for a contact that, in a list of several, makes a list of people.</summary>
    internal bool IsContact { get; init; }
}

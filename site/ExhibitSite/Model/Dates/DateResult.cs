using System.Collections.Immutable;

namespace ExhibitSite.Model.Dates;

/// <summary>What reading a date's text gave.</summary>
/// <param name="Value">The date; null when there is no single reading. Where a contradiction left a stronger part, that part.</param>
/// <param name="Findings">Everything to say about the text, by place, then by code.</param>
public sealed record DateResult(HistoricalDate? Value, ImmutableArray<DateFinding> Findings)
{
    /// <summary>True when any finding is an error.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (var finding in Findings)
                if (finding.Severity == DateSeverity.Error) return true;
            return false;
        }
    }
}

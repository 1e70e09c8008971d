using System.Text.Json;

namespace ExhibitSite.Spoiling.Judging;

/// <summary>What came of a spoilt file. Passed from the process that tried it to the one that watches, one line each.</summary>
/// <param name="Number">The number of the spoilt file.</param>
/// <param name="Code">The exit code of the build.</param>
/// <param name="Pages">How many pages the site has; 0 when nothing was written.</param>
/// <param name="Took">The time of build and audit.</param>
/// <param name="PeakBytes">The most memory held meanwhile.</param>
/// <param name="Faults">What is wrong with what was written or said.</param>
internal sealed record Outcome(int Number, int Code, int Pages, TimeSpan Took, long PeakBytes, IReadOnlyList<string> Faults)
{
    /// <summary>As a line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this);

    /// <summary>From a line; null when it is none of ours.</summary>
    public static Outcome? OfLine(string line) => line.StartsWith('{') ? JsonSerializer.Deserialize<Outcome>(line) : null;
}

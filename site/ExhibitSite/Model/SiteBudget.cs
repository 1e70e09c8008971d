namespace ExhibitSite.Model;

/// <summary>How large a site may grow.</summary>
/// <param name="Files">Most files.</param>
/// <param name="Megabytes">Most bytes, in millions.</param>
public sealed record SiteBudget(int Files, int Megabytes)
{
    /// <summary>What common static hosts bear: 20,000 files and 1 GB.</summary>
    public static SiteBudget OfHosts { get; } = new(20_000, 1_000);
}

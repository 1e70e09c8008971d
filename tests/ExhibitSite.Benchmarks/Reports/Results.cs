using ExhibitSite.Benchmarks.Measuring;

namespace ExhibitSite.Benchmarks.Reports;

/// <summary>Everything a run measured.</summary>
/// <param name="Day">When.</param>
/// <param name="Cores">Of the machine.</param>
/// <param name="Version">Ours.</param>
/// <param name="Runtime">The .NET runtime's.</param>
/// <param name="Hugo">Hugo's version; null when it was not there.</param>
/// <param name="StartUp">Runs of <c>exhibit --version</c>.</param>
/// <param name="Comparisons">One a size.</param>
internal sealed record Results(DateOnly Day, int Cores, string Version, string Runtime, string? Hugo, IReadOnlyList<Cost> StartUp, IReadOnlyList<Comparison> Comparisons);

/// <summary>One size.</summary>
/// <param name="Items">Items of the archive.</param>
/// <param name="Units">Its fonds, series and files.</param>
/// <param name="Terms">Its people, places and subjects.</param>
/// <param name="Programs">Ours first.</param>
/// <param name="Unchanged">Our builds over a site that is up to date.</param>
internal sealed record Comparison(int Items, int Units, int Terms, IReadOnlyList<Runs> Programs, IReadOnlyList<Cost> Unchanged);

/// <summary>What one program did with one size.</summary>
/// <param name="Name">The program.</param>
/// <param name="Clean">Builds into an empty folder, round by round.</param>
/// <param name="Site">What the last one left.</param>
internal sealed record Runs(string Name, IReadOnlyList<Cost> Clean, SiteSize Site);

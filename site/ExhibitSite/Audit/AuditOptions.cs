using ExhibitSite.Model.Leaks;

namespace ExhibitSite.Audit;

/// <summary>What an audit measures against.</summary>
/// <param name="LargestPageBytes">A page above this many bytes is reported.</param>
/// <param name="BaseUrl">The site's public address, whose absolute links count as internal; null to take the one that its home page gives itself, if any.</param>
/// <param name="Secrets">What is withheld; null when the input is not at hand, and only numbers of persons can be looked for.</param>
public sealed record AuditOptions(long LargestPageBytes = 1_000_000, string? BaseUrl = null, Secrets? Secrets = null);

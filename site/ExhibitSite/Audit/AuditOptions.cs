namespace ExhibitSite.Audit;

/// <summary>What an audit measures against.</summary>
/// <param name="LargestPageBytes">A page above this many bytes is reported.</param>
/// <param name="BaseUrl">The site's public address, whose absolute links count as internal; null to take the one that its home page gives itself, if any.</param>
public sealed record AuditOptions(long LargestPageBytes = 1_000_000, string? BaseUrl = null);

using ExhibitSite.Model.Images;

namespace ExhibitSite.Pipeline;

/// <summary>What a build is asked for.</summary>
/// <param name="AsOf">The day the gate judges by: the only clock.</param>
/// <param name="Strictness">What stops it.</param>
/// <param name="BaseUrl">The public address; null to take the one of <c>site.yml</c>.</param>
public sealed record BuildOptions(DateOnly AsOf, Strictness Strictness = Strictness.Errors, string? BaseUrl = null)
{
    /// <summary>What makes pictures ready for the web; null to publish files as they are.</summary>
    public IDerivatives? Images { get; init; }
}

/// <summary>What stops a build.</summary>
public enum Strictness
{
    /// <summary>Errors only.</summary>
    Errors,

    /// <summary>Warnings too.</summary>
    Warnings,
}

using System.Collections.Immutable;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing.Images;

/// <summary>Knows whether pictures could be made and makes none: for checks, which write nothing.</summary>
/// <param name="workshop">What would make them.</param>
public sealed class ImagesToMake(IDerivatives workshop) : IDerivatives
{
    /// <inheritdoc />
    public bool IsReady => workshop.IsReady;

    /// <inheritdoc />
    public DerivedSet Make(ImmutableArray<ImageRequest> requests) => new([.. requests.Select(r => new ImageOutcome(r.Path, null))], []);
}

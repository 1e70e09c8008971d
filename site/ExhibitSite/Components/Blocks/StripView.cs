using ExhibitSite.Components.Drawings;

namespace ExhibitSite.Components.Blocks;

/// <summary>A chronology drawn along the years, with the key to its signs.</summary>
/// <param name="Drawing">The drawing.</param>
/// <param name="HasCounts">True when a field stands for many events; false when each event has its mark.</param>
/// <param name="Remark">What it leaves out; null for nothing.</param>
public sealed record StripView(DrawingView Drawing, bool HasCounts, string? Remark) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(StripBlock);
}

using ExhibitSite.Components.Drawings;

namespace ExhibitSite.Components.Blocks;

/// <summary>Relations or descent as a drawing; the same facts stand beside it as a table or list.</summary>
public sealed record GraphView(DrawingView Drawing) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(GraphBlock);
}

using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Blocks;

/// <summary>A document to take away.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Title">What it is.</param>
/// <param name="Download">The file.</param>
/// <param name="Size">Its pages and size, in words.</param>
/// <param name="Caption">The words under it; null for none.</param>
/// <param name="Maker">Who made it and what it is; null when not stated.</param>
public sealed record DocumentView(string Anchor, string Title, Link Download, string Size, string? Caption, string? Maker) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(DocumentBlock);
}

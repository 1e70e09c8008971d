using ExhibitSite.Components.Blocks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ExhibitSite.Components.Parts;

/// <summary>A name on a map. Written in C#, as Razor keeps the SVG element <c>text</c> for itself.</summary>
public sealed class MapName : ComponentBase
{
    /// <summary>The name and its place.</summary>
    [Parameter, EditorRequired] public required MapLabel Label { get; set; }

    /// <summary><c>start</c> or <c>end</c>.</summary>
    [Parameter, EditorRequired] public required string Anchor { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", "map-label");
        builder.AddAttribute(2, "x", Label.X);
        builder.AddAttribute(3, "y", Label.Y);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Label.Text);
        builder.CloseElement();
    }
}

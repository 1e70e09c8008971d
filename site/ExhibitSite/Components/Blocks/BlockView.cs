using Microsoft.AspNetCore.Components;

namespace ExhibitSite.Components.Blocks;

/// <summary>One block of a text, ready to be shown by its component.</summary>
public abstract record BlockView
{
    /// <summary>The component that shows it; it has one parameter, <c>View</c>.</summary>
    public abstract Type Component { get; }

    /// <summary>Its markup.</summary>
    public RenderFragment Show => builder =>
    {
        builder.OpenComponent(0, Component);
        builder.AddComponentParameter(1, "View", this);
        builder.CloseComponent();
    };
}

/// <summary>Running prose.</summary>
/// <param name="Html">Made from Markdown by our renderers, which escape every text.</param>
public sealed record HtmlView(string Html) : BlockView
{
    /// <inheritdoc />
    public override Type Component => typeof(HtmlBlock);
}

using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ExhibitSite.Components.Drawings;

/// <summary>Marks as SVG elements. Written in C#, as Razor keeps the SVG element <c>text</c> for itself.</summary>
public sealed class DrawingMarks : ComponentBase
{
    /// <summary>The marks.</summary>
    [Parameter, EditorRequired] public required ImmutableArray<Drawn> Marks { get; set; }

    /// <inheritdoc />
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var mark in Marks) Add(builder, mark);
    }

    private static void Add(RenderTreeBuilder builder, Drawn mark)
    {
        switch (mark)
        {
            case LineMark line:
                Open(builder, "path", mark, ("d", line.Path));
                break;
            case DotMark dot:
                Open(builder, "circle", mark, ("cx", Number(dot.X)), ("cy", Number(dot.Y)), ("r", Number(dot.Radius)));
                break;
            case BoxMark box:
                Open(builder, "rect", mark, ("x", Number(box.X)), ("y", Number(box.Y)), ("width", Number(box.Width)), ("height", Number(box.Height)));
                break;
            case PictureMark picture:
                Open(builder, "image", mark, ("href", picture.Src), ("width", Number(picture.Width)), ("height", Number(picture.Height)));
                break;
            case TextMark text:
                Open(builder, "text", mark, ("x", Number(text.X)), ("y", Number(text.Y)), ("text-anchor", text.Anchor == "start" ? null : text.Anchor));
                builder.AddContent(2, text.Text);
                break;
            case LinkMark { Href: null } link:
                Open(builder, "g", mark, ("aria-label", link.Name), ("role", "img"));
                foreach (var inner in link.Marks) Add(builder, inner);
                break;
            case LinkMark link:
                Open(builder, "a", mark, ("href", link.Href), ("aria-label", link.Name), ("aria-current", link.IsCurrent ? "page" : null));
                foreach (var inner in link.Marks) Add(builder, inner);
                break;
            case GroundMark ground:
                Open(builder, "g", mark, ("aria-hidden", "true"));
                foreach (var inner in ground.Marks) Add(builder, inner);
                break;
        }
        if (mark.Says is { } words)
        {
            builder.OpenElement(3, "title");
            builder.AddContent(4, words);
            builder.CloseElement();
        }
        builder.CloseElement();
    }

    private static void Open(RenderTreeBuilder builder, string element, Drawn mark, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        builder.OpenElement(0, element);
        builder.AddAttribute(1, "class", mark.Style);
        builder.AddAttribute(1, "data-doubt", mark.Doubt);
        foreach (var (name, value) in attributes) builder.AddAttribute(1, name, value);
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using Microsoft.AspNetCore.Components;

namespace ExhibitSite.Components.Shell;

/// <summary>What one page has to say; the shell puts the site around it.</summary>
/// <param name="Kind">The page type as styles know it: <c>item</c>, <c>section</c>, <c>home</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its main part.</param>
public sealed record PageContent(string Kind, string Title, RenderFragment Body)
{
    /// <summary>One or two plain sentences for search engines and shared links; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The theme's colour for the page; null for the site's.</summary>
    public string? Colour { get; init; }

    /// <summary>The way from the home page, without home and without the page itself.</summary>
    public ImmutableArray<Link> Crumbs { get; init; } = [];

    /// <summary>False for pages that stand above or outside the tree, which show no way.</summary>
    public bool HasCrumbs { get; init; } = true;

    /// <summary>The entry of the main navigation it belongs to: a kind's folder; null for none.</summary>
    public string? Area { get; init; }

    /// <summary>The picture for shared links; null for none.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Dublin Core and other name-value pairs for the head, in order.</summary>
    public ImmutableArray<MetaEntry> Meta { get; init; } = [];

    /// <summary>The same in another form, for machines: an entry of the head; null for none.</summary>
    public AlternateForm? Alternate { get; init; }

    /// <summary>schema.org description as JSON-LD; null for none.</summary>
    public string? StructuredData { get; init; }

    /// <summary>A script that only such pages need, by its name in <c>BrowserAssets</c>; null for none.</summary>
    public string? Script { get; init; }

    /// <summary>A file that this script asks for at once, as an address: the browser loads it beside the script. Null for none.</summary>
    public string? Preload { get; init; }

    /// <summary>What a reader quotes to say which record is meant: a reference code, else kind and id; null for pages of no record.</summary>
    public string? Reference { get; init; }

    /// <summary>True when it shows the body of a record, which is written in the site's main language only.</summary>
    public bool HasRunningText { get; init; }

    /// <summary>True for the one page whose script writes style elements of its own: its policy lets it.</summary>
    public bool WritesStyles { get; init; }

    /// <summary>False for pages that search engines and the sitemap leave out, such as 404 and moved pages.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>For a page that moved: where it is now, relative; null otherwise.</summary>
    public string? MovedTo { get; init; }

    /// <summary>A page shown by a component that takes one prepared view.</summary>
    public static PageContent Of<TComponent, TView>(string kind, string title, TView view) where TComponent : IComponent =>
        new(kind, title, Fragment<TComponent, TView>(view));

    private static RenderFragment Fragment<TComponent, TView>(TView view) where TComponent : IComponent => builder =>
    {
        builder.OpenComponent<TComponent>(0);
#pragma warning disable MA0115 // The component is a type parameter: the analyzer cannot see that every page has a View.
        builder.AddComponentParameter(1, "View", view);
#pragma warning restore MA0115
        builder.CloseComponent();
    };
}

/// <summary>A name-value pair of a page's head.</summary>
/// <param name="Name">Such as <c>DC.creator</c>.</param>
/// <param name="Value">Its value.</param>
public sealed record MetaEntry(string Name, string Value);

/// <summary>A page's content in another form.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Title">What it is.</param>
public sealed record AlternateForm(string Href, string Type, string Title);

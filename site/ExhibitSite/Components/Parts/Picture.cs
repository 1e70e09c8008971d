using System.Collections.Immutable;

namespace ExhibitSite.Components.Parts;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Src">Address of the file, relative to the page.</param>
/// <param name="Alt">What a person who cannot see it needs to know; empty when the text beside it says it already.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Lang">The language of <paramref name="Alt"/> when it is not the page's.</param>
public sealed record Picture(string Src, string Alt, int Width, int Height, string? Lang = null)
{
    private const int FewPixels = 320;

    /// <summary>The same picture where the text beside it already says what it shows.</summary>
    public Picture Decorative => this with { Alt = "" };

    /// <summary>The same picture in the form of <see cref="Src"/> at other widths, as <c>srcset</c> has it; null when there is one file only.</summary>
    public string? SrcSet { get; init; }

    /// <summary>The same picture in other forms, the smallest first; empty when there is one file only.</summary>
    public ImmutableArray<PictureSource> Sources { get; init; } = [];

    /// <summary>Address of the largest file that a reader may have.</summary>
    public string BestSrc { get; init; } = Src;

    /// <summary>Width of the picture itself, whose pixels regions count in; the files may be smaller.</summary>
    public int OwnWidth { get; init; } = Width;

    /// <summary>Height of the picture itself, whose pixels regions count in; the files may be smaller.</summary>
    public int OwnHeight { get; init; } = Height;

    /// <summary>True for a picture of so few pixels that the width of a page would make a blur of it; a drawing has no pixels.</summary>
    public bool IsSmall => OwnWidth < FewPixels && !Src.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when a browser may choose between files.</summary>
    public bool HasChoice => SrcSet is not null;
}

/// <summary>A picture in one form.</summary>
/// <param name="Type">Its media type.</param>
/// <param name="SrcSet">Addresses and widths.</param>
public sealed record PictureSource(string Type, string SrcSet);

/// <summary>How wide pictures stand in the layout, for browsers that choose before they know the style sheet.</summary>
public static class PictureWidths
{
    /// <summary>In the middle of a page.</summary>
    public const string Figure = "(min-width: 62rem) 48rem, 100vw";

    /// <summary>In a list of cards.</summary>
    public const string Card = "(min-width: 40rem) 18rem, 50vw";

    /// <summary>In a list of pages.</summary>
    public const string Small = "9rem";

    /// <summary>Across the page.</summary>
    public const string Cover = "100vw";
}

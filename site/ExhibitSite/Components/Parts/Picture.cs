namespace ExhibitSite.Components.Parts;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Src">Address of the file, relative to the page.</param>
/// <param name="Alt">What a person who cannot see it needs to know; empty when the text beside it says it already.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Lang">The language of <paramref name="Alt"/> when it is not the page's.</param>
public sealed record Picture(string Src, string Alt, int Width, int Height, string? Lang = null)
{
    /// <summary>The same picture where the text beside it already says what it shows.</summary>
    public Picture Decorative => this with { Alt = "" };
}

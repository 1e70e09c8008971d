using System.Collections.Immutable;

namespace ExhibitSite.Components.Blocks;

/// <summary>What an archive may give of one text.</summary>
public enum TextVersion
{
    /// <summary>As it stands (原文).</summary>
    Original,

    /// <summary>With punctuation, paragraphs and corrections by an editor (整理).</summary>
    Edited,

    /// <summary>In today's words (白话).</summary>
    Plain,
}

/// <summary>A text in two or three versions, beside each other; a reader may ask for one of them, which the browser keeps.</summary>
/// <param name="Versions">In the order of the curator.</param>
public sealed record VersionsView(ImmutableArray<VersionView> Versions) : BlockView
{
    /// <summary>Which there are, for the style sheet: a reader who prefers one that this text lacks sees all of it.</summary>
    public string Has => string.Join(' ', Versions.Select(static version => version.Key));

    /// <inheritdoc />
    public override Type Component => typeof(VersionsBlock);
}

/// <summary>One version of a text.</summary>
/// <param name="Version">Which.</param>
/// <param name="Heading">Its heading as HTML, with its anchor.</param>
/// <param name="Html">Its text.</param>
/// <param name="Lang">Its language; null for the page's.</param>
/// <param name="By">Who made this version; null when not stated.</param>
public sealed record VersionView(TextVersion Version, string Heading, string Html, string? Lang, string? By)
{
    /// <summary>Its name for styles and settings.</summary>
    public string Key => Version switch { TextVersion.Original => "original", TextVersion.Edited => "edited", _ => "plain" };

    /// <summary>True for what stays as it was written, in every form of the script.</summary>
    public bool IsKept => Version == TextVersion.Original;
}

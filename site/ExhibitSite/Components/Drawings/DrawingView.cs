using System.Collections.Immutable;

namespace ExhibitSite.Components.Drawings;

/// <summary>A picture made of lines, texts and links at build time.</summary>
/// <param name="Anchor">Id of its title.</param>
/// <param name="Style">The class of the picture: <c>map</c>, <c>strip</c>, <c>graph</c>.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Width">Of its view box.</param>
/// <param name="Height">Of its view box.</param>
/// <param name="Marks">What is drawn, the lowest first; links in the order in which they are read.</param>
/// <param name="Script">Address of the script that enlarges it.</param>
public sealed record DrawingView(string Anchor, string Style, string Title, int Width, int Height, ImmutableArray<Drawn> Marks, string Script);

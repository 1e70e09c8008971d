using System.Collections.Immutable;
using ExhibitSite.Components.Blocks;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Pages;

/// <summary>The page that waits for visitors on a screen in a hall: a touch anywhere begins.</summary>
/// <param name="Title">The site's name.</param>
/// <param name="Tagline">The line under it; null for none.</param>
/// <param name="Begin">Leads to the home page.</param>
/// <param name="Slides">What is shown one after another.</param>
public sealed record AttractView(string Title, string? Tagline, Link Begin, ImmutableArray<AttractSlide> Slides);

/// <summary>One picture of the loop.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="From">Where it comes from: a tour, an exhibition; null for none.</param>
/// <param name="Crop">The picture, or the part of it that a tour points at.</param>
public sealed record AttractSlide(string Title, string? From, CropView Crop);

using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Rendering.Accessibility;

/// <summary>How a site stands to a point of a standard.</summary>
internal enum Standing
{
    /// <summary>The program sees to it, and a test proves it.</summary>
    Met,

    /// <summary>The program does its part; the rest is in what curators write, and is counted when the site is built.</summary>
    ByContent,

    /// <summary>Done in part; what is missing is said.</summary>
    Partly,

    /// <summary>Nothing that the point is about occurs in a site.</summary>
    Absent,
}

/// <summary>One success criterion of WCAG 2.2, and how a site meets it.</summary>
/// <param name="Number">Such as 1.4.3.</param>
/// <param name="Level">A or AA.</param>
/// <param name="Name">Its name.</param>
/// <param name="Standing">How a site stands to it.</param>
/// <param name="How">What is done, or why there is nothing to do.</param>
/// <param name="Tests">The tests that prove it, as Class.Method, or as the name of a file of <c>tests/web</c>; empty only where nothing is claimed.</param>
internal sealed record AccessPoint(string Number, string Level, Wording Name, Standing Standing, Wording How, params ImmutableArray<string> Tests);

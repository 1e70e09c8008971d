using System.Collections.Immutable;
using ExhibitSite.Components.Parts;

namespace ExhibitSite.Components.Pages;

/// <summary>The accessibility statement.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Introduction">Paragraphs before everything else.</param>
/// <param name="Counts">What was counted in the site's content, in sentences.</param>
/// <param name="Levels">The points of the standard, a table a level.</param>
/// <param name="National">Paragraphs on the national standard.</param>
/// <param name="Contact">Whom to tell.</param>
/// <param name="Mail">Leads there; null when the site names no address.</param>
public sealed record AccessibilityView(
    Heading Heading, ImmutableArray<string> Introduction, ImmutableArray<string> Counts, ImmutableArray<AccessTable> Levels, ImmutableArray<string> National, string Contact, Link? Mail);

/// <summary>The points of one level.</summary>
/// <param name="Anchor">Id of the heading.</param>
/// <param name="Title">The heading.</param>
/// <param name="Rows">The points, in the order of the standard.</param>
public sealed record AccessTable(string Anchor, string Title, ImmutableArray<AccessRow> Rows);

/// <summary>One point.</summary>
/// <param name="Number">Such as 1.4.3.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">met, up to the content, met in part, does not occur.</param>
/// <param name="StateKey">The same for styles: <c>met</c>, <c>content</c>, <c>partly</c> or <c>absent</c>.</param>
/// <param name="How">What is done.</param>
/// <param name="Proofs">What the tests that prove it have shown, in the page's language; empty where nothing is claimed.</param>
public sealed record AccessRow(string Number, string Name, string State, string StateKey, string How, ImmutableArray<string> Proofs);

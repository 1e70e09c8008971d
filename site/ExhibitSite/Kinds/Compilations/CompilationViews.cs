using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;

namespace ExhibitSite.Kinds.Compilations;

/// <summary>The cover of a compilation, or of one of its volumes.</summary>
/// <param name="Heading">Title, English title, summary.</param>
/// <param name="Subtitle">A second line of the title; null for none.</param>
/// <param name="Facts">Editors, extent.</param>
/// <param name="Start">The first piece; null when there is none.</param>
/// <param name="Statement">编例; null for none.</param>
/// <param name="Text">The editor's preface.</param>
/// <param name="Volumes">The volumes and their pieces.</param>
/// <param name="Around">Who mentions it.</param>
public sealed record BookView(
    Heading Heading, string? Subtitle, ImmutableArray<Fact> Facts, Link? Start, string? Statement, ProseText Text, ImmutableArray<VolumeView> Volumes,
    Surroundings Around);

/// <summary>A volume in a table of contents.</summary>
/// <param name="Anchor">Id of its heading.</param>
/// <param name="Title">Its title; null when the book has no volumes.</param>
/// <param name="Pieces">Its pieces.</param>
/// <param name="Count">How many there are, shown where they are folded away; null where they are seen at once.</param>
public sealed record VolumeView(string Anchor, Link? Title, ImmutableArray<PieceEntry> Pieces, string? Count = null);

/// <summary>A piece in a table of contents.</summary>
public sealed record PieceEntry(Link Title, string? Date, string? Page);

/// <summary>The page of a piece.</summary>
/// <param name="Heading">Title and kicker.</param>
/// <param name="HasEditorsTitle">True when the editor supplied the title.</param>
/// <param name="Lang">The language of title and text, where the site's is another; null for the site's.</param>
/// <param name="Text">Its text.</param>
/// <param name="Facts">Source text, item, maker.</param>
/// <param name="Around">Who mentions it.</param>
/// <param name="Viewer">The pictures of the item that it edits; null for none.</param>
/// <param name="Pager">The pieces before and after.</param>
public sealed record PieceView(Heading Heading, bool HasEditorsTitle, string? Lang, ProseText Text, ImmutableArray<Fact> Facts, ViewerView? Viewer, Surroundings Around, Pager Pager);

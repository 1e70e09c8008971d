using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Components.Prose;

namespace ExhibitSite.Kinds.Exhibitions;

/// <summary>The cover of an exhibition.</summary>
/// <param name="Heading">Title, English title, summary; its kicker names the kind and the number of sections.</param>
/// <param name="Subtitle">A second line of the title; null for none.</param>
/// <param name="SubtitleEnglish">The same in English; null for none.</param>
/// <param name="Picture">The title picture; null for none.</param>
/// <param name="Facts">Curators, opening.</param>
/// <param name="Start">The first section; null when there is none.</param>
/// <param name="Text">The preface.</param>
/// <param name="Sections">The sections, in order.</param>
/// <param name="Items">Some of the items shown.</param>
/// <param name="Around">Who mentions it.</param>
public sealed record CoverView(
    Heading Heading, string? Subtitle, string? SubtitleEnglish, Picture? Picture, ImmutableArray<Fact> Facts, Link? Start, ProseText Text,
    ImmutableArray<SectionEntry> Sections, ImmutableArray<Card> Items, Surroundings Around);

/// <summary>A section in a table of contents.</summary>
/// <param name="Number">一, 二, 三 …</param>
/// <param name="Title">Its title.</param>
/// <param name="English">Its English title; null for none.</param>
/// <param name="Summary">One or two sentences; null for none.</param>
/// <param name="Date">The time it tells of; null when not stated.</param>
/// <param name="IsCurrent">True for the section whose page this is.</param>
public sealed record SectionEntry(string Number, Link Title, string? English, string? Summary, string? Date, bool IsCurrent);

/// <summary>The page of a section.</summary>
/// <param name="Heading">Title and kicker.</param>
/// <param name="Exhibition">Its exhibition.</param>
/// <param name="Position">第 3 / 9 节.</param>
/// <param name="Sections">All sections, in order.</param>
/// <param name="Text">Its text.</param>
/// <param name="Around">Who mentions it.</param>
/// <param name="Pager">The sections before and after.</param>
public sealed record SectionView(
    Heading Heading, Link Exhibition, string Position, ImmutableArray<SectionEntry> Sections, ProseText Text, Surroundings Around, Pager Pager);

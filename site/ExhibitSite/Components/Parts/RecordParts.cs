using System.Collections.Immutable;
using ExhibitSite.Components.Prose;

namespace ExhibitSite.Components.Parts;

/// <summary>The head of a page.</summary>
/// <param name="Kicker">The words over the title.</param>
/// <param name="Title">The title.</param>
/// <param name="Parallel">The title in the other language: English beside Chinese, the original beside English; null for none.</param>
/// <param name="Date">A line of dates; null for none.</param>
/// <param name="Summary">One or two sentences; null for none.</param>
/// <param name="SummaryEnglish">The same in English; null for none.</param>
public sealed record Heading(string Kicker, string Title, string? Parallel, DateText? Date, string? Summary, string? SummaryEnglish)
{
    /// <summary>The language of <see cref="Parallel"/>.</summary>
    public string ParallelLang { get; init; } = "en";
}

/// <summary>What stands at the end of every record's page.</summary>
/// <param name="AppearsIn">Who mentions it; the first of many.</param>
/// <param name="FurtherWords">How many more there are; null when there are none.</param>
/// <param name="Further">The others, which start folded away.</param>
/// <param name="Related">What belongs beside it, and why.</param>
/// <param name="Note">A public remark; null for none.</param>
public sealed record Surroundings(
    ImmutableArray<ReasonedLink> AppearsIn, string? FurtherWords, ImmutableArray<ReasonedLink> Further, ImmutableArray<ReasonedLink> Related, string? Note);

/// <summary>Everything a plain page shows: head, text, facts, surroundings.</summary>
/// <param name="Heading">Its head.</param>
/// <param name="Text">Its text.</param>
/// <param name="Facts">Its facts.</param>
/// <param name="Around">What mentions it and what belongs beside it.</param>
public sealed record PlainView(Heading Heading, ProseText Text, ImmutableArray<Fact> Facts, Surroundings Around);

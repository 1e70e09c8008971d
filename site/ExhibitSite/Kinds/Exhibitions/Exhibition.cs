using System.Collections.Immutable;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Exhibitions;

/// <summary>A curated exhibition: a cover with a preface, and sections in order.</summary>
/// <param name="Head">What all kinds share; the body is the preface.</param>
/// <param name="Subtitle">A second line of the title; null for none.</param>
/// <param name="Curators">Who made it.</param>
/// <param name="Opened">When it opened; null when not recorded.</param>
/// <param name="People">Whom it is about.</param>
/// <param name="Places">Where it plays.</param>
/// <param name="Subjects">What it is about.</param>
/// <param name="Colour">Its colour; null for the site's.</param>
public sealed record Exhibition(
    RecordHead Head, LanguageMap? Subtitle, ImmutableArray<string> Curators, HistoricalDate? Opened, ImmutableArray<RecordId> People,
    ImmutableArray<RecordId> Places, ImmutableArray<RecordId> Subjects, string? Colour) : Record(Head), IColoured
{
    /// <inheritdoc />
    public override IEnumerable<string> MoreTitles => Subtitle?.All ?? [];

    /// <inheritdoc />
    public override ImmutableArray<string> Makers => Curators;
}

/// <summary>A section of an exhibition.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Kicker">A short line over the title; null for none.</param>
/// <param name="Span">The time it tells of; null when not stated.</param>
/// <param name="Items">The items it shows.</param>
public sealed record Section(RecordHead Head, string? Kicker, HistoricalDate? Span, ImmutableArray<RecordId> Items) : Record(Head)
{
    /// <inheritdoc />
    public override RecordId? Parent => new RecordId("exhibition", Id.Value[..Id.Value.IndexOf('/', StringComparison.Ordinal)]);

    /// <inheritdoc />
    public override HistoricalDate? Date => Span;

    /// <summary>By file name, whose number gives the order.</summary>
    public override string Order => Head.Span.File;
}

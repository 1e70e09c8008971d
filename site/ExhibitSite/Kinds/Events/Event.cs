using System.Collections.Immutable;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Events;

/// <summary>Something that happened, with its date, its certainty and what that rests on.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Happened">The date under which it is listed; null only when it could not be read.</param>
/// <param name="DateValues">The dates as different sources have them.</param>
/// <param name="Type">仕历, 著述, 战事 …; null when not stated.</param>
/// <param name="Index">Who, where and what about.</param>
/// <param name="Certainty">How sure it is; null only when it could not be read.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Whole">The event it is part of; null for none.</param>
public sealed record Event(
    RecordHead Head, HistoricalDate? Happened, ImmutableArray<DateValue> DateValues, string? Type, SubjectIndex Index,
    Certainty? Certainty, ImmutableArray<Evidence> Evidence, RecordId? Whole) : Record(Head), IIndexed
{
    /// <summary>The words for <see cref="Type"/>, in the order in which lists and lanes show them.</summary>
    public static ImmutableArray<string> Types { get; } = ["仕历", "著述", "家族", "战事", "机构", "报刊", "编纂", "其他"];

    /// <inheritdoc />
    public override HistoricalDate? Date => Happened;

    /// <inheritdoc />
    public override RecordId? Parent => Whole;

    /// <inheritdoc />
    public ImmutableArray<RecordId> People => Index.People;

    /// <inheritdoc />
    public ImmutableArray<RecordId> Places => Index.Places;

    /// <inheritdoc />
    public ImmutableArray<RecordId> Subjects => Index.Subjects;

    /// <inheritdoc />
    public ImmutableArray<RecordId> Events => Index.Events;
}

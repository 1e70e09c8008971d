using System.Collections.Immutable;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model;
using ExhibitSite.Model.Dates;

namespace ExhibitSite.Kinds.Arrangement;

/// <summary>The levels of arrangement above the item (ISAD(G) 3.1.4, DA/T 18 著录层级).</summary>
public enum ArrangementLevel
{
    /// <summary>全宗.</summary>
    Fonds,

    /// <summary>类别.</summary>
    Series,

    /// <summary>案卷; called file unit, as <c>File</c> is the framework's.</summary>
    FileUnit,
}

/// <summary>A fonds, a series or a file: a unit that holds others.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Description">Its description by DA/T 18-2022.</param>
/// <param name="Level">Which of them.</param>
/// <param name="Above">The unit it belongs to; null for a fonds.</param>
/// <param name="Opening">The opening review; null when not given.</param>
public sealed record ArrangementUnit(RecordHead Head, UnitDescription Description, ArrangementLevel Level, RecordId? Above, Review? Opening)
    : Record(Head), IArchivalUnit, ICoded
{
    /// <summary>档号, as written.</summary>
    public string Code => Description.Code;

    /// <inheritdoc />
    public override IEnumerable<string> MoreTitles => Description.MoreTitles;

    /// <summary>The dates of its contents; null when not recorded.</summary>
    public HistoricalDate? Covered => Description.Date;

    /// <summary>责任者, in order.</summary>
    public ImmutableArray<Creator> Creators => Description.Creators;

    /// <summary>载体形态; null when not recorded.</summary>
    public string? Extent => Description.Extent;

    /// <summary>语言或文字.</summary>
    public ImmutableArray<string> Languages => Description.Languages;

    /// <summary>The rights statement; null when not given.</summary>
    public string? RightsUri => Description.RightsUri;

    /// <inheritdoc />
    public override RecordId? Parent => Above;

    /// <inheritdoc />
    public override HistoricalDate? Date => Covered;

    /// <inheritdoc />
    public override string Order => Code;

    /// <inheritdoc />
    public override string ShownTitle => Description.Shown(Title);

    /// <summary>A file has an opening flag of its own; fonds and series are finding aids, which archives publish (DA/T 18, table of obligations).</summary>
    public override bool NeedsOpening => Level == ArrangementLevel.FileUnit;
}

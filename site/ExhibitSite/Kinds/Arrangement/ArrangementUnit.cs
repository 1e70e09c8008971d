using System.Collections.Immutable;
using ExhibitSite.Kinds.Composing;
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
/// <param name="Level">Which of them.</param>
/// <param name="Above">The unit it belongs to; null for a fonds.</param>
/// <param name="Code">档号, as written.</param>
/// <param name="Covered">The dates of its contents; null when not recorded.</param>
/// <param name="Creators">责任者, in order.</param>
/// <param name="History">组织机构沿革 or 人物生平; null when not recorded.</param>
/// <param name="Custody">档案保管沿革; null when not recorded.</param>
/// <param name="Scope">范围和提要; null when not recorded.</param>
/// <param name="Arrangement">整理情况; null when not recorded.</param>
/// <param name="Extent">数量与载体; null when not recorded.</param>
/// <param name="Retention">保管期限; null when not recorded.</param>
/// <param name="Languages">语种.</param>
/// <param name="Conditions">利用条件; null when not recorded.</param>
/// <param name="FindingAids">检索工具; null when not recorded.</param>
/// <param name="Cataloguer">著录者; null when not recorded.</param>
/// <param name="CataloguedOn">著录日期; null when not recorded.</param>
/// <param name="Rules">著录规则; null when not recorded.</param>
/// <param name="RightsUri">The rights statement; null when not given.</param>
/// <param name="Opening">The opening review; null when not given.</param>
public sealed record ArrangementUnit(
    RecordHead Head, ArrangementLevel Level, RecordId? Above, string Code, HistoricalDate? Covered, ImmutableArray<Creator> Creators,
    string? History, string? Custody, string? Scope, string? Arrangement, string? Extent, string? Retention, ImmutableArray<string> Languages,
    string? Conditions, string? FindingAids, string? Cataloguer, string? CataloguedOn, string? Rules, string? RightsUri, Review? Opening) : Record(Head), ICoded
{
    /// <inheritdoc />
    public override RecordId? Parent => Above;

    /// <inheritdoc />
    public override HistoricalDate? Date => Covered;

    /// <inheritdoc />
    public override string Order => Code;

    /// <summary>A file has an opening flag of its own; fonds and series are finding aids, which archives publish (DA/T 18, table of obligations).</summary>
    public override bool NeedsOpening => Level == ArrangementLevel.FileUnit;
}

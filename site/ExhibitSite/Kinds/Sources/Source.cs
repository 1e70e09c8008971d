using System.Collections.Immutable;
using ExhibitSite.Model;

namespace ExhibitSite.Kinds.Sources;

/// <summary>A book, article or web page that the site leans on.</summary>
/// <param name="Head">What all kinds share.</param>
/// <param name="Type">The letters of GB/T 7714-2015: M, N, J, A …</param>
/// <param name="Creator">Its author; null when not recorded.</param>
/// <param name="Publisher">Its publisher; null when not recorded.</param>
/// <param name="PublishedAt">The place of publication; null when not recorded.</param>
/// <param name="Year">The year of publication, as text; null when not recorded.</param>
/// <param name="Pages">Pages; null when not recorded.</param>
/// <param name="Url">Its address; null when it has none.</param>
/// <param name="Accessed">When it was read; null when not recorded.</param>
/// <param name="Edition">Which edition; null when not recorded.</param>
/// <param name="Reliability">一手, 研究, 官方网页, 网页 or 常识; null when not stated.</param>
public sealed record Source(
    RecordHead Head, string Type, string? Creator, string? Publisher, string? PublishedAt, string? Year, string? Pages, string? Url, string? Accessed,
    string? Edition, string? Reliability) : Record(Head)
{
    /// <inheritdoc />
    public override ImmutableArray<string> Makers => Creator is null ? [] : [Creator];

    /// <inheritdoc />
    public override IEnumerable<string> Remarks => new[] { Publisher, Edition }.OfType<string>();
}

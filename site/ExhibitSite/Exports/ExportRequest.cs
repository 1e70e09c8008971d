using ExhibitSite.Exports.Search;
using ExhibitSite.Model;

namespace ExhibitSite.Exports;

/// <summary>What exports are asked for, beside the site itself.</summary>
/// <param name="Pages">The listed pages that will be written beside them.</param>
/// <param name="Scratch">Room for what is too large for memory.</param>
public sealed record ExportRequest(PageList Pages, IScratch Scratch)
{
    /// <summary>The form of the search index.</summary>
    public IndexForm IndexForm { get; init; } = IndexForm.Files;

    /// <summary>How many workers an export may keep busy.</summary>
    public int Workers { get; init; } = 2;
}

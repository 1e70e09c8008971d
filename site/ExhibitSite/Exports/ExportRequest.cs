using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports;

/// <summary>What exports are asked for, beside the site itself.</summary>
/// <param name="Pages">The listed pages that will be written beside them.</param>
/// <param name="Scratch">Room for what is too large for memory.</param>
public sealed record ExportRequest(PageList Pages, IScratch Scratch)
{
    /// <summary>Where the site will be read.</summary>
    public Edition Edition { get; init; } = Edition.Web;

    /// <summary>False to make no search index, where nothing will be written.</summary>
    public bool HasIndex { get; init; } = true;

    /// <summary>How many workers an export may keep busy.</summary>
    public int Workers { get; init; } = 2;
}

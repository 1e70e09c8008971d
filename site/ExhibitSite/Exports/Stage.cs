using ExhibitSite.Gate;
using ExhibitSite.Model;

namespace ExhibitSite.Exports;

/// <summary>Beside rendering: what may go out → every other format.</summary>
public static class Stage
{
    /// <summary>The files of all exports.</summary>
    public static IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request) => All.Exports.SelectMany(export => export.Export(site, request));
}

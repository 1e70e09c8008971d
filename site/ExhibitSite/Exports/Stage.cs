using ExhibitSite.Gate;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports;

/// <summary>Beside rendering: what may go out → every other format.</summary>
public static class Stage
{
    /// <summary>The files of all exports that the edition has.</summary>
    public static IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request) =>
        All.Exports.Where(export => request.Edition == Edition.Web || !export.IsForHosts).SelectMany(export => export.Export(site, request));
}

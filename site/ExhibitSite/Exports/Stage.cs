using ExhibitSite.Gate;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports;

/// <summary>Beside rendering: what may go out → every other format.</summary>
public static class Stage
{
    /// <summary>The files of all exports that the edition has.</summary>
    public static IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request) => Parts(site, request).SelectMany(part => part.Files);

    /// <summary>The same, a part for each export.</summary>
    public static IEnumerable<SitePart> Parts(PublicSite site, ExportRequest request) =>
        All.Exports.Where(export => request.Edition == Edition.Web || !export.IsForHosts).Select(export => new SitePart(export.Folder, Planned(() => export.Export(site, request))));

    // Some exports do their work when they are asked for their files.
    private static IEnumerable<OutputFile> Planned(Func<IEnumerable<OutputFile>> export)
    {
        foreach (var file in export()) yield return file;
    }
}

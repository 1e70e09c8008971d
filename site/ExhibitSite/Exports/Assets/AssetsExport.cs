using ExhibitSite.Components.Assets;
using ExhibitSite.Gate;
using ExhibitSite.Model;

namespace ExhibitSite.Exports.Assets;

/// <summary>The browser's own files: styles and scripts.</summary>
internal sealed class AssetsExport : IExport
{
    public string Name => "assets";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request) =>
        BrowserAssets.Of(request.Edition).Select(file => new OutputFile(file.Path, "site/web", stream => stream.Write(file.Bytes)));
}

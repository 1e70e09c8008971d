using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Model;

namespace ExhibitSite.Exports.Assets;

/// <summary>The browser's own files: styles and scripts.</summary>
internal sealed class AssetsExport : IExport
{
    public string Name => "assets";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request) =>
        BrowserAssets.All.Append(ViewerWordsScript.Of(Words.Of(site.Settings.Languages[0]))).Select(file => new OutputFile(file.Path, "site/web", stream => stream.Write(file.Bytes)));
}

using ExhibitSite.Components.Assets;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Model;

namespace ExhibitSite.Exports.Assets;

/// <summary>The browser's own files: styles and scripts.</summary>
internal sealed class AssetsExport : IExport
{
    public string Name => "assets";

    public string Folder => "assets/";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request) =>
        BrowserAssets.Of(request.Edition).Concat(site.Settings.HasFullViewerIn(request.Edition) ? FullViewerAssets.All : []).Concat(SiteSettings.EditionsOf(site.Settings.Languages).Prepend(site.Settings.Languages[0]).Select(static language => ViewerWordsScript.Of(Words.Of(language)))).Select(file => new OutputFile(file.Path, "site/web", stream => stream.Write(file.Bytes)));
}

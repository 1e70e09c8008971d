using ExhibitSite.Gate;
using ExhibitSite.Model;

namespace ExhibitSite.Exports.Media;

/// <summary>The media files that an open record shows, as they are.</summary>
internal sealed class MediaExport : IExport
{
    public string Name => "media";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        foreach (var (path, file) in site.Catalogue.MediaFiles)
            yield return new OutputFile(file.Path, path, stream =>
            {
                using var source = file.Open();
                source.CopyTo(stream);
            });
    }
}

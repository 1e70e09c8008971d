using ExhibitSite.Gate;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Media;

/// <summary>The media files that an open record shows: as they are where they may be, and what was made of them.</summary>
internal sealed class MediaExport : IExport
{
    public string Name => "media";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        foreach (var (path, file) in site.Catalogue.MediaFiles)
        {
            if (file.IsPublished) yield return new OutputFile(file.Path, path, stream => Copy(file.Open, stream));
            if (file.Derived is not { } image) continue;
            foreach (var part in image.Files) yield return new OutputFile(SitePaths.Image(file.Path, part.Name), path, stream => Copy(part.Open, stream));
        }
    }

    private static void Copy(Func<Stream> open, Stream target)
    {
        using var source = open();
        source.CopyTo(target);
    }
}

using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>A picture whose header cannot be read: no page can show it. TIFF and AVIF are left to those who decode them.</summary>
internal sealed class UnreadablePicture : ICheck
{
    private static readonly Rule Rule = new("EX3005", Severity.Warning,
        new("图像无法读取", "Picture cannot be read"),
        new("图像“{0}”读不出宽和高，页面上不会出现。", "The size of the picture “{0}” cannot be read; pages leave it out."),
        new("重新导出为 PNG、JPEG、WebP 或带 width/height 的 SVG。", "Export it again as PNG, JPEG, WebP, or as SVG with width and height."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var use in site.Catalogue.Records.SelectMany(r => r.Head.Media).Concat(site.Catalogue.Settings.Media))
            if (MediaType.Of(use.Path) is var type && type.StartsWith("image/", StringComparison.Ordinal) && type is not ("image/tiff" or "image/avif") && site.Catalogue.Media(use.Path) is { Width: 0 })
                yield return Rule.At(use.Span, use.Path);
    }
}

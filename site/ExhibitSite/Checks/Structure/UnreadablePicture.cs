using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>A picture whose header cannot be read would leave a hole in the page.</summary>
internal sealed class UnreadablePicture : ICheck
{
    private static readonly Rule Rule = new("EX3005", Severity.Error,
        new("图像无法读取", "Picture cannot be read"),
        new("图像“{0}”读不出宽和高。", "The size of the picture “{0}” cannot be read."),
        new("重新导出为 PNG、JPEG、WebP 或带 width/height 的 SVG。", "Export it again as PNG, JPEG, WebP, or as SVG with width and height."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var use in site.Catalogue.Records.SelectMany(r => r.Head.Media).Concat(site.Catalogue.Settings.Media))
            if (MediaType.Of(use.Path).StartsWith("image/", StringComparison.Ordinal) && site.Catalogue.Media(use.Path) is { Width: 0 })
                yield return Rule.At(use.Span, use.Path);
    }
}

using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>A picture of more pixels than a browser, or whatever makes smaller ones of it, can hold. Its header says so before anything unpacks it.</summary>
internal sealed class PictureTooLarge : ICheck
{
    /// <summary>The most pixels of a picture: a scan of two square metres at 400 dpi.</summary>
    private const long MostPixels = 500_000_000;

    private static readonly Rule Rule = new("EX3030", Severity.Error,
        new("图像像素过多", "Picture of too many pixels"),
        new("图像“{0}”宽 {1}、高 {2} 像素，超过上限 {3} 百万像素。", "The picture “{0}” is {1} by {2} pixels; the limit is {3} million."),
        new("缩小后再放进来，或者切成几张。", "Make it smaller, or cut it into several."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var use in site.Catalogue.Records.SelectMany(r => r.Head.Media).Concat(site.Catalogue.Settings.Media))
            if (MediaType.Of(use.Path).StartsWith("image/", StringComparison.Ordinal) && site.Catalogue.Media(use.Path) is { } picture && (long)picture.Width * picture.Height > MostPixels)
                yield return Rule.At(use.Span, use.Path, $"{picture.Width}", $"{picture.Height}", $"{MostPixels / 1_000_000}");
    }
}

using ExhibitSite.Kinds.Tours;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>A step whose region lies outside its picture would show an empty frame.</summary>
internal sealed class RegionOutsidePicture : ICheck
{
    private static readonly Rule Rule = new("EX3040", Severity.Error,
        new("区域超出图像", "Region outside the picture"),
        new("“{0}”的区域 [{1}] 超出了图像“{2}”，它宽 {3}、高 {4}。", "The region [{1}] of “{0}” leaves the picture “{2}”, which is {3} wide and {4} high."),
        new("region 是 [左, 上, 宽, 高]，单位是图像的像素，从左上角数起。", "A region is [left, top, width, height] in the picture's own pixels, counted from its upper left corner."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var tour in site.Catalogue.All<Tour>())
            foreach (var step in tour.Steps)
                if (step.Region is { } region && tour.PictureOf(step, site.Catalogue) is { } use && site.Catalogue.Media(use.File) is { Width: > 0 } file
                    && ((long)region.X + region.Width > file.Width || (long)region.Y + region.Height > file.Height))
                    yield return Rule.At(step.Span, step.Title, $"{region.X}, {region.Y}, {region.Width}, {region.Height}", use.File, $"{file.Width}", $"{file.Height}");
    }
}

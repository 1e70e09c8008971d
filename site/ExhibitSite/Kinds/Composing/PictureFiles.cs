using System.Collections.Immutable;
using ExhibitSite.Components.Parts;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A media file as a picture of a page: the file itself, or what was made of it.</summary>
internal static class PictureFiles
{
    // What a browser takes that knows no widths: the nearest to this.
    private const int PlainWidth = 800;

    /// <summary>The picture; null when it cannot be shown.</summary>
    /// <param name="file">The file.</param>
    /// <param name="alt">What it shows.</param>
    /// <param name="to">The address of a file from the page.</param>
    public static Picture? Of(MediaFile? file, string alt, Func<SitePath, string> to)
    {
        if (file is not { IsShown: true }) return null;
        if (file.Derived is not { } image) return new Picture(to(file.Path), alt, file.Width, file.Height);
        var plain = image.Sizes.LastOrDefault(s => s.Width <= PlainWidth, image.Sizes[0]);
        return new Picture(to(SitePaths.Image(file.Path, ImageFileName.Of(plain))), alt, file.Width, file.Height)
        {
            SrcSet = SrcSet(ImageFileName.Jpeg),
            Sources = [.. image.OtherFormats.Where(f => image.SizesIn(f).Any()).Select(f => new PictureSource(MediaType.Of("." + f), SrcSet(f)))],
            BestSrc = to(file.BestPath!.Value),
            OwnWidth = image.Size.Width,
            OwnHeight = image.Size.Height,
        };

        string SrcSet(string format) =>
            string.Join(", ", image.SizesIn(format).Select(s => $"{to(SitePaths.Image(file.Path, ImageFileName.Of(s, format)))} {s.Width}w"));
    }
}

using System.Collections.Immutable;

namespace ExhibitSite.Model.Images;

/// <summary>Which files a picture of a certain size becomes.</summary>
/// <param name="Source">The picture itself, upright.</param>
/// <param name="Max">What <c>full/max</c> gives.</param>
/// <param name="Sizes">The whole picture at these sizes, upwards; never empty. They are the IIIF <c>sizes</c> and the widths of pages at once.</param>
/// <param name="HasTiles">True when the rest is in tiles.</param>
public sealed record ImagePlan(ImageDimensions Source, ImageDimensions Max, ImmutableArray<ImageDimensions> Sizes, bool HasTiles)
{
    // While tiles are cut, memory holds rows of them as wide as the picture, at every scale.
    private const long MostPixelsInLargeTiles = 200_000_000;

    /// <summary>
    /// Side of a picture's tiles in pixels: 1024 makes a third of the files that 512 makes, for less work (decision 0050). Above 200 megapixels it is 512, as memory must hold
    /// a row of tiles as wide as the picture.
    /// </summary>
    /// <param name="source">The picture itself, upright.</param>
    public static int TileSideOf(ImageDimensions source) => source.Pixels > MostPixelsInLargeTiles ? 512 : 1024;

    /// <summary>The widest file that pages show by themselves, in JPEG's place also as WebP.</summary>
    public const int WidestInPages = 1600;

    private static readonly int[] Widths = [400, 800, WidestInPages];

    /// <summary>True for files that carry the rights: those that somebody may keep.</summary>
    public bool CarriesRights(ImageDimensions size) => size.Width >= WidestInPages || size == Max;

    /// <summary>The plan for a picture.</summary>
    /// <param name="source">Its size, upright.</param>
    /// <param name="recipe">What may be published.</param>
    public static ImagePlan Of(ImageDimensions source, ImageRecipe recipe)
    {
        var max = source.Within(recipe.Largest);
        var hasTiles = recipe.Zoom == ImageZoom.ToTheLastPixel && max != source;
        // A step that is hardly smaller than the next saves nobody anything.
        var steps = Widths.Where(w => w * 5L <= max.Width * 4L).Select(source.AtWidth).Where(s => s != max);
        return new ImagePlan(source, max, [.. steps.Append(max)], hasTiles);
    }
}

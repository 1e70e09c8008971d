using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing.Images;

/// <summary>libvips in our own process.</summary>
/// <param name="version">Its name and number.</param>
internal sealed class VipsEngine(string version) : IImageEngine
{
    private const long MostPixels = 500_000_000;
    // What cannot be decoded in strips lies in memory whole, at up to eight bytes a pixel.
    private const long MostPixelsWhole = 150_000_000;
    // Up to here one decoding, held in memory, serves all files; above it two that stream cost less memory and little more time.
    private const long MostPixelsHeld = 20_000_000;

    public string Version => version;

    public void UseThreads(int count) => VipsNative.Concurrency(count);

    public ImageHead ReadHead(string file)
    {
        if (ImageForm.Of(file) is not { } form) return new ImageHead(null, new ImageFault(ImageFaultKind.UnknownForm, ""));
        try
        {
            using var image = Source.Open(file, form, shrink: 1, isTurned: false);
            return new ImageHead(Upright(image), null);
        }
        catch (VipsException problem)
        {
            return new ImageHead(null, new ImageFault(ImageFaultKind.Damaged, problem.Message));
        }
    }

    public ImageMade Make(string file, string folder, ImageRecipe recipe)
    {
        if (ImageForm.Of(file) is not { } form) return Failed(ImageFaultKind.UnknownForm, "");
        try
        {
            using var image = Source.Open(file, form, shrink: 1, isTurned: false);
            var (size, orientation) = (Upright(image), VipsNative.Orientation(image));
            if (size.Pixels > MostPixels) return Failed(ImageFaultKind.TooLarge, $"{size.Width}×{size.Height}");
            var isWhole = form.Loader is "webpload" or "heifload" || VipsNative.TypeOf(image, "interlaced") != 0 || orientation > 1;
            if (isWhole && size.Pixels > MostPixelsWhole) return Failed(ImageFaultKind.TooLargeToHold, $"{size.Width}×{size.Height}");
            if (orientation > 1 && !recipe.Covered.IsEmpty) return Failed(ImageFaultKind.TurnedAndCovered, "");
            var plan = ImagePlan.Of(size, recipe);
            var source = new Source(file, form, orientation > 1, recipe.Covered);
            return new ImageMade(plan.HasTiles ? Tiles(source, plan, folder, recipe) : Sizes(source, plan, folder, recipe), null);
        }
        catch (VipsException problem)
        {
            return Failed(ImageFaultKind.Damaged, problem.Message);
        }
    }

    private static ImageMade Failed(ImageFaultKind kind, string detail) => new([], new ImageFault(kind, detail));

    private static ImageDimensions Upright(VipsImage image)
    {
        var (width, height) = (VipsNative.Width(image), VipsNative.Height(image));
        // EXIF 2.3, 4.6.4: 5 to 8 lie on their side.
        return VipsNative.Orientation(image) >= 5 ? new(height, width) : new(width, height);
    }

    private static ImmutableArray<int> Sizes(Source source, ImagePlan plan, string folder, ImageRecipe recipe)
    {
        // A picture that is only shown small is decoded small where that is possible.
        using var image = source.Prepare(plan.Source, plan.Max);
        using var whole = Fitted(image, plan.Max);
        WriteSizes(whole, plan, folder, recipe);
        return [];
    }

    private static ImmutableArray<int> Tiles(Source source, ImagePlan plan, string folder, ImageRecipe recipe)
    {
        if (plan.Source.Pixels <= MostPixelsHeld)
        {
            using var streamed = source.Prepare(plan.Source, plan.Source);
            using var held = InMemory(streamed);
            var factors = TileWriter.Write(held, folder, ImagePlan.TileSideOf(plan.Source));
            using var max = Fitted(held, plan.Max);
            WriteSizes(max, plan, folder, recipe);
            return factors;
        }
        ImmutableArray<int> scales;
        using (var image = source.Prepare(plan.Source, plan.Source)) scales = TileWriter.Write(image, folder, ImagePlan.TileSideOf(plan.Source));
        using (var image = source.Prepare(plan.Source, plan.Max))
        using (var whole = Fitted(image, plan.Max)) WriteSizes(whole, plan, folder, recipe);
        return scales;
    }

    // Each size from the next larger one: as good, and a fraction of the work.
    private static void WriteSizes(VipsImage max, ImagePlan plan, string folder, ImageRecipe recipe)
    {
        var xmp = recipe.Xmp is { } packet ? Encoding.UTF8.GetBytes(packet) : null;
        var from = max;
        try
        {
            for (var i = plan.Sizes.Length - 1; i >= 0; i--)
            {
                var size = plan.Sizes[i];
                var image = size == plan.Max ? max : Fitted(from, size);
                if (from != max && image != from) from.Dispose();
                from = image;
                WriteFormats(image, size, folder, recipe, plan.CarriesRights(size) ? xmp : null);
            }
        }
        finally
        {
            if (from != max) from.Dispose();
        }
        var largest = Path.Combine(folder, ImageFileName.Max);
        Directory.CreateDirectory(Path.GetDirectoryName(largest)!);
        File.Copy(Path.Combine(folder, ImageFileName.Of(plan.Max)), largest);
    }

    private static void WriteFormats(VipsImage image, ImageDimensions size, string folder, ImageRecipe recipe, byte[]? xmp)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, ImageFileName.Of(size)))!);
        ImageSaver.Write(image, "jpegsave", Path.Combine(folder, ImageFileName.Of(size)), xmp);
        if (size.Width > ImagePlan.WidestInPages) return;
        ImageSaver.Write(image, "webpsave", Path.Combine(folder, ImageFileName.Of(size, ImageFileName.WebP)), xmp);
        if (recipe.Formats == ImageFormats.JpegWebPAndAvif) ImageSaver.Write(image, "heifsave", Path.Combine(folder, ImageFileName.Of(size, ImageFileName.Avif)), xmp);
    }

    private static VipsImage InMemory(VipsImage image)
    {
        var held = VipsNative.CopyToMemory(image);
        return held == 0 ? throw VipsException.Take() : new VipsImage(held);
    }

    private static VipsImage Fitted(VipsImage image, ImageDimensions size)
    {
        if (VipsNative.Width(image) == size.Width && VipsNative.Height(image) == size.Height) return InMemory(image);
        using var thumbnail = new VipsOperation("thumbnail_image").With("in", image).With("width", size.Width).With("height", size.Height).With("size", "force").With("no-rotate", "true");
        using var smaller = thumbnail.Image();
        return InMemory(smaller);
    }
}

using ExhibitSite.Model.Images;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Writing.Images;

/// <summary>Whatever a viewer may ask for, by the image's own promise, is a file on disk: a static host cannot compute what is missing.</summary>
public sealed class ImageAddressTests(MadeFixtures fixtures, ITestOutputHelper output) : IClassFixture<MadeFixtures>
{
    public static TheoryData<int, int> AwkwardSizes => new()
    {
        { 100, 80 }, { 1000, 1 }, { 511, 513 }, { 777, 4099 }, { 3072, 3072 }, { 3073, 3073 }, { 4096, 4096 }, { 4097, 1025 }, { 5000, 3 }, { 1, 5000 }, { 2049, 6001 }, { 1025, 3500 }, { 8191, 2047 },
    };

    [Theory]
    [MemberData(nameof(AwkwardSizes))]
    public void Every_address_that_a_viewer_can_ask_for_is_a_file(int width, int height)
    {
        using var bench = new Workbench();
        var image = bench.MakeOne(bench.Draw("a.png", width, height));
        Assert.Equal(new ImageDimensions(width, height), image.Size);
        AssertNothingIsMissing(image);
        // And the sizes are as promised.
        foreach (var size in image.Sizes) Assert.Equal(size, PixelReading.Of(Workbench.Bytes(image, ImageFileName.Of(size))).Size);
    }

    [Fact]
    public void Every_address_of_the_fixtures_is_a_file()
    {
        foreach (var image in fixtures.Images(output)) AssertNothingIsMissing(image);
    }

    [Fact]
    public void A_tile_has_the_size_that_its_name_says()
    {
        using var bench = new Workbench();
        var image = bench.MakeOne(bench.Draw("a.jpg", 3500, 2050));
        Assert.Equal([1, 2, 4], image.ScaleFactors.ToArray());
        var tiles = image.Files.Where(f => !f.Name.StartsWith("full/", StringComparison.Ordinal)).ToArray();
        Assert.Equal((4 * 3) + (2 * 2), tiles.Length);
        foreach (var tile in tiles)
        {
            var size = tile.Name.Split('/')[1].Split(',').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(new ImageDimensions(size[0], size[1]), PixelReading.Of(Workbench.Bytes(image, tile.Name)).Size);
        }
    }

    [Fact]
    public void A_page_of_six_megapixels_is_five_files_beside_the_information_and_its_smaller_twins()
    {
        if (MediaFixtures.File(output, "synthetic/gazetteer-001.jpg") is not { } file) return;
        using var bench = new Workbench();
        var image = bench.MakeOne(file);
        Assert.Empty(image.ScaleFactors);
        Assert.Equal(5, image.Files.Count(f => f.Name.EndsWith(".jpg", StringComparison.Ordinal)));
        Assert.Equal([400, 800, 1600], image.Files.Where(f => f.Name.EndsWith(".webp", StringComparison.Ordinal)).Select(f => int.Parse(f.Name.Split('/')[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture)).Order());
    }

    [Fact]
    public void The_first_picture_of_a_page_is_small()
    {
        foreach (var image in fixtures.Images(output))
            foreach (var size in image.Sizes.Where(s => s.Width <= 800)) Assert.InRange(Assert.Single(image.Files, f => f.Name == ImageFileName.Of(size, "webp")).Bytes, 1, 120_000);
    }

    private static void AssertNothingIsMissing(DerivedImage image)
    {
        var there = image.Files.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], Promised(image).Concat(AskedByOpenSeadragon(image)).Distinct(StringComparer.Ordinal).Where(name => !there.Contains(name)));
    }

    // Image API 3.0: level 0 must answer full/max; sizes and tiles are promises (5.3, 5.4), with sizes rounded up as its tile algorithm says.
    private static IEnumerable<string> Promised(DerivedImage image)
    {
        yield return "full/max/0/default.jpg";
        foreach (var size in image.Sizes) yield return $"full/{size.Width},{size.Height}/0/default.jpg";
        foreach (var scale in image.ScaleFactors)
            for (var y = 0; y < image.Size.Height; y += 1024 * scale)
                for (var x = 0; x < image.Size.Width; x += 1024 * scale)
                {
                    var (w, h) = (Math.Min(1024 * scale, image.Size.Width - x), Math.Min(1024 * scale, image.Size.Height - y));
                    var region = w == image.Size.Width && h == image.Size.Height ? "full" : $"{x},{y},{w},{h}";
                    yield return $"{region}/{Up(w, scale)},{Up(h, scale)}/0/default.jpg";
                }
    }

    // As its IIIFTileSource works: levels from the largest scale factor down to 1; a level that fits one tile is asked for as a whole, by its own size.
    private static IEnumerable<string> AskedByOpenSeadragon(DerivedImage image)
    {
        if (image.ScaleFactors.IsEmpty) yield break;
        var most = (int)Math.Round(Math.Log2(image.ScaleFactors.Max()));
        for (var level = 0; level <= most; level++)
        {
            var scale = Math.Pow(0.5, most - level);
            var (levelWidth, levelHeight) = ((int)Math.Ceiling(image.Size.Width * scale), (int)Math.Ceiling(image.Size.Height * scale));
            if (levelWidth <= 1024 && levelHeight <= 1024)
            {
                yield return levelWidth == image.Size.Width ? "full/max/0/default.jpg" : $"full/{levelWidth},{levelHeight}/0/default.jpg";
                continue;
            }
            var side = (int)Math.Round(1024 / scale);
            for (var y = 0; y * side < image.Size.Height; y++)
                for (var x = 0; x * side < image.Size.Width; x++)
                {
                    var (w, h) = (Math.Min(side, image.Size.Width - (x * side)), Math.Min(side, image.Size.Height - (y * side)));
                    var (tileWidth, tileHeight) = (Math.Min(1024, levelWidth - (x * 1024)), Math.Min(1024, levelHeight - (y * 1024)));
                    var region = x == 0 && y == 0 && w == image.Size.Width && h == image.Size.Height ? "full" : $"{x * side},{y * side},{w},{h}";
                    yield return $"{region}/{tileWidth},{tileHeight}/0/default.jpg";
                }
        }
    }

    private static int Up(int length, int scale) => (length + scale - 1) / scale;
}

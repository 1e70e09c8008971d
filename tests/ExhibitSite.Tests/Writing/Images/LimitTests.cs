using ExhibitSite.Gate.Files;
using ExhibitSite.Model.Images;
using Xunit;

namespace ExhibitSite.Tests.Writing.Images;

/// <summary>What must not be seen is not in the pixels, and what must not be decoded is refused by its head.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly Workbench _bench = new();

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.tif")]
    [InlineData("a.webp")]
    [InlineData("a.avif")]
    public void Covered_regions_are_black_in_every_file_of_every_form(string name)
    {
        var image = _bench.MakeOne(_bench.Draw(name, 1000, 800), ImageRecipe.Usual with { Covered = [new(100, 200, 300, 160), new(900, 700, 5000, 5000)] });
        foreach (var file in image.Files)
        {
            var pixels = PixelReading.Of(Workbench.Bytes(image, file.Name));
            var scale = pixels.Size.Width / 1000.0;
            foreach (var (x, y) in new[] { (110, 210), (390, 350), (250, 280), (910, 710), (990, 790) })
                Assert.InRange(pixels.At((int)(x * scale), (int)(y * scale)).Green, 0, 24);
            // The drawing is grey rings: elsewhere it is not black on the average.
            Assert.InRange(Enumerable.Range(0, 100).Average(i => pixels.At((int)((500 + i) * scale), (int)(100 * scale)).Green), 60, 200);
        }
    }

    [Fact]
    public void Covered_regions_of_a_picture_in_tiles_are_black_in_the_tiles()
    {
        var image = _bench.MakeOne(_bench.Draw("a.jpg", 3500, 1100), ImageRecipe.Usual with { Covered = [new(1000, 1000, 60, 60)] });
        foreach (var (tile, x, y) in new[] { ("0,0,1024,1024/1024,1024", 1010, 1010), ("1024,1024,1024,76/1024,76", 20, 20), ("0,0,2048,1100/1024,550", 514, 514) })
            Assert.InRange(PixelReading.Of(Workbench.Bytes(image, tile + "/0/default.jpg")).At(x, y).Green, 0, 24);
    }

    [Fact]
    public void A_picture_of_too_many_pixels_is_refused_by_its_head()
    {
        // A PNG head of 40,000 by 20,000 pixels, and no picture after it.
        var file = _bench.At("a.png");
        byte[] head = [0, 0, 0x9C, 0x40, 0, 0, 0x4E, 0x20, 8, 0, 0, 0, 0];
        File.WriteAllBytes(file, PngChunks.Write([new("IHDR", head), new("IDAT", [0x78, 0x9C]), new("IEND", [])]));
        var finding = Assert.Single(_bench.Make([Workbench.Request(file)]).Findings);
        Assert.Equal("EX6005", finding.Rule.Code);
        Assert.Contains("40000×20000", finding.Message("en"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_may_only_be_seen_small_is_nowhere_larger()
    {
        var image = _bench.MakeOne(_bench.Draw("a.jpg", 5000, 4000), ImageRecipe.Small);
        Assert.Equal(new ImageDimensions(800, 640), image.Max);
        Assert.Empty(image.ScaleFactors);
        foreach (var file in image.Files) Assert.InRange(PixelReading.Of(Workbench.Bytes(image, file.Name)).Size.LongEdge, 1, 800);
    }

    public void Dispose() => _bench.Dispose();
}

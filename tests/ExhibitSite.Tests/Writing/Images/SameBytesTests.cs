using ExhibitSite.Model.Images;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Writing.Images;

public sealed class SameBytesTests(ITestOutputHelper output)
{
    [Fact]
    public void Two_runs_and_one_or_two_workers_make_the_same_bytes()
    {
        using var drawn = new Workbench();
        // Large enough to be worked on alone, with all threads; and large enough for tiles beside others.
        List<string> files = [drawn.Draw("large.jpg", 5200, 4000), drawn.Draw("tiles.tif", 3500, 2100), drawn.Draw("plain.webp", 1700, 900)];
        files.AddRange(MediaFixtures.Pictures(output, "synthetic/odd") ?? []);
        var requests = files.Select(f => Workbench.Request(f)).ToArray();
        var texts = new List<string>();
        foreach (var workers in new[] { 1, 2, 2 })
        {
            using var bench = new Workbench();
            texts.Add(Workbench.Everything(bench.Make([.. requests], workers)));
        }
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(texts[1], texts[2]);
        Assert.Contains("media/large.jpg full/max/0/default.jpg", texts[0], StringComparison.Ordinal);
        Assert.Contains("media/tiles.tif 1024,0,1024,1024/1024,1024/0/default.jpg", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Avif_is_made_on_request_only_and_always_the_same()
    {
        using var bench = new Workbench();
        var file = bench.Draw("a.png", 500, 300);
        Assert.DoesNotContain(bench.MakeOne(file).Files, f => f.Name.EndsWith(".avif", StringComparison.Ordinal));
        var recipe = ImageRecipe.Usual with { Formats = ImageFormats.JpegWebPAndAvif };
        var first = bench.MakeOne(file, recipe);
        using var other = new Workbench();
        var second = other.MakeOne(file, recipe);
        var name = "full/500,300/0/default.avif";
        Assert.Equal(Workbench.Bytes(first, name), Workbench.Bytes(second, name));
        Assert.Equal(["avif", "webp"], first.OtherFormats.ToArray());
        Assert.Equal(new ImageDimensions(500, 300), PixelReading.Of(Workbench.Bytes(first, name)).Size);
    }
}

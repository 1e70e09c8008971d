using ExhibitSite.Model.Images;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Writing.Images;

/// <summary>One small picture in every awkward form: a red corner on yellowed paper. What each must become stands in the fixtures' README.</summary>
public sealed class OddFormTests(MadeFixtures fixtures, ITestOutputHelper output) : IClassFixture<MadeFixtures>
{
    private static readonly (int, int, int) Red = (0xC0, 0x30, 0x20);
    private static readonly (int, int, int) Paper = (0xE8, 0xD8, 0xB0);
    private static readonly (int, int, int) HalfRed = (0xDF, 0x97, 0x8F);
    private static readonly (int, int, int) HalfPaper = (0xF3, 0xEB, 0xD7);

    public static TheoryData<string, int, int, int> Colours => new()
    {
        // File, width, height, and how far a channel may be off: JPEG, and above all CMYK without a profile, is not exact.
        { "display-p3.jpg", 320, 240, 8 }, { "progressive.jpg", 320, 240, 8 }, { "palette.png", 320, 240, 10 }, { "plain.webp", 320, 240, 8 }, { "plain.avif", 320, 240, 8 },
        { "rgb16-lzw.tif", 320, 240, 6 }, { "rgb16.png", 320, 240, 6 }, { "rgba.png", 320, 240, 8 }, { "cmyk.jpg", 320, 240, 40 }, { "exif-orientation6-gps.jpg", 240, 320, 8 },
    };

    [Theory]
    [MemberData(nameof(Colours))]
    public void A_picture_of_any_form_comes_out_upright_in_its_colours(string name, int width, int height, int tolerance)
    {
        if (MediaFixtures.File(output, "synthetic/odd/" + name) is not { } file) return;
        using var bench = new Workbench();
        var image = bench.MakeOne(file);
        Assert.Equal(new ImageDimensions(width, height), image.Size);
        var pixels = PixelReading.Of(Workbench.Bytes(image, ImageFileName.Max));
        Assert.Equal(image.Size, pixels.Size);
        var isTurned = width < height;
        var isHalf = name == "rgba.png";
        AssertNear(isHalf ? HalfRed : Red, isTurned ? pixels.At(210, 40) : pixels.At(40, 30), tolerance);
        AssertNear(isHalf ? HalfPaper : Paper, isTurned ? pixels.At(20, 20) : pixels.At(300, 20), tolerance);
        AssertNear(isHalf ? HalfPaper : Paper, isTurned ? pixels.At(20, 300) : pixels.At(300, 220), tolerance);
    }

    [Theory]
    [InlineData("grey.jpg", 320, 240)]
    [InlineData("bilevel-g4.tif", 320, 240)]
    [InlineData("照片[1] 縣志#%.jpg", 320, 240)]
    public void A_picture_without_colours_has_a_dark_corner(string name, int width, int height)
    {
        if (MediaFixtures.File(output, "synthetic/odd/" + name) is not { } file) return;
        using var bench = new Workbench();
        var image = bench.MakeOne(file);
        Assert.Equal(new ImageDimensions(width, height), image.Size);
        var pixels = PixelReading.Of(Workbench.Bytes(image, ImageFileName.Max));
        var (corner, paper) = (pixels.At(40, 30).Red, pixels.At(300, 20).Red);
        Assert.InRange(corner, 0, 110);
        Assert.InRange(paper, 200, 255);
    }

    [Theory]
    [InlineData("one-pixel.png", 1, 1)]
    [InlineData("handscroll-100to1.jpg", 4000, 40)]
    public void A_picture_of_extreme_shape_keeps_its_size(string name, int width, int height)
    {
        if (MediaFixtures.File(output, "synthetic/odd/" + name) is not { } file) return;
        using var bench = new Workbench();
        var image = bench.MakeOne(file);
        Assert.Equal(new ImageDimensions(width, height), image.Size);
        foreach (var size in image.Sizes) Assert.Equal(size, PixelReading.Of(Workbench.Bytes(image, ImageFileName.Of(size))).Size);
        Assert.Equal(image.Max, PixelReading.Of(Workbench.Bytes(image, ImageFileName.Max)).Size);
    }

    [Fact]
    public void Broken_pictures_are_told_and_stop_no_other()
    {
        if (fixtures.Made(output) is not { } set) return;
        Assert.Equal(["EX6003 media/truncated.jpg", "EX6004 media/not-an-image.jpg"], set.Findings.Select(f => $"{f.Rule.Code} {f.Arguments[0]}"));
        Assert.Contains("premature end of JPEG image", set.Findings[0].Message("en"), StringComparison.Ordinal);
        Assert.Equal(["media/not-an-image.jpg", "media/truncated.jpg"], set.Outcomes.Where(o => o.Image is null).Select(o => o.Path));
        Assert.All(set.Outcomes, o => Assert.Equal(o.Image is null, o.IsBroken));
        // Two of them are one picture under two names.
        Assert.Equal(set.Outcomes.Length - 3, set.Made);
    }

    private static void AssertNear((int Red, int Green, int Blue) expected, (int Red, int Green, int Blue) found, int tolerance)
    {
        var off = Math.Max(Math.Abs(expected.Red - found.Red), Math.Max(Math.Abs(expected.Green - found.Green), Math.Abs(expected.Blue - found.Blue)));
        Assert.True(off <= tolerance, $"{found} instead of {expected}");
    }
}

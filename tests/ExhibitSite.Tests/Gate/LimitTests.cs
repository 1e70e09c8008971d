using System.Buffers.Binary;
using ExhibitSite.Model.Diagnostics;
using Xunit;

namespace ExhibitSite.Tests.GateTests;

/// <summary>A picture that says it is enormous stops the build by its header; nothing unpacks it.</summary>
public sealed class LimitTests
{
    [Theory]
    [InlineData(20_000, 25_000, false)]
    [InlineData(20_000, 25_001, true)]
    [InlineData(2_000_000_000, 2_000_000_000, true)]
    public void A_picture_of_more_than_five_hundred_million_pixels_stops_the_build(int width, int height, bool stops)
    {
        var png = Pictures.Png();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        var built = BuiltSite.Of(new ExhibitSite.Reading.Files.SourceTree(
        [
            ExhibitSite.Reading.Files.SourceTree.OfBytes("site.yml", "title: 站\n"u8.ToArray()), ExhibitSite.Reading.Files.SourceTree.OfBytes("media/a.png", png),
            ExhibitSite.Reading.Files.SourceTree.OfBytes("guides/g.md", "---\ntitle: 题\n---\n![图](media/a.png)\n"u8.ToArray()),
        ]));
        Assert.Equal(stops ? ["EX3030"] : [], built.Result.Findings.Where(f => f.Rule.Severity == Severity.Error).Select(f => f.Rule.Code));
    }

    [Fact]
    public void A_region_of_an_enormous_picture_is_not_unpacked_to_be_covered()
    {
        var png = Pictures.Png();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 100_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 100_000);
        var before = GC.GetTotalAllocatedBytes();
        var run = GateRun.Of(GateRun.Item("it", "media: [{ file: media/a.png, alt: 图, cover: [0, 0, 1, 1] }]\n"), null, ("media/a.png", png));
        Assert.Contains("EX4013", run.Codes);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 1_000_000_000);
    }
}

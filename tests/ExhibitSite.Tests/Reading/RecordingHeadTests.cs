using ExhibitSite.Reading.Recordings;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.ReadingTests;

/// <summary>How long recordings play, by their heads alone.</summary>
public sealed class RecordingHeadTests(ITestOutputHelper output)
{
    // As ffprobe 5.1 gives them.
    [Theory]
    [InlineData("oral-history.flac", 13.893, 0, 0)]
    [InlineData("oral-history.m4a", 13.894, 0, 0)]
    [InlineData("oral-history.mp3", 13.949, 0, 0)]
    [InlineData("oral-history-vbr.mp3", 13.949, 0, 0)]
    [InlineData("oral-history.opus", 13.893, 0, 0)]
    [InlineData("oral-history.mp4", 4.0, 160, 120)]
    [InlineData("short.wav", 1.0, 0, 0)]
    public void Lengths_are_those_of_a_player(string name, double seconds, int width, int height)
    {
        if (MediaFixtures.File(output, "synthetic/av/" + name) is not { } path) return;
        var head = RecordingHead.Read(() => File.OpenRead(path));
        Assert.InRange(head.Seconds!.Value, seconds - 0.06, seconds + 0.06);
        Assert.Equal((width, height), (head.Width, head.Height));
    }

    [Fact]
    public void A_stream_that_cannot_be_asked_for_places_is_read_all_the_same() =>
        Assert.Equal(2.5, RecordingHead.Read(() => new OneWay(Sounds.Wave(2.5))).Seconds);

    [Fact]
    public void Sound_without_a_head_of_its_own_is_measured_by_its_frames()
    {
        // MPEG 1, layer III, 128 kbit/s, 44,100 a second: 417 bytes a frame; then one of 64 kbit/s among them.
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]], half = [0xFF, 0xFB, 0x50, 0x00, .. new byte[204]];
        byte[] constant = [.. Enumerable.Repeat(frame, 200).SelectMany(f => f)], mixed = [.. frame, .. frame, .. half, .. Enumerable.Repeat(frame, 97).SelectMany(f => f)];
        Assert.Equal(200 * 1152 / 44_100.0, RecordingHead.Read(() => new MemoryStream(constant)).Seconds!.Value, 1);
        Assert.Equal(Math.Round(100 * 1152 / 44_100.0, 3), RecordingHead.Read(() => new MemoryStream(mixed)).Seconds);
    }

    [Fact]
    public void A_broken_file_says_nothing_and_stops_nothing()
    {
        foreach (var start in new byte[][] { [], [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8], [.. "fLaC"u8], [.. "OggS"u8, .. new byte[30]], [0, 0, 0, 0, .. "ftypM4A "u8], [0x1A, 0x45, 0xDF, 0xA3, 0xFF], [.. "ID3"u8, 4, 0, 0, 127, 127, 127, 127] })
            Assert.Null(RecordingHead.Read(() => new MemoryStream(start)).Seconds);
    }

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

using System.Buffers.Binary;
using System.Text;
using ExhibitSite.Audit.Leaks;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.GateTests;

/// <summary>The tags of recordings stay behind; the sound goes out as it was, in a file that is whole.</summary>
public sealed class RecordingTests(ITestOutputHelper output)
{
    private const string Words = "zhangsan-in-the-cellar";

    public static TheoryData<string, byte[]> Tagged => new()
    {
        { "media/a.wav", Recordings.Wave(Words) }, { "media/a.flac", Recordings.Flac(Words) }, { "media/a.ogg", Recordings.Ogg(Words) }, { "media/a.webm", Recordings.WebM(Words) },
        { "media/chapters.webm", Recordings.Chapters(Words) }, { "media/speex.ogg", Recordings.Speex(Words) }, { "media/chapters.m4a", Recordings.ChapterTrack(Words) },
    };

    [Theory]
    [MemberData(nameof(Tagged))]
    public void Tags_stay_behind_and_the_sound_goes_out(string path, byte[] bytes)
    {
        var run = Show(path, bytes);
        Assert.Empty(run.Codes);
        var shown = run.Files[path];
        Assert.DoesNotContain(Words, Encoding.Latin1.GetString(shown), StringComparison.Ordinal);
        Assert.True(shown.AsSpan().IndexOf(Recordings.Sound) >= 0);
        Assert.Empty(LeftInFile.In(shown));
        Assert.Equal(LeftSort.Tags, LeftInFile.In(bytes).First());
        // Cleaned once, there is nothing left to clean.
        Assert.Equal(shown, Show(path, shown).Files[path]);
    }

    [Fact]
    public void Captions_stay_in_with_their_recording()
    {
        var vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\nsaid in the cellar\n"u8.ToArray();
        foreach (var closed in new[] { ", open: 控制", "" })
        {
            var run = GateRun.Of(
                GateRun.Item("it", $"media: [{{ file: media/a.wav, alt: 录音{closed}, captions: [media/a.vtt], poster: media/p.png }}]\n"), null,
                ("media/a.wav", Sounds.Wave(1)), ("media/a.vtt", vtt), ("media/p.png", Pictures.Png()));
            Assert.Equal(closed.Length == 0, run.Files.ContainsKey("media/a.vtt"));
            Assert.Equal(closed.Length == 0, run.Files.ContainsKey("media/p.png"));
            Assert.Equal(closed.Length == 0, run.Everything.Contains("said in the cellar", StringComparison.Ordinal));
            Assert.Empty(run.Codes);
        }
    }

    [Fact]
    public void Personal_data_in_captions_keep_them_in_though_marks_cut_them_up()
    {
        // The check digit is right; the number is made up.
        var run = GateRun.Of(GateRun.Item("it", "media: [{ file: media/a.wav, alt: 录音, captions: [media/a.vtt] }]\n"), null,
            ("media/a.wav", Sounds.Wave(1)), ("media/a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n1101051949<b>1231</b>002X\n"u8.ToArray()));
        Assert.NotEmpty(run.Codes);
        Assert.False(run.Files.ContainsKey("media/a.vtt"));
    }

    [Fact]
    public void A_wave_file_and_a_webm_say_their_own_lengths()
    {
        var wave = Show("media/a.wav", Recordings.Wave(Words)).Files["media/a.wav"];
        Assert.Equal(Recordings.Wave(""), wave);
        Assert.Equal(Recordings.WebM(Words).Length, Show("media/a.webm", Recordings.WebM(Words)).Files["media/a.webm"].Length);
    }

    [Fact]
    public void The_pages_of_an_ogg_have_the_right_check_sums()
    {
        var shown = Show("media/a.ogg", Recordings.Ogg(Words)).Files["media/a.ogg"];
        Assert.Equal(Recordings.Ogg(Words).Length, shown.Length);
        var pages = 0;
        for (var at = 0; at < shown.Length; pages++)
        {
            var end = at + 27 + shown[at + 26] + shown.AsSpan(at + 27, shown[at + 26]).ToArray().Sum(b => b);
            Assert.Equal(BinaryPrimitives.ReadUInt32LittleEndian(shown.AsSpan(at + 22)), Recordings.Crc(shown.AsSpan(at, end - at)));
            at = end;
        }
        Assert.Equal(3, pages);
    }

    [Fact]
    public void Real_recordings_lose_their_tags_and_keep_their_sound()
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "media-fixtures", "synthetic", "av"));
        if (!Directory.Exists(folder))
        {
            output.WriteLine("NOT RUN: the reference recordings are not on this machine.");
            return;
        }
        foreach (var name in new[] { "oral-history.flac", "oral-history.opus", "oral-history.mp3", "oral-history.m4a", "oral-history.mp4", "short.wav" })
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            var run = Show("media/" + name, bytes);
            Assert.Empty(run.Codes);
            var shown = run.Files["media/" + name];
            Assert.Empty(LeftInFile.In(shown));
            Assert.True(shown.AsSpan().EndsWith(bytes.AsSpan(bytes.Length - 4096, 2048)) || shown.AsSpan().IndexOf(bytes.AsSpan(bytes.Length - 4096, 2048)) >= 0, name);
            output.WriteLine($"{name}: {string.Join(", ", LeftInFile.In(bytes).Distinct())}; {bytes.Length} → {shown.Length} bytes");
        }
    }

    private static GateRun Show(string path, byte[] bytes) => GateRun.Of(GateRun.Item("it", $"media: [{{ file: {path}, alt: 录音 }}]\n"), null, (path, bytes));
}

using System.Text;
using ExhibitSite.Reading.Captions;
using Xunit;

namespace ExhibitSite.Tests.ReadingTests;

/// <summary>WebVTT and SubRip as people write them.</summary>
public sealed class CaptionsTests
{
    [Fact]
    public void WebVTT_is_read_with_its_voices_and_without_its_marks()
    {
        var captions = Read("a.vtt", "\uFEFFWEBVTT - 访谈\r\nKind: captions\r\n\r\nNOTE\r\n听了三遍\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\nc1\r\n00:01.500 --> 01:02:03.250 align:start\r\n<v.loud 张三>甲 &amp; <i>乙</i><00:00:02.000>\r\n丙</v>\r\n<v 李四>Yes,\r\nindeed.\r\n");
        var cue = Assert.Single(captions.Cues);
        Assert.Empty(captions.Faults);
        Assert.Equal((new TimeSpan(0, 0, 0, 1, 500), new TimeSpan(0, 1, 2, 3, 250), 11), (cue.Start, cue.End, cue.Line));
        Assert.Equal([new CuePart("张三", "甲 & 乙丙"), new CuePart("李四", "Yes, indeed.")], cue.Parts.AsEnumerable());
    }

    [Fact]
    public void SubRip_is_read_even_without_blank_lines_and_becomes_WebVTT()
    {
        const string Srt = "1\n00:00:01,5 --> 00:00:02,000\n{\\an8}<b>一</b>\n2\n00:00:02,000 --> 00:00:03,000\n二 < 三\n";
        Assert.Equal(["一", "二 < 三"], Read("a.srt", Srt).Cues.Select(c => c.Text));
        var vtt = WebVttText.ForBrowsers("media/a.srt", Srt)!;
        Assert.Equal("WEBVTT\n\n00:00:01.500 --> 00:00:02.000\n一\n\n00:00:02.000 --> 00:00:03.000\n二 &lt; 三\n", vtt);
        Assert.Equal(["一", "二 < 三"], Read("a.vtt", vtt).Cues.Select(c => c.Text));
    }

    [Theory]
    [InlineData("a.vtt", "00:01.000 --> 00:02.000\n甲\n", CaptionsFaultKind.NoHead, 1)]
    [InlineData("a.vtt", "WEBVTT\n\n00:01,000 --> 00:02,000\n甲\n", CaptionsFaultKind.BadTimes, 3)]
    [InlineData("a.vtt", "WEBVTT\n\n00:01.000 --> 00:61.000\n甲\n", CaptionsFaultKind.BadTimes, 3)]
    [InlineData("a.vtt", "WEBVTT\n\n甲\n", CaptionsFaultKind.NoCue, 1)]
    [InlineData("a.srt", "甲\n", CaptionsFaultKind.NoCue, 1)]
    public void What_no_player_understands_is_a_fault_at_its_line(string path, string text, CaptionsFaultKind kind, int line)
    {
        var fault = Assert.Single(Read(path, text).Faults);
        Assert.Equal((kind, line), (fault.Kind, fault.Line));
    }

    [Fact]
    public void Captions_without_remarks_go_out_as_they_are()
    {
        Assert.Null(WebVttText.ForBrowsers("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n甲\n"));
        Assert.Equal("WEBVTT\n\n00:01.000 --> 00:02.000\n甲\n", WebVttText.ForBrowsers("a.vtt", "WEBVTT\n\nNOTE 私下的话\n\n00:01.000 --> 00:02.000\n甲\n"));
        Assert.Null(CaptionsText.Read("a.vtt", [0xFF, 0xFE, 0x00]));
    }

    private static CaptionsText Read(string path, string text) => CaptionsText.Read(path, Encoding.UTF8.GetBytes(text))!;
}

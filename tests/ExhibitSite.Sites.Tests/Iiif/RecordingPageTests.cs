using System.Text;
using ExhibitSite.Reading.Files;
using ExhibitSite.Searching;
using Xunit;
using static ExhibitSite.Sites.Tests.Behaviour.Sentences;

namespace ExhibitSite.Sites.Tests.Iiif;

/// <summary>Recordings and documents on the pages of items: their words can be read and found, and what is wrong with captions is told.</summary>
public sealed class RecordingPageTests
{
    private static BuiltSite Site => IiifSite.Built;

    [Fact]
    public void The_words_of_a_recording_stand_on_its_page_with_their_times()
    {
        var page = Site.Page("items/luyin/index.html");
        Assert.Equal(["metadata", null], new[] { "preload", "autoplay" }.Select(name => page.QuerySelector("audio")!.GetAttribute(name)));
        Assert.Equal("时长 0:12", page.QuerySelector("#recording-1 .length")!.TextContent);
        Assert.Equal(["recording-1-1 0:00 ../../media/talk.wav#t=0.5 问：您生在哪里？", "recording-1-2 0:03 ../../media/talk.wav#t=3.2 答：生在本村。"],
            page.QuerySelectorAll(".cues > li").Select(c => $"{c.Id} {c.QuerySelector(".clock")!.TextContent} {c.QuerySelector(".clock")!.GetAttribute("href")} {Squeezed(c.QuerySelector("p")!.TextContent)}"));
        Assert.NotNull(page.QuerySelector(".poster img"));
        Assert.Contains("assets/recording-", page.QuerySelector("exhibit-recording")!.GetAttribute("data-module"), StringComparison.Ordinal);
    }

    [Fact]
    public void Captions_go_out_as_WebVTT_without_the_remarks_of_those_who_made_them()
    {
        Assert.Equal("WEBVTT\n\n00:00:00.500 --> 00:00:03.000\nWhere were you born?\n\n00:00:03.200 --> 00:00:06.000\nIn the village.\n", Site.Text("media/talk-en.vtt"));
        Assert.False(Site.Has("media/talk-en.srt"));
        Assert.DoesNotContain("老王", Site.Everything(), StringComparison.Ordinal);
        Assert.Contains("<v 答>生在本村。", Site.Text("media/talk.zh.vtt"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_is_found_at_its_moment()
    {
        var index = new StaticIndex(name => Site.Files.GetValueOrDefault("search/" + name));
        Assert.Equal("items/luyin/#recording-1-1", Assert.Single(index.Search(new SearchRequest("生在本村")).Rows).Address);
    }

    [Theory]
    [InlineData("a.vtt", "00:00.000 --> 00:01.000\n甲\n", "media/a.vtt:1 EX3054")]
    [InlineData("a.vtt", "WEBVTT\n\n00:02.000 --> 00:01.000\n甲\n", "media/a.vtt:3 EX3055")]
    [InlineData("a.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\n甲\n\n00:01.000 --> 00:02.500\n乙\n", "media/a.vtt:6 EX3055")]
    [InlineData("a.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n甲\n", "media/a.vtt:3 EX3057")]
    [InlineData("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n\n", "media/a.srt:2 EX3058")]
    [InlineData("a.vtt", "WEBVTT\n\n00:01.000 --> 00:01.500\n一句快得谁也来不及看的话\n", "media/a.vtt:3 EX3058")]
    [InlineData("a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n<v 甲>一\n<v 乙>二\n\n00:01.000 --> 00:03.000\n慢慢说\n", "")]
    public void What_is_wrong_with_captions_is_told_at_their_lines(string name, string captions, string finding)
    {
        var site = Recording(name, captions, Sounds.Wave(3));
        Assert.Equal(finding.Length == 0 ? [] : [finding], site.Faults.Select(f => string.Join(' ', f.Split(' ')[..2])));
    }

    [Fact]
    public void A_broken_recording_and_one_without_words_are_told()
    {
        Assert.Contains(Recording("a.vtt", IiifSite.Captions, [1, 2, 3]).Faults, f => f.Contains("EX3056", StringComparison.Ordinal));
        var site = BuiltSite.Of(new SourceTree([.. Texts("-- site.yml --\ntitle: 站\n" + Item("r", "media: [{ file: media/r.wav, alt: 声 }, { file: media/r.wav, alt: 声, start: 是 }, { file: media/r.wav, alt: 声, start: 是 }]", body: "")), SourceTree.OfBytes("media/r.wav", Sounds.Wave(1))]));
        Assert.Equal(["EX1250", "EX1253"], site.Faults.Select(f => f.Split(' ')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Captions_of_a_picture_and_a_viewer_without_address_are_told()
    {
        var site = BuiltSite.Of(new SourceTree(
        [
            .. Texts("-- site.yml --\ntitle: 站\niiif-viewers: [{ name: 甲, url: viewer }]\n" + Item("p", "media: [{ file: media/p.svg, alt: 图, captions: media/a.vtt, poster: media/p.svg }]")),
            SourceTree.OfBytes("media/p.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'/>"u8.ToArray()), SourceTree.OfBytes("media/a.vtt", Encoding.UTF8.GetBytes(IiifSite.Captions)),
        ]));
        Assert.Equal(["EX1251", "EX1251", "EX1254"], site.Faults.Select(f => f.Split(' ')[1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_is_offered_with_its_pages_and_size_and_its_text_is_found()
    {
        var pdf = Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n4 0 obj\n<< /Length 40 >>\nstream\nBT (Minutes of the covenant) Tj ET\nendstream\nendobj\n");
        var site = BuiltSite.Of(new SourceTree([.. Texts("-- site.yml --\ntitle: 站\n" + Item("d", "media: [{ file: media/d.pdf, alt: 会议记录 }]")), SourceTree.OfBytes("media/d.pdf", pdf)]));
        Assert.Empty(site.Faults);
        Assert.Equal("会议记录 下载 PDF 1 页 · " + pdf.Length + " B公共领域标志 1.0", Squeezed(site.Page("items/d/index.html").QuerySelector(".block-document")!.TextContent));
        Assert.Equal("../../media/d.pdf", site.Page("items/d/index.html").QuerySelector(".block-document a")!.GetAttribute("href"));
        var index = new StaticIndex(name => site.Files.GetValueOrDefault("search/" + name));
        Assert.Equal("items/d/#document-1", Assert.Single(index.Search(new SearchRequest("covenant")).Rows).Address);
    }

    private static BuiltSite Recording(string name, string captions, byte[] sound) => BuiltSite.Of(new SourceTree(
        [.. Texts("-- site.yml --\ntitle: 站\n" + Item("r", $"media: [{{ file: media/r.wav, alt: 声, captions: media/{name} }}]")), SourceTree.OfBytes("media/r.wav", sound), SourceTree.OfBytes("media/" + name, Encoding.UTF8.GetBytes(captions))]));

    private static IEnumerable<SourceFile> Texts(string texts) => SiteText.Parse(texts).Select(t => SourceTree.OfBytes(t.Key, Encoding.UTF8.GetBytes(t.Value)));
}

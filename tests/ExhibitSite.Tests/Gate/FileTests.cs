using System.Text;
using ExhibitSite.Gate;
using ExhibitSite.Reading.Images;
using ExhibitSite.Tests.Model.Pdf;
using Xunit;

namespace ExhibitSite.Tests.GateTests;

public sealed class FileTests
{
    private const string Secret = "zhangsan-in-the-cellar";

    public static TheoryData<string, byte[]> WithMetadata => new()
    {
        { "media/a.png", Pictures.Png(Secret) }, { "media/a.jpg", Pictures.Jpeg(Secret) }, { "media/a.webp", Pictures.WebP(Secret) }, { "media/a.gif", Pictures.Gif(Secret) },
        { "media/a.svg", Pictures.Svg(Secret) }, { "media/a.mp3", Pictures.Mp3(Secret) }, { "media/a.mp4", Pictures.Mp4(Secret) },
        { "media/named-wrongly.png", Pictures.Jpeg(Secret) },
    };

    [Theory]
    [MemberData(nameof(WithMetadata))]
    public void Metadata_stay_behind_and_the_file_goes_out(string path, byte[] bytes)
    {
        Assert.Contains(Secret, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        var run = Show(path, bytes);
        Assert.Empty(run.Codes);
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(run.Files[path]), StringComparison.Ordinal);
        Assert.Equal(path, Assert.Single(run.Gate.Report.Changed).Path);
        Assert.Equal(run.Files[path].Length, run.Gate.Public.Catalogue.MediaFiles[path].Bytes);
        if (!path.EndsWith(".mp3", StringComparison.Ordinal) && !path.EndsWith(".mp4", StringComparison.Ordinal))
            Assert.Equal(new ImageSize(8, 8), ImageSize.Read(() => new MemoryStream(run.Files[path])));
    }

    public static TheoryData<string, byte[]> Plain => new()
    {
        { "media/a.png", Pictures.Png() }, { "media/a.jpg", Pictures.Jpeg() }, { "media/a.svg", Pictures.Svg("") }, { "media/a.vtt", "WEBVTT\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Plain))]
    public void A_file_with_nothing_to_remove_goes_out_as_it_is(string path, byte[] bytes)
    {
        var run = Show(path, bytes);
        Assert.Equal(bytes, run.Files[path]);
        Assert.Empty(run.Gate.Report.Changed);
    }

    [Fact]
    public void A_turned_photograph_stays_turned()
    {
        var shown = Show("media/a.jpg", Pictures.Jpeg(Secret, orientation: 6)).Files["media/a.jpg"];
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(shown), StringComparison.Ordinal);
        var exif = shown.AsSpan().IndexOf("Exif\0\0MM"u8);
        Assert.True(exif > 0);
        // Tag 0x0112, short, one value: 6.
        Assert.Equal([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6], shown.AsSpan(exif + 16, 10).ToArray());
    }

    [Fact]
    public void Covered_regions_of_a_png_are_black_and_the_rest_is_as_it_was()
    {
        var pixels = string.Concat(Enumerable.Range(0, 64).Select(i => (char)(64 + i)));
        var run = Show("media/a.png", Pictures.Png(pixels: pixels), "cover: [2, 1, 3, 2]");
        Assert.Empty(run.Codes);
        var shown = Pictures.PixelsOf(run.Files["media/a.png"]);
        for (var i = 0; i < 64; i++)
            Assert.Equal(i % 8 is >= 2 and < 5 && i / 8 is >= 1 and < 3 ? 0 : 64 + i, shown[i]);
    }

    [Fact]
    public void Regions_may_reach_over_the_edge_and_may_be_several()
    {
        var shown = Pictures.PixelsOf(Show("media/a.png", Pictures.Png(pixels: new string('z', 64)), "cover: [[6, 6, 100, 100], [0, 0, 1, 1]]").Files["media/a.png"]);
        Assert.Equal([0, 54, 55, 62, 63], shown.Select((p, i) => (p, i)).Where(p => p.p == 0).Select(p => p.i));
    }

    [Theory]
    [InlineData("media/a.jpg")]
    [InlineData("media/a.svg")]
    public void A_file_whose_regions_cannot_be_burned_out_stays_in(string path)
    {
        var run = Show(path, path.EndsWith(".jpg", StringComparison.Ordinal) ? Pictures.Jpeg() : Pictures.Svg(""), "cover: [0, 0, 1, 1]");
        Assert.Equal(["EX4013"], run.Codes);
        Assert.False(run.Files.ContainsKey(path));
        Assert.True(run.Files.ContainsKey("items/it/index.html"));
    }

    [Fact]
    public void A_region_that_a_closed_record_covers_is_covered_for_all()
    {
        var text = GateRun.Item("it", "media: [{ file: media/a.png, alt: 图 }]\n") + GateRun.Item("closed", "media: [{ file: media/a.png, alt: 图, cover: [0, 0, 8, 8] }]\n").Replace("open: 开放", "open: 控制", StringComparison.Ordinal);
        Assert.All(Pictures.PixelsOf(GateRun.Of(text, null, ("media/a.png", Pictures.Png(pixels: new string('z', 64)))).Files["media/a.png"]), p => Assert.Equal(0, p));
    }

    [Theory]
    [InlineData("open: 控制", WithholdingReason.Controlled)]
    [InlineData("open: 未审核", WithholdingReason.NotReviewed)]
    [InlineData("open-from: 2030-01-01", WithholdingReason.Deferred)]
    [InlineData("rights: http://rightsstatements.org/vocab/UND/1.0/", WithholdingReason.NoRights)]
    public void A_file_with_a_flag_of_its_own_stays_in_with_all_that_is_said_about_it(string claim, WithholdingReason reason)
    {
        var run = Show("media/secret-name.png", Pictures.Png(), claim + ", caption: 密图的图注");
        Assert.Empty(run.Codes);
        Assert.Equal(reason, Assert.Single(run.Gate.Report.Files).Reason);
        Assert.DoesNotContain("secret-name", run.Everything, StringComparison.Ordinal);
        Assert.DoesNotContain("密图的图注", run.Everything, StringComparison.Ordinal);
        Assert.True(run.Files.ContainsKey("items/it/index.html"));
    }

    [Theory]
    [InlineData("media/a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\n我的号码 140522188001010010", "EX4101")]
    [InlineData("media/a.csv", "姓名,电话\n张某,13800138000", "EX4104")]
    [InlineData("media/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><text>1405221880<tspan>01010010</tspan></text></svg>", "EX4101")]
    [InlineData("media/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='8' height='8'><text>没有结束", "EX4011")]
    [InlineData("media/a.docx", "anything", "EX4012")]
    [InlineData("media/140522188001010010.vtt", "WEBVTT\n", "EX4101")]
    [InlineData("media/a.pdf", "%PDF-1.4\n1 0 obj\n<< /Author (Zhang) >>\nendobj", "EX4014")]
    public void Words_in_files_are_looked_through(string path, string content, string expected)
    {
        var run = Show(path, Encoding.UTF8.GetBytes(content));
        Assert.Contains(expected, run.Codes);
        Assert.False(run.Files.ContainsKey(path));
        Assert.All(run.Gate.Findings, f => Assert.DoesNotContain("140522188001010010", f.Message("zh"), StringComparison.Ordinal));
        Assert.DoesNotContain("140522188001010010", run.Gate.Report.Files[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_layer_of_a_pdf_is_read()
    {
        Assert.Contains("EX4101", Show("media/a.pdf", Pictures.Pdf("BT /F1 12 Tf [(140522) -20 (18800101) (0010)] TJ ET")).Codes);
        Assert.Contains("EX4101", Show("media/a.pdf", Pictures.Pdf("BT <313430353232313838303031303130303130> Tj ET")).Codes);
        const string Digits = "1 beginbfrange <0001> <000A> <0030> endbfrange";
        const string Shown = "BT /F1 12 Tf <000200050001000600030003000200090009000100010002000100020001000100020001> Tj ET";
        Assert.Contains("EX4101", Show("media/a.pdf", PdfFile.Of(PdfFile.Page(Shown, Digits))).Codes);
        Assert.Contains("EX4014", Show("media/a.pdf", PdfFile.Of([.. PdfFile.Page("BT /F1 12 Tf <0001> Tj ET", "").Select(o => (o.Head.Replace("/ToUnicode 4 0 R", "", StringComparison.Ordinal), o.Stream))])).Codes);
        Assert.Contains("EX4014", Show("media/a.pdf", Pictures.Pdf("", "<< /EmbeddedFiles 3 0 R /Type /EmbeddedFile >>")).Codes);
        Assert.Empty(Show("media/a.pdf", Pictures.Pdf("BT (Plain words) Tj ET")).Codes);
    }

    [Fact]
    public void Real_photographs_lose_their_place_and_owner_and_nothing_else()
    {
        var folder = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "media-fixtures", "synthetic", "odd"));
        if (!Directory.Exists(folder)) return;
        foreach (var name in new[] { "exif-orientation6-gps.jpg", "progressive.jpg", "grey.jpg", "plain.webp", "palette.png", "rgb16.png", "rgba.png" })
        {
            var bytes = File.ReadAllBytes(Path.Combine(folder, name));
            var run = Show("media/" + name, bytes);
            Assert.Empty(run.Codes);
            var shown = run.Files["media/" + name];
            Assert.Equal(ImageSize.Read(() => new MemoryStream(bytes)), ImageSize.Read(() => new MemoryStream(shown)));
            Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(shown), StringComparison.Ordinal);
            if (name.EndsWith(".png", StringComparison.Ordinal)) Assert.Empty(Show("media/" + name, bytes, "cover: [[1, 1, 5, 5]]").Codes);
        }
    }

    [Fact]
    public void A_document_whose_words_look_packed_stops_nothing()
    {
        // Both streams begin with the head of a zlib stream that names a dictionary (RFC 1950, 2.2): the first by chance, in words.
        byte[] pdf =
        [
            .. "%PDF-1.4\n1 0 obj\n<< /Length 30 >>\nstream\n(x covenant) Tj\nendstream\nendobj\n2 0 obj\n<< /Length 8 /Filter /FlateDecode >>\nstream\n"u8,
            0x78, 0xBB, 1, 2, 3, 4, 5, 6, .. "\nendstream\nendobj\n"u8,
        ];
        var run = Show("media/a.pdf", pdf);
        Assert.Empty(run.Codes);
        Assert.Empty(run.Audited(run.Secrets));
    }

    internal static GateRun Show(string path, byte[] bytes, string claim = "kind: 照片") =>
        GateRun.Of(GateRun.Item("it", $"media: [{{ file: {path}, alt: 图, {claim} }}]\n"), null, (path, bytes));
}

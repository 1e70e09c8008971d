using System.Diagnostics;
using System.Text;
using ExhibitSite.Audit.Leaks;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Model.Pdf;
using ExhibitSite.Model.Text;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Model.Pdf;

public sealed class PdfTextTests(ITestOutputHelper output)
{
    private const string Title = "关于陈某案件复查意见的密件";
    private const string Html = $"<!doctype html><meta charset=utf-8><p>前言：<b>{Title}</b>，一九五六年。</p><p style='font-family:monospace'>Reference X013-0777 and 140522188001010010</p>";

    [Theory]
    [InlineData("BT /F1 12 Tf <00010002> Tj ET", "2 beginbfchar <0001> <9648> <0002> <67D0> endbfchar", "陈某")]
    [InlineData("BT /F1 12 Tf [<0001> -20 <0002>] TJ ET", "1 beginbfrange <0001> <0002> <4E00> endbfrange", "一丁")]
    [InlineData("BT /F1 12 Tf <00010002> Tj ET", "1 beginbfrange <0001> <0002> [<9648> <67D04EBA>] endbfrange", "陈某人")]
    [InlineData("BT /F1 12 Tf (\\000\\001\\000\\002) Tj ET", "2 beginbfchar <0001> <9648> <0002> <67D0> endbfchar", "陈某")]
    [InlineData("BT /F1 12 Tf <0001> Tj ET", "1 beginbfchar <0001> <D842DFB7> endbfchar", "𠮷")]
    [InlineData("BT /F1 12 Tf <0009> Tj ET", "1 beginbfchar <0001> <9648> endbfchar", null)]
    public void Codes_are_read_by_the_table_of_their_font(string content, string table, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], PdfText.Read(PdfFile.Of(PdfFile.Page(content, table))).Texts.ToArray());

    [Fact]
    public void Signs_of_radicals_are_read_as_the_characters_they_look_like()
    {
        Assert.Equal("一二見門龠", HanRadicals.Replace("\u2F00\u2F06\u2F92\u2FA8\u2FD5"));
        Assert.Equal(214, Enumerable.Range(0x2F00, 214).Select(sign => HanRadicals.Replace($"{(char)sign}")).Where(c => c[0] is >= '一' and <= '龥').Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("见车长", HanRadicals.Replace("⻅⻋⻓"));
        Assert.Equal(["见一"], PdfText.Read(PdfFile.Of(PdfFile.Page("BT /F1 1 Tf <00010002> Tj ET", "2 beginbfchar <0001> <2EC5> <0002> <2F00> endbfchar"))).Texts.ToArray());
    }

    [Fact]
    public void Two_fonts_may_give_one_code_two_meanings()
    {
        const string Content = "BT /F1 12 Tf <0001> Tj /F2 12 Tf <0001> Tj /F1 9 Tf <0002> Tj ET";
        var page = PdfFile.Page(Content, "1 beginbfrange <0001> <0002> <4E00> endbfrange", "1 beginbfchar <0001> <9648> endbfchar");
        Assert.Equal(["一陈丁"], PdfText.Read(PdfFile.Of(page)).Texts.ToArray());
        // The page and its fonts may be packed in an object stream.
        Assert.Equal(["一陈丁"], PdfText.Read(PdfFile.Of(page, 1, 2, 3)).Texts.ToArray());
    }

    [Fact]
    public void A_name_that_means_another_font_on_each_page_is_read_by_the_font_of_its_page()
    {
        List<(string, string?)> objects =
        [
            .. PdfFile.Page("BT /F1 1 Tf <0001> Tj ET", "1 beginbfchar <0001> <9648> endbfchar", "1 beginbfchar <0001> <67D0> endbfchar"),
            ("<< /Type /Page /Resources << /Font << /F1 3 0 R >> >> /Contents [8 0 R] >>", null), ("<< >>", "BT /F1 1 Tf <0001> Tj ET"),
        ];
        Assert.Equal(["陈", "某"], PdfText.Read(PdfFile.Of(objects)).Texts.ToArray());
    }

    [Fact]
    public void Text_that_nothing_explains_is_told()
    {
        var page = PdfFile.Page("BT /F1 12 Tf <0001> Tj ET", "").ToList();
        page[1] = ("<< /Type /Font /Subtype /Type0 /Encoding /Identity-H >>", null);
        Assert.True(PdfText.Read(PdfFile.Of(page)).IsUnreadable);
        page[1] = ("<< /Type /Font /Subtype /Type0 /Encoding /UniGB-UTF16-H >>", null);
        page[5] = ("<< >>", "BT /F1 12 Tf <964867D0> Tj ET");
        var read = PdfText.Read(PdfFile.Of(page));
        Assert.False(read.IsUnreadable);
        Assert.Equal(["陈某"], read.Texts.ToArray());
    }

    [Fact]
    public void Broken_files_are_read_as_far_as_they_go()
    {
        var whole = PdfFile.Of(PdfFile.Page("BT /F1 12 Tf <0001> Tj ET", "1 beginbfchar <0001> <9648> endbfchar"), 1, 2, 3);
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var broken = whole[..random.Next(10, whole.Length)];
            for (var n = random.Next(6); n > 0; n--) broken[random.Next(broken.Length)] = (byte)random.Next(256);
            PdfText.Read(broken);
        }
        Assert.Equal(["陈"], PdfText.Read(whole).Texts.ToArray());
    }

    [Fact]
    public void A_document_that_unpacks_to_too_much_is_cut_and_says_so()
    {
        var page = Enumerable.Repeat(("<< >>", (string?)new string(' ', 20_000_000)), 8).ToList();
        Assert.True(PdfText.Read(PdfFile.Of(page)).IsCut);
    }

    [Fact]
    public void A_chinese_page_printed_by_chromium_is_read_by_the_gate_and_the_audit()
    {
        if (PdfFile.Printed(Html) is { } pdf) AssertRead(pdf);
        else output.WriteLine("NOT RUN: there is no Chromium on this machine.");
    }

    [Fact]
    public void A_chinese_drawing_made_a_document_by_cairo_is_read_by_the_gate_and_the_audit()
    {
        const string Converter = "/usr/bin/rsvg-convert";
        if (!File.Exists(Converter))
        {
            output.WriteLine("NOT RUN: there is no rsvg-convert on this machine.");
            return;
        }
        using var process = Process.Start(new ProcessStartInfo(Converter, ["-f", "pdf"]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
        process.StandardInput.Write($"<svg xmlns='http://www.w3.org/2000/svg' width='600' height='80'><text y='30'>前言：{Title}</text><text y='60'>140522188001010010</text></svg>");
        process.StandardInput.Close();
        using var pdf = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(pdf);
        AssertRead(pdf.ToArray());
    }

    private static void AssertRead(byte[] pdf)
    {
        Assert.DoesNotContain(Title, Encoding.UTF8.GetString(pdf), StringComparison.Ordinal);
        var read = PdfText.Read(pdf);
        Assert.False(read.IsUnreadable);
        Assert.Contains(Phrases.Letters(Title), Phrases.Letters(string.Concat(read.Texts)), StringComparison.Ordinal);
        var secrets = new ExhibitSite.Model.Leaks.Secrets([.. Phrases.OfName(Title).Select(p => new SecretPhrase("item:secret", "title", p))], []);
        // The last: both write their names into it.
        Assert.Equal(["EX7010", "EX7012", "EX7017"], new LeakSweep(secrets).Look("a.pdf", pdf).Select(f => f.Rule.Code).Order(StringComparer.Ordinal));
        var run = GateTests.GateRun.Of(GateTests.GateRun.Item("it", "media: [{ file: media/a.pdf, alt: 文件 }]\n"), null, ("media/a.pdf", pdf));
        Assert.Contains("EX4101", run.Codes);
        Assert.DoesNotContain("unreadable", string.Concat(run.Gate.Findings.Select(f => f.Message("en"))), StringComparison.Ordinal);
    }
}

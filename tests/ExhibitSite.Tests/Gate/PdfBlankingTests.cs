using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using ExhibitSite.Gate.Files;
using ExhibitSite.Tests.Model.Pdf;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.GateTests;

/// <summary>What a PDF tells beside its pages stays behind; where it cannot be taken out, the file does.</summary>
public sealed class PdfBlankingTests(ITestOutputHelper output)
{
    private const string Secret = "zhangsan-in-the-cellar";
    private const string Trailer = "trailer\n<< /Root 1 0 R /Info 9 0 R >>\n";

    // Bytes of photographs are no names of tests: each list is one.
    private static readonly string[] TakenOut =
    [
        $"9 0 obj\n<< /Author ({Secret}) /Producer (x) >>\nendobj\n{Trailer}",
        $"9 0 obj << /Author (a \\) \\\\ (b {Secret}) c) /Company (x) >> endobj\n{Trailer}",
        $"9 0 obj\n<</Title<{Hex(Secret)}>/Own <</Deep [(a){Hidden()}]>>>>\nendobj\n{Trailer}",
        $"9 0 obj\n<< /Author 10 0 R >>\nendobj\n10 0 obj\n({Secret})\nendobj\n{Trailer}",
        // An earlier version of the document, and one with an object of the same number.
        $"8 0 obj\n<< /Author ({Secret}) >>\nendobj\ntrailer << /Info 8 0 R >>\n%%EOF\n9 0 obj\n<< /Author ({Secret}) >>\nendobj\n{Trailer}%%EOF\n9 0 obj\n<< /Author (Li) >>\nendobj\n{Trailer}",
        $"trailer << /Info << /Author ({Secret}) >> >>\n",
        $"7 0 obj\n<< /Type /Metadata /Subtype /XML /Length 99 >>\nstream\n<?xpacket begin=''?><x:xmpmeta><dc:creator>{Secret}</dc:creator></x:xmpmeta>\nendstream\nendobj\n",
        Photograph("/Filter /DCTDecode"), Photograph("/Filter [/DCTDecode]"), Photograph("/Filter[ /DCTDecode ] /Width 8"),
    ];

    [Fact]
    public void Properties_and_camera_data_stay_behind_and_the_pages_go_out() => Assert.All(TakenOut, static objects =>
    {
        var bytes = Pictures.Pdf("BT (Plain words) Tj ET", objects);
        var run = FileTests.Show("media/a.pdf", bytes);
        Assert.Empty(run.Codes);
        var shown = run.Files["media/a.pdf"];
        AssertGone(Encoding.Latin1.GetString(shown));
        Assert.Equal(bytes.Length, shown.Length);
        Assert.Equal(["Plain words"], PdfReading.Read(shown).Texts.Take(1));
        Assert.Equal("media/a.pdf", Assert.Single(run.Gate.Report.Changed).Path);
    });

    private static readonly string[] KeptIn =
    [
        // Locked, signed, without a trailer that names it, with a parenthesis too many, and a photograph packed once more.
        $"9 0 obj\n<< /Author ({Secret}) >>\nendobj\ntrailer << /Info 9 0 R /Encrypt 4 0 R >>\n",
        $"9 0 obj\n<< /Author ({Secret}) >>\nendobj\n5 0 obj << /Type /Sig /ByteRange [0 1 2 3] >> endobj\n{Trailer}",
        $"9 0 obj\n<< /Author ({Secret}) >>\nendobj\n",
        $"9 0 obj\n<< /Author ({Secret} ( ) >>\nendobj\n{Trailer}",
        // How these are packed stands elsewhere, or is told by a short name.
        Photograph("/Filter 8 0 R"), "7 0 obj\n<< /Filter 8 0 R >>\nstream\nxyz\nendstream\nendobj\n", Photograph("/Filter /DCT"),
    ];

    [Fact]
    public void What_cannot_be_taken_out_keeps_the_file_in() => Assert.All(KeptIn, static objects =>
    {
        var run = FileTests.Show("media/a.pdf", Pictures.Pdf("BT (Plain words) Tj ET", objects));
        Assert.Contains("EX4014", run.Codes);
        Assert.False(run.Files.ContainsKey("media/a.pdf"));
    });

    [Fact]
    public void Packed_properties_are_taken_out_of_their_stream_and_the_other_objects_in_it_stay()
    {
        // The dictionary, a string it names, and an object that is none of its business; and XMP.
        IReadOnlyList<(string Head, string? Stream)> objects =
        [
            .. PdfFile.Page("BT (Plain words) Tj ET", ""), ($"<< /Author 8 0 R /Title ({Secret}) >>", null), ($"({Secret})", null), ("<< /Kept (words of a form) >>", null),
            ("<< /Type /XRef /Info 7 0 R >>", ""), ("<< /Type /Metadata /Subtype /XML >>", $"<?xpacket begin=''?><x:xmpmeta>{Secret}</x:xmpmeta>"),
        ];
        var bytes = PdfFile.Of(objects, 7, 8, 9);
        Assert.Contains(Secret, Unpacked(bytes), StringComparison.Ordinal);
        var run = FileTests.Show("media/a.pdf", bytes);
        Assert.Empty(run.Codes);
        var shown = run.Files["media/a.pdf"];
        AssertGone(Unpacked(shown));
        Assert.Contains("<< /Kept (words of a form) >>", Unpacked(shown), StringComparison.Ordinal);
        Assert.Equal(bytes.Length, shown.Length);
        // Every object begins where it began.
        Assert.Equal(Starts(bytes), Starts(shown));
    }

    [Fact]
    public void What_is_packed_in_another_way_keeps_the_file_in()
    {
        var photograph = PdfFile.Of([.. PdfFile.Page("BT ET", ""), ("<< /Subtype /Image /Filter [/FlateDecode /DCTDecode] >>", Encoding.Latin1.GetString(Pictures.Jpeg(Secret)))]);
        Assert.Contains("EX4014", FileTests.Show("media/a.pdf", photograph).Codes);
        var length = Encoding.Latin1.GetString(PdfFile.Of([.. PdfFile.Page("BT ET", ""), ($"<< /Author ({Secret}) >>", null), ("<< /Type /XRef /Info 7 0 R >>", "")], 7));
        var elsewhere = System.Text.RegularExpressions.Regex.Replace(length, "(?<=/ObjStm.*)/Length [0-9]+", "/Length 99 0 R");
        Assert.NotEqual(length, elsewhere);
        Assert.Contains("EX4014", FileTests.Show("media/a.pdf", Encoding.Latin1.GetBytes(elsewhere)).Codes);
    }

    [Fact]
    public void A_scan_of_an_office_machine_goes_out_without_its_properties()
    {
        if (MediaFixtures.File(output, "collectionbuilder/demo_002.pdf") is not { } file) return;
        var bytes = File.ReadAllBytes(file);
        var run = FileTests.Show("media/a.pdf", bytes);
        Assert.Empty(run.Codes);
        var shown = run.Files["media/a.pdf"];
        Assert.Contains("Adobe Acrobat", Unpacked(bytes), StringComparison.Ordinal);
        Assert.DoesNotMatch("Adobe Acrobat|xmpmeta", Unpacked(shown));
        Assert.Equal(Starts(bytes), Starts(shown));
        if (!File.Exists("/usr/bin/pdfinfo")) return;
        Assert.DoesNotMatch("Title|Creator|Producer|Date|Error", Said("pdfinfo", shown));
        Assert.Equal(Said("pdftotext", bytes), Said("pdftotext", shown));
    }

    [Fact]
    public void Bookmarks_are_no_properties_and_stay()
    {
        var bytes = Pictures.Pdf("BT (Plain words) Tj ET", "4 0 obj << /Title (Chapter one) /Parent 3 0 R /Dest [1 0 R /Fit] >> endobj\n");
        var run = FileTests.Show("media/a.pdf", bytes);
        Assert.Empty(run.Codes);
        Assert.Equal(bytes, run.Files["media/a.pdf"]);
    }

    [Fact]
    public void Whatever_is_written_into_the_information_dictionary_is_gone_or_the_file_stays_in()
    {
        var random = new Random(20261126);
        var cleaned = 0;
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = Pictures.Pdf("BT (Plain words) Tj ET", $"9 0 obj\n<<{RandomEntries(random)}>>\nendobj\n4 0 obj << /Type /Kept (not a property) >> endobj\n{Trailer}");
            var blanked = PdfBlanking.Of(bytes);
            if (PdfReading.Read(blanked).Hidden.Any()) continue;
            cleaned++;
            AssertGone(Encoding.Latin1.GetString(blanked));
            Assert.Contains("(not a property)", Encoding.Latin1.GetString(blanked), StringComparison.Ordinal);
        }
        output.WriteLine($"{cleaned} of 2,000 were cleaned");
        Assert.InRange(cleaned, 1_500, 2_000);
    }

    [Fact]
    public void Poppler_finds_no_property_and_the_same_text()
    {
        if (PdfFile.Printed("<!DOCTYPE html><html lang=zh><title>zhangsan-in-the-cellar</title><h1>两枚钱</h1><p>誓不受一錢") is not { } bytes || !File.Exists("/usr/bin/pdfinfo"))
        {
            output.WriteLine("NOT RUN: Chromium or pdfinfo is missing");
            return;
        }
        var blanked = PdfBlanking.Of(bytes);
        Assert.Contains(Secret, Said("pdfinfo", bytes), StringComparison.Ordinal);
        Assert.DoesNotMatch("Title|Creator|Producer|Date", Said("pdfinfo", blanked));
        Assert.Contains("Pages: ", Said("pdfinfo", blanked), StringComparison.Ordinal);
        Assert.Contains("誓不受一錢", Said("pdftotext", blanked), StringComparison.Ordinal);
        Assert.Equal(Said("pdftotext", bytes), Said("pdftotext", blanked));
    }

    // Entries as programs write them: strings with parentheses, escapes and codes, dictionaries and lists within.
    private static string RandomEntries(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 5); i > 0; i--)
            text.Append(random.Next(6) switch
            {
                0 => $"/Author ({Secret})", 1 => $" /Title<{Hex(Secret)}>", 2 => $"/Own({new string('(', 3)}{Secret}\\){new string(')', 3)})",
                3 => $" /Deep << /A [ ({Secret}) << /B ({Secret}) >> ] >>", 4 => $"/Keywords ( {(random.Next(8) == 0 ? "(" : "\\(")} {Secret})\n", _ => "/Trapped /False /N -1.5 true null",
            });
        return text.ToString();
    }

    private static void AssertGone(string file)
    {
        Assert.DoesNotContain(Secret, file, StringComparison.Ordinal);
        Assert.DoesNotContain(Hex(Secret), file, StringComparison.OrdinalIgnoreCase);
    }

    // The file, and all its streams that can be unpacked.
    private static string Unpacked(byte[] pdf)
    {
        var file = Encoding.Latin1.GetString(pdf);
        var all = new StringBuilder(file);
        foreach (var piece in PdfPiece.Of(file).Where(piece => piece.StreamHead is { } head && PdfPiece.Names(head, "FlateDecode")))
        {
            using var stream = new ZLibStream(new MemoryStream(pdf, piece.From, piece.To - piece.From), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            stream.CopyTo(plain);
            all.Append(Encoding.Latin1.GetString(plain.ToArray()));
        }
        return all.ToString();
    }

    private static IEnumerable<int> Starts(byte[] pdf) => System.Text.RegularExpressions.Regex.Matches(Encoding.Latin1.GetString(pdf), @"[0-9]+ 0 obj\b").Select(m => m.Index);

    private static string Photograph(string filter) =>
        $"7 0 obj\n<< /Subtype /Image {filter} >>\nstream\n{Encoding.Latin1.GetString(Pictures.Jpeg(Secret))}\nendstream\nendobj\n";

    private static string Hidden() => $"({Secret})";

    private static string Hex(string words) => Convert.ToHexString(Encoding.ASCII.GetBytes(words));

    private static string Said(string tool, byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, pdf);
            using var process = Process.Start(new ProcessStartInfo("/usr/bin/" + tool, tool == "pdftotext" ? [file, "-"] : [file]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return said;
        }
        finally
        {
            File.Delete(file);
        }
    }
}

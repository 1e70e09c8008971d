using System.Diagnostics;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Reading.Files;
using ExhibitSite.Tests.Importing;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Sheets;

/// <summary>A whole site from spreadsheets: the same pages from workbooks as from CSV, findings at the cell.</summary>
public sealed class WorkbookSiteTests(ITestOutputHelper output)
{
    [Fact]
    public void A_site_in_tables_alone_has_its_pages_and_keeps_in_what_is_closed()
    {
        var site = BuiltSite.Of(WorkbookSite.Csv());
        Assert.Empty(site.Faults);
        foreach (var page in new[] { "fonds/x013/index.html", "items/letter/index.html", "agents/chen-geng/index.html", "places/dingdian/index.html", "events/battle/index.html", "sources/zhan-shi/index.html" })
            Assert.True(site.Has(page), page);
        Assert.Contains("旅长", site.Page("agents/chen-geng/index.html").Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("传瑾", site.Page("agents/chen-geng/index.html").Body!.TextContent, StringComparison.Ordinal);
        Assert.False(site.Has("items/note/index.html"));
        Assert.DoesNotContain("某某", site.Everything(), StringComparison.Ordinal);
        Assert.DoesNotContain("存三柜", site.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public void Workbooks_give_the_bytes_that_CSV_gives() => AssertSame(BuiltSite.Of(WorkbookSite.Csv()), BuiltSite.Of(WorkbookSite.Xlsx()));

    [Fact]
    public void A_finding_names_the_cell()
    {
        var tree = WorkbookSite.Csv().Files.Where(f => !f.Path.StartsWith("places/", StringComparison.Ordinal));
        string[] header = ["id", "title", "type", "lat", "lon", "datum", "precision", "exhibit:place"], row = ["yangcheng", "阳城", "县", "三十五", "112.41", "WGS84", "约3公里", "abc"];
        var site = BuiltSite.Of(new SourceTree(tree.Append(WorkbookSite.Workbook("places/all.xlsx", header, row, ["dingdian", "町店", "集市", "", "", "", "", ""]))));
        Assert.Contains(site.Faults, f => f.StartsWith("places/all.xlsx[D2] EX1112 ", StringComparison.Ordinal));
        Assert.Contains(site.Faults, f => f.StartsWith("places/all.xlsx[C3] EX1111 ", StringComparison.Ordinal));
        Assert.Equal(2, site.Faults.Length);
    }

    [Fact]
    public void A_workbook_that_is_open_or_damaged_or_without_ids_is_told()
    {
        SourceFile[] odd =
        [
            SourceTree.OfBytes("places/~$all.xlsx", [1, 2, 3]), SourceTree.OfBytes("places/broken.xlsx", [.. "PK"u8, 3, 4, 9, 9]), SourceTree.OfBytes("places/text.xlsx", "id,title"u8.ToArray()),
            WorkbookSite.Workbook("subjects/no-id.xlsx", ["标识", "title"], ["a", "甲"]), SourceTree.OfTexts([new("site.yml", "title: x\n")]).Files[0],
        ];
        var told = BuiltSite.Of(new SourceTree(odd)).Faults.Select(f => string.Join(' ', f.Split(' ')[..2]));
        Assert.Equal(["places/broken.xlsx EX8007", "places/text.xlsx EX8007", "subjects/no-id.xlsx[A1] EX1024"], told);
    }

    [Fact]
    public void A_second_sheet_with_cells_is_told()
    {
        var workbook = WorkbookSite.Workbook("subjects/two.xlsx", ["id", "title"], ["a", "甲"]).ReadAll();
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            Change(zip, "xl/workbook.xml", "</sheets>", """<sheet name="人物" sheetId="2" r:id="rId9"/></sheets>""");
            Change(zip, "xl/_rels/workbook.xml.rels", "</Relationships>", """<Relationship Id="rId9" Type="x" Target="worksheets/sheet1.xml"/></Relationships>""");
        }
        var told = BuiltSite.Of(new SourceTree([SourceTree.OfBytes("subjects/two.xlsx", bytes.ToArray()), SourceTree.OfTexts([new("site.yml", "title: x\n")]).Files[0]])).Faults;
        Assert.StartsWith("subjects/two.xlsx EX8070 The sheet “人物” was not read", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_package_that_unfolds_into_millions_of_cells_is_refused_early()
    {
        var workbook = WorkbookSite.Workbook("subjects/wide.xlsx", ["id", "title"], ["a", "甲"]).ReadAll();
        using var bytes = new MemoryStream();
        bytes.Write(workbook);
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
            Change(zip, "xl/worksheets/sheet1.xml", "</sheetData>", string.Concat(Enumerable.Range(3, 2000).Select(n => $"<row r=\"{n}\"><c r=\"XFD{n}\" t=\"inlineStr\"><is><t>x</t></is></c></row>")) + "</sheetData>");
        var told = BuiltSite.Of(new SourceTree([SourceTree.OfBytes("subjects/wide.xlsx", bytes.ToArray()), SourceTree.OfTexts([new("site.yml", "title: x\n")]).Files[0]])).Faults;
        Assert.Contains(told, f => f.Contains(" EX8071 ", StringComparison.Ordinal));
    }

    private static void Change(System.IO.Compression.ZipArchive zip, string part, string old, string now)
    {
        string text;
        using (var reader = new StreamReader(zip.GetEntry(part)!.Open())) text = reader.ReadToEnd();
        zip.GetEntry(part)!.Delete();
        using var writer = new StreamWriter(zip.CreateEntry(part).Open());
        writer.Write(text.Replace(old, now, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Category", "Prove")]
    public void What_LibreOffice_saves_again_gives_the_same_site_and_imports_without_a_change()
    {
        if (IsAbsent()) return;
        var again = WorkbookSite.Xlsx(SaveAgain);
        AssertSame(BuiltSite.Of(WorkbookSite.Csv()), BuiltSite.Of(again));
    }

    [Theory]
    [Trait("Category", "Prove")]
    [InlineData("item")]
    [InlineData("agent")]
    [InlineData("place")]
    [InlineData("fonds")]
    public void An_exported_table_that_LibreOffice_saves_again_imports_without_a_change(string kind)
    {
        if (IsAbsent()) return;
        var trip = new TableTrip(new SourceTree(Repository.Sources("input", ".md", ".csv", ".yml").Select(f => SourceTree.OfBytes(f["input/".Length..], File.ReadAllBytes(Repository.At(f))))), kind);
        var table = trip.Export();
        Assert.NotEmpty(table.Rows);
        var plan = trip.Import(SaveAgain(kind, TableFile.Xlsx(kind, table.Header, table.Rows)), kind + ".xlsx");
        Assert.Empty(trip.Codes);
        Assert.Equal((0, 0, table.Rows.Length), (plan!.Records.Length, plan.Files.Length, plan.Same));
    }

    private bool IsAbsent()
    {
        if (File.Exists(LibreOffice)) return false;
        output.WriteLine($"NOT RUN: LibreOffice is not at {LibreOffice}.");
        return true;
    }

    private static string LibreOffice => Environment.GetEnvironmentVariable("EXHIBIT_SOFFICE") ?? "/usr/bin/soffice";

    private static byte[] SaveAgain(string name, byte[] workbook)
    {
        var folder = Directory.CreateTempSubdirectory("exhibit-sheets-").FullName;
        try
        {
            var file = Path.Combine(folder, name + ".xlsx");
            File.WriteAllBytes(file, workbook);
            var start = new ProcessStartInfo(LibreOffice, ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", Path.Combine(folder, "saved"), file]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            var saved = File.ReadAllBytes(Path.Combine(folder, "saved", name + ".xlsx"));
            Assert.NotEqual(workbook, saved);
            return saved;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertSame(BuiltSite expected, BuiltSite actual)
    {
        Assert.Empty(actual.Faults);
        Assert.Equal(expected.Files.Keys, actual.Files.Keys);
        Assert.All(expected.Files, f => Assert.True(f.Value.AsSpan().SequenceEqual(actual.Files[f.Key]), f.Key));
    }
}

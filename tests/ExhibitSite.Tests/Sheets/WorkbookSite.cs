using ExhibitSite.Importing.Tables;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Sheets;

namespace ExhibitSite.Tests.Sheets;

/// <summary>The test site that is written in tables alone, as CSV and as workbooks.</summary>
internal static class WorkbookSite
{
    /// <summary>As it lies in the repository.</summary>
    public static SourceTree Csv() => InputFolder.Read(Repository.At("tests/sites/sheets/input"));

    /// <summary>The same with a workbook in the place of every table.</summary>
    /// <param name="convert">What is done to each workbook on the way; null for nothing.</param>
    public static SourceTree Xlsx(Func<string, byte[], byte[]>? convert = null) => new(Csv().Files.Select(f => f.Path.EndsWith(".csv", StringComparison.Ordinal) ? Workbook(f, convert) : f));

    /// <summary>A workbook of some rows.</summary>
    public static SourceFile Workbook(string path, params string[][] rows) => SourceTree.OfBytes(path, TableFile.Xlsx("表", [.. rows[0]], rows.Skip(1).Select(r => r.ToImmutableRow())));

    private static SourceFile Workbook(SourceFile csv, Func<string, byte[], byte[]>? convert)
    {
        var name = Path.GetFileNameWithoutExtension(csv.Path);
        var rows = CsvScanner.Scan(System.Text.Encoding.UTF8.GetString(csv.ReadAll()), ',').Select(r => r.Cells.Select(c => c.Text).ToArray()).ToArray();
        var book = Workbook(csv.Path[..^4] + ".xlsx", rows);
        return convert is null ? book : SourceTree.OfBytes(book.Path, convert(name, book.ReadAll()));
    }

    private static System.Collections.Immutable.ImmutableArray<string> ToImmutableRow(this string[] row) => [.. row];
}

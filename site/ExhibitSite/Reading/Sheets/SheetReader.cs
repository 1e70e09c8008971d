using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Reading.Sheets;

/// <summary>A file from a spreadsheet program → its cells. UTF-8, UTF-16 and GB 18030 are told apart by their bytes.</summary>
public static class SheetReader
{
    private const long LargestFile = 64 * 1024 * 1024;

    private static readonly Rule TooLarge = new("EX8000", Severity.Error,
        new("表格过大", "Table too large"),
        new("这个表有 {0} 字节，超过上限 {1} 字节。", "This table has {0} bytes; the limit is {1}."),
        new("分成几个表。", "Split it into several tables."));

    private static readonly Rule NoEncoding = new("EX8001", Severity.Error,
        new("文字编码认不出来", "Text encoding not recognised"),
        new("这个文件既不是 UTF-8，也不是 GBK（GB 18030）或 UTF-16。", "This file is neither UTF-8 nor GBK (GB 18030) nor UTF-16."),
        new("在电子表格里另存为“CSV UTF-8”或 .xlsx。", "Save it from the spreadsheet as “CSV UTF-8” or .xlsx."));

    private static readonly Rule OtherEncoding = new("EX8002", Severity.Note,
        new("不是 UTF-8，已照原编码读取", "Not UTF-8, read all the same"),
        new("这个文件是 {0} 编码，已照此读取。", "This file is in {0} and was read so."),
        new("看看导入预览里的汉字对不对；不对就另存为“CSV UTF-8”。", "Look whether the characters of the preview are right; if not, save as “CSV UTF-8”."));

    private static readonly Rule NoHeader = new("EX8003", Severity.Error,
        new("表格没有表头", "Table without header"),
        new("表格的第一行是空的，或整个表是空的。", "The first row of the table is empty, or all of it is."),
        new("第一行写列名，例如“id,题名,档号,日期”。", "The first row names the columns, for example “id,title,code,date”."));

    internal static readonly Rule ColumnTwice = new("EX8004", Severity.Error,
        new("列名重复", "Column given twice"),
        new("列“{0}”出现了两次。", "The column “{0}” appears twice."),
        new("给其中一列改名或删掉它。", "Rename or delete one of them."));

    private static readonly Rule TooManyCells = new("EX8005", Severity.Error,
        new("这一行的格子比表头多", "More cells than columns"),
        new("这一行有 {0} 格，表头只有 {1} 列；多出来的第一格写着“{2}”。", "This row has {0} cells, the header {1} columns; the first one too many says “{2}”."),
        new("含逗号的文字要加英文双引号；或给多出来的列写上列名。", "Quote texts that contain commas, or give the additional column a name."));

    private static readonly Rule Unclosed = new("EX8006", Severity.Error,
        new("引号不成对", "Unbalanced quotes"),
        new("这一格的双引号没有结束，后面的行都被当成了这一格。", "The quote of this cell never ends; all the rows after it were taken for it."),
        new("整格加引号时首尾各一个；一格里的双引号写成两个：\"\"。", "A quoted cell starts and ends with one quote; write a quote inside a cell twice: \"\"."));

    /// <summary>The cells of a workbook's first visible sheet; null with an error reported.</summary>
    public static Sheet? ReadWorkbook(SourceFile file, Findings findings)
    {
        if (file.Size <= LargestFile) return Xlsx.WorkbookReader.Read(file.Path, file.ReadAll(), findings);
        findings.Report(TooLarge, SourceSpan.OfFile(file.Path), $"{file.Size}", $"{LargestFile}");
        return null;
    }

    /// <summary>The cells of a file; null with an error reported.</summary>
    /// <param name="file">CSV, tab-separated text or a workbook of Office Open XML, told apart by its bytes.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static Sheet? Read(SourceFile file, Findings findings)
    {
        if (file.Size > LargestFile)
        {
            findings.Report(TooLarge, SourceSpan.OfFile(file.Path), $"{file.Size}", $"{LargestFile}");
            return null;
        }
        var bytes = file.ReadAll();
        // A workbook is a ZIP file, whatever its name says.
        if (bytes.AsSpan().StartsWith("PK"u8)) return Xlsx.WorkbookReader.Read(file.Path, bytes, findings);
        return TextOf(bytes, file.Path, findings) is { } text ? ReadText(text, file.Path, findings) : null;
    }

    /// <summary>The text of a file in any of the encodings; null with an error reported.</summary>
    public static string? TextOf(byte[] bytes, string file, Findings findings)
    {
        if (TextEncodings.Decode(bytes) is not ({ } text, { } encoding))
        {
            findings.Report(NoEncoding, SourceSpan.OfFile(file));
            return null;
        }
        if (encoding != "UTF-8") findings.Report(OtherEncoding, SourceSpan.OfFile(file), encoding);
        return text;
    }

    /// <summary>Checks a header and brings the rows to its length; null when there is no header.</summary>
    public static Sheet? Arrange(string file, ImmutableArray<SheetRow> rows, Findings findings)
    {
        if (rows.IsEmpty || rows[0].Cells.All(static c => c.Text.Length == 0))
        {
            findings.Report(NoHeader, SourceSpan.OfFile(file));
            return null;
        }
        var header = rows[0].Cells;
        while (header[^1].Text.Length == 0) header = header.RemoveAt(header.Length - 1);
        foreach (var twice in header.Where(static c => c.Text.Length > 0).GroupBy(static c => c.Text, StringComparer.Ordinal).Where(static g => g.Count() > 1))
            findings.Report(ColumnTwice, twice.Last().Span, twice.Key);
        var kept = ImmutableArray.CreateBuilder<SheetRow>(rows.Length);
        foreach (var row in rows.AsSpan()[1..])
            if (row.Cells.Any(static c => c.Text.Length > 0)) kept.Add(row with { Cells = Fit(row, header.Length, findings) });
        return new Sheet(file, header, kept.ToImmutable());
    }

    private static ImmutableArray<SheetCell> Fit(SheetRow row, int columns, Findings findings)
    {
        var cells = row.Cells;
        if (cells.Length == columns) return cells;
        if (cells.Length < columns) return [.. cells, .. Enumerable.Repeat(new SheetCell("", row.Span), columns - cells.Length)];
        foreach (var cell in cells.AsSpan()[columns..])
        {
            if (cell.Text.Length == 0) continue;
            findings.Report(TooManyCells, cell.Span, $"{cells.Length}", $"{columns}", cell.Text);
            break;
        }
        return cells[..columns];
    }

    private static Sheet? ReadText(string text, string file, Findings findings)
    {
        var scanned = CsvScanner.Scan(text, CsvScanner.SeparatorOf(text));
        if (scanned.Length > 0 && scanned[^1].Cells[^1] is { IsClosed: false } open)
        {
            findings.Report(Unclosed, new SourceSpan(file, open.Line, open.Column));
            return null;
        }
        var rows = scanned.Where(static r => !r.IsBlank)
            .Select(row => new SheetRow([.. row.Cells.Select(cell => CellOf(cell, file))], new SourceSpan(file, row.Line, 1))).ToImmutableArray();
        return Arrange(file, rows, findings);
    }

    private static SheetCell CellOf(CsvCell cell, string file)
    {
        var text = cell.Text.Trim();
        return new SheetCell(Plain(text), new SourceSpan(file, cell.Line, cell.Column + (cell.IsQuoted ? 1 : 0), text.Contains('\n', StringComparison.Ordinal) ? 0 : text.Length));
    }

    // Excel is kept from calculating ="007"; and from '=cmd, which is how texts are written that it would take for a formula.
    private static string Plain(string text) =>
        text.Length > 3 && text.StartsWith("=\"", StringComparison.Ordinal) && text[^1] == '"' ? text[2..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
        : FormulaGuard.IsGuarded(text) ? text[1..]
        : text;
}

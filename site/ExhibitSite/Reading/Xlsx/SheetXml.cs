using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Xlsx;

/// <summary>One sheet of a workbook → rows of texts. What a spreadsheet has made something else of is reported at its cell.</summary>
internal sealed partial class SheetXml(string file, ImmutableArray<string> shared, ImmutableHashSet<int> dateStyles, Findings findings)
{
    private const int MostColumns = 16_384;

    // A few bytes of XML can ask for a row of 16,384 cells; a table of 20,000 records with 50 columns has a million.
    private const int MostCells = 2_000_000;

    private static readonly Rule Merged = new("EX8008", Severity.Error,
        new("有合并的单元格", "Merged cells"),
        new("单元格 {0} 合并在一起，只有左上角一格有值。", "The cells {0} are merged; only the top left one has a value."),
        new("选中它们，取消合并，每一格写上自己的值。", "Select them, unmerge them and give each cell its own value."));

    private static readonly Rule Date = new("EX8009", Severity.Error,
        new("电子表格把文字变成了日期", "A spreadsheet made a date of it"),
        new("这一格是电子表格的日期（{0}），原来写的是什么已经看不出来。", "This cell is a spreadsheet's date ({0}); what was written there cannot be known any more."),
        new("把这一格的格式设为“文本”，再照原件写一遍日期。", "Set the format of the cell to “text” and write the date again as the original has it."));

    private static readonly Rule Fault = new("EX8010", Severity.Error,
        new("公式出错", "Formula error"),
        new("这一格是公式的错误值“{0}”。", "This cell holds the error “{0}” of a formula."),
        new("改正公式，或直接写上值。", "Mend the formula or write the value itself."));

    private static readonly Rule TooManyCells = new("EX8071", Severity.Error,
        new("工作表的格子太多", "Too many cells in a sheet"),
        new("这张工作表到这一行已超过 {0} 格，没有读完。", "At this row the sheet has more than {0} cells; the rest was not read."),
        new("分成几个工作簿；最右边若有不小心写了一个字的格子，删掉那一列。", "Split it into several workbooks; if a stray cell stands far to the right, delete its column."));

    private int _cells;

    /// <summary>The rows that have cells, the first being the header.</summary>
    public ImmutableArray<SheetRow> Read(ZipArchiveEntry sheet)
    {
        var rows = ImmutableArray.CreateBuilder<SheetRow>();
        using var reader = XmlReader.Create(sheet.Open(), WorkbookReader.Safe);
        var number = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "row")
            {
                number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : number + 1;
                if (reader.IsEmptyElement) continue;
                rows.Add(ReadRow(reader, number));
                if ((_cells += rows[^1].Cells.Length) <= MostCells) continue;
                findings.Report(TooManyCells, rows[^1].Span, $"{MostCells}");
                break;
            }
            else if (reader.LocalName == "mergeCell" && reader.GetAttribute("ref") is { } cells)
            {
                findings.Report(Merged, At(cells.Split(':')[0]), cells);
            }
        }
        return rows.ToImmutable();
    }

    /// <summary>All text below the element that the reader stands on, without the reading aids of East Asian texts.</summary>
    public static string TextWithin(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        var (text, depth, aid) = (new StringBuilder(), reader.Depth, -1);
        while (reader.Read() && reader.Depth > depth)
        {
            if (aid >= 0 && reader.Depth <= aid) aid = -1;
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) aid = reader.Depth;
            else if (aid < 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA) text.Append(reader.Value);
        }
        return Unescape(text.ToString());
    }

    private SheetRow ReadRow(XmlReader reader, int number)
    {
        var cells = ImmutableArray.CreateBuilder<SheetCell>();
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;
            var name = reader.GetAttribute("r") ?? NameOf(cells.Count) + number.ToString(CultureInfo.InvariantCulture);
            var column = ColumnOf(name);
            if (column is < 0 or >= MostColumns) continue;
            while (cells.Count <= column) cells.Add(new SheetCell("", At(NameOf(cells.Count) + number.ToString(CultureInfo.InvariantCulture))));
            cells[column] = ReadCell(reader, At(name));
        }
        return new SheetRow(cells.ToImmutable(), At("A" + number.ToString(CultureInfo.InvariantCulture)));
    }

    private SheetCell ReadCell(XmlReader reader, SourceSpan place)
    {
        var (type, style) = (reader.GetAttribute("t") ?? "n", int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : -1);
        if (reader.IsEmptyElement) return new SheetCell("", place);
        var (text, depth) = ("", reader.Depth);
        while (reader.Read() && reader.Depth > depth)
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" }) text = TextWithin(reader);
        if (type == "s") text = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Length ? shared[at] : "";
        if (type == "b") text = text == "1" ? "是" : "否";
        if (type == "e") findings.Report(Fault, place, text);
        if (text.Length > 0 && (type == "d" || (type == "n" && dateStyles.Contains(style)))) findings.Report(Date, place, DayOf(text));
        if (type == "n") text = Written(text);
        return new SheetCell(text.ReplaceLineEndings("\n").Trim(), place);
    }

    // Doubles carry noise behind the fifteenth digit that no spreadsheet shows.
    private static string Written(string number) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) && Math.Abs(value) < 1e15
            ? ((decimal)value).ToString("0.############", CultureInfo.InvariantCulture)
            : number;

    // Day 1 is 1900-01-01, and 1900 has a 29 February that never was (ECMA-376 part 1, 18.17.4.1).
    private static string DayOf(string serial) =>
        double.TryParse(serial, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 2_958_466
            ? new DateTime(1899, 12, days < 61 ? 31 : 30, 0, 0, 0, DateTimeKind.Unspecified).AddDays(Math.Floor(days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : serial;

    private SourceSpan At(string cell) => SourceSpan.OfFile($"{file}[{cell}]");

    private static int ColumnOf(string cell)
    {
        var column = 0;
        foreach (var c in cell)
        {
            if (!char.IsAsciiLetterUpper(c)) break;
            column = (column * 26) + c - 'A' + 1;
            if (column > MostColumns) return -1;
        }
        return column - 1;
    }

    /// <summary>The letters of a column, from 0.</summary>
    public static string NameOf(int column) => column < 26 ? ((char)('A' + column)).ToString() : NameOf((column / 26) - 1) + (char)('A' + (column % 26));

    private static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, static m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()) : text;

    // ECMA-376 part 1, 22.9.2.19: _xHHHH_ for characters that XML cannot hold.
    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escape();
}

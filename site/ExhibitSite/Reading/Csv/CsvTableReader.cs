using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Reading.Csv;

/// <summary>CSV → one map of texts a row. Empty cells are left out; columns are named by the first row.</summary>
public static class CsvTableReader
{
    private static readonly Rule NoHeader = new("EX1020", Severity.Error,
        new("表格没有表头", "Table without header"),
        new("表格的第一行应当是字段名。", "The first row of the table must name the fields."),
        new("例如“id,title,code,date,open”。", "For example “id,title,code,date,open”."));

    private static readonly Rule DuplicateColumn = new("EX1021", Severity.Error,
        new("列名重复", "Column given twice"),
        new("列“{0}”出现了两次。", "The column “{0}” appears twice."),
        new("给其中一列改名或删掉它。", "Rename or delete one of them."));

    private static readonly Rule TooManyCells = new("EX1022", Severity.Error,
        new("这一行的格子比表头多", "More cells than columns"),
        new("这一行有 {0} 格，表头只有 {1} 列。", "This row has {0} cells, the header {1} columns."),
        new("含逗号的文字要加英文双引号。", "Quote texts that contain commas."));

    private static readonly Rule BadQuote = new("EX1023", Severity.Error,
        new("引号不成对", "Unbalanced quotes"),
        new("这一行的双引号不成对，或格子中间有单个双引号；后面的行可能被当成了同一格。", "The double quotes of this row do not balance, or one stands inside a cell; the rows after it may have been taken for one cell."),
        new("整格加引号时首尾各一个；一格里的双引号要写成两个：\"\"。", "A quoted cell starts and ends with one quote; write a quote inside a cell twice: \"\"."));

    internal static readonly Rule NoIdColumn = new("EX1024", Severity.Error,
        new("表格没有标识列", "Table without id column"),
        new("表头里没有“{0}”这一列。", "The header has no column “{0}”."),
        new("{1}加上“{0}”列，每行写一个唯一的标识。", "{2}Add the column “{0}” with a unique id in each row."));

    private static readonly Rule TooFewCells = new("EX1025", Severity.Warning,
        new("这一行的格子比表头少", "Fewer cells than columns"),
        new("这一行只有 {0} 格，表头有 {1} 列；后面的格子可能错位。", "This row has {0} cells, the header {1} columns; cells may have shifted."),
        new("空格子也要留逗号；从电子表格另存为 CSV 会自动补齐。", "Keep the commas of empty cells; a spreadsheet program writes them by itself."));

    /// <summary>Reads all rows. A faulty row is reported and left out.</summary>
    /// <param name="text">The table.</param>
    /// <param name="file">Path for messages.</param>
    /// <param name="idColumn">The column that must be there.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static ImmutableArray<MapValue> Read(string text, string file, string idColumn, Findings findings)
    {
        var (firstLine, line, at) = (1, 1, 0);
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = true,
            BadDataFound = _ => findings.Report(BadQuote, new SourceSpan(file, firstLine, 1)),
        };
        using var parser = new CsvParser(new StringReader(text), settings);
        if (!parser.Read() || parser.Record is not { } header || header.All(string.IsNullOrWhiteSpace))
        {
            findings.Report(NoHeader, new SourceSpan(file, 1, 1));
            return [];
        }
        var columns = ReadHeader(header, CellPlaces.Of(parser.RawRecord, file, 1), findings);
        if (!columns.Any(c => c.Name == idColumn))
        {
            var near = NearestMatch.Advice(idColumn, columns.Select(c => c.Name));
            findings.Report(NoIdColumn, new SourceSpan(file, 1, 1), idColumn, near.Zh, near.En);
            return [];
        }
        var rows = ImmutableArray.CreateBuilder<MapValue>();
        LineOf(parser.RawRecord, text, ref at, ref line);
        while (parser.Read())
        {
            firstLine = LineOf(parser.RawRecord, text, ref at, ref line);
            if (IsUnclosed(parser.RawRecord)) findings.Report(BadQuote, new SourceSpan(file, firstLine, 1));
            else if (parser.Record is { } cells) ReadRow(cells, columns, CellPlaces.Of(parser.RawRecord, file, firstLine), findings, rows);
        }
        return rows.ToImmutable();
    }

    // A quoted cell may hold line ends, and blank lines are skipped: only the text itself tells where a row starts.
    private static int LineOf(string record, string text, ref int at, ref int line)
    {
        var start = text.IndexOf(record, at, StringComparison.Ordinal);
        if (start < 0) return line;
        var first = line + text.AsSpan(at, start - at).Count('\n');
        // Blank lines may be a part of what was read.
        first += record.Length - record.TrimStart('\n').Length;
        line = first + record.AsSpan().TrimStart('\n').Count('\n');
        at = start + record.Length;
        return first;
    }

    private static NamedPlace[] ReadHeader(string[] header, ImmutableArray<SourceSpan> places, Findings findings)
    {
        var columns = header.Select((name, i) => new NamedPlace(name.Trim(), places[Math.Min(i, places.Length - 1)])).ToArray();
        foreach (var twice in columns.Where(c => c.Name.Length > 0).GroupBy(c => c.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Report(DuplicateColumn, twice.Last().Span, twice.Key);
        return columns;
    }

    // Quotes inside a cell come in pairs, so that an odd number is one that was opened and never closed.
    private static bool IsUnclosed(string record) => record.AsSpan().Count('"') % 2 == 1;

    private static void ReadRow(string[] cells, NamedPlace[] columns, ImmutableArray<SourceSpan> places, Findings findings, ImmutableArray<MapValue>.Builder rows)
    {
        if (cells.All(string.IsNullOrWhiteSpace)) return;
        if (cells.Length > columns.Length && cells.Skip(columns.Length).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            findings.Report(TooManyCells, places[0], $"{cells.Length}", $"{columns.Length}");
            return;
        }
        if (cells.Length < columns.Length) findings.Report(TooFewCells, places[0], $"{cells.Length}", $"{columns.Length}");
        var entries = ImmutableArray.CreateBuilder<NamedValue>(columns.Length);
        for (var i = 0; i < Math.Min(cells.Length, columns.Length); i++)
        {
            var (name, place) = columns[i];
            if (name.Length == 0 || string.IsNullOrWhiteSpace(cells[i]) || entries.Any(e => e.Name == name)) continue;
            entries.Add(new NamedValue(name, place, new ScalarValue(cells[i].Trim(), places[Math.Min(i, places.Length - 1)])));
        }
        rows.Add(new MapValue(entries.ToImmutable(), places[0]));
    }

    private readonly record struct NamedPlace(string Name, SourceSpan Span);
}

using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ExhibitSite.Model.Diagnostics;
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
        new("这里的双引号不成对。", "The double quotes do not balance here."),
        new("一格里的双引号要写成两个：\"\"。", "Write a double quote inside a cell twice: \"\"."));

    /// <summary>Reads all rows. A faulty row is reported and left out.</summary>
    public static ImmutableArray<MapValue> Read(string text, string file, Findings findings)
    {
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            IgnoreBlankLines = true,
            BadDataFound = bad => findings.Report(BadQuote, new SourceSpan(file, bad.Context.Parser?.RawRow ?? 1, 1)),
        };
        using var parser = new CsvParser(new StringReader(text), settings);
        if (!parser.Read() || parser.Record is not { } header || header.All(string.IsNullOrWhiteSpace))
        {
            findings.Report(NoHeader, new SourceSpan(file, 1, 1));
            return [];
        }
        var columns = header.Select(h => h.Trim()).ToArray();
        foreach (var twice in columns.Where(c => c.Length > 0).GroupBy(c => c, StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Report(DuplicateColumn, new SourceSpan(file, 1, 1), twice.Key);
        var rows = ImmutableArray.CreateBuilder<MapValue>();
        // RawRow is the last physical line of a record: a quoted cell may hold line ends.
        var firstLine = parser.RawRow + 1;
        while (parser.Read())
        {
            if (parser.Record is { } cells) ReadRow(cells, columns, new SourceSpan(file, FirstLineOf(parser, firstLine), 1), findings, rows);
            firstLine = parser.RawRow + 1;
        }
        return rows.ToImmutable();
    }

    private static int FirstLineOf(CsvParser parser, int next)
    {
        var inside = parser.RawRecord.AsSpan().TrimEnd('\n').Count('\n');
        return Math.Max(next, parser.RawRow - inside);
    }

    private static void ReadRow(string[] cells, string[] columns, SourceSpan row, Findings findings, ImmutableArray<MapValue>.Builder rows)
    {
        if (cells.All(string.IsNullOrWhiteSpace)) return;
        if (cells.Length > columns.Length && cells.Skip(columns.Length).Any(c => !string.IsNullOrWhiteSpace(c)))
        {
            findings.Report(TooManyCells, row, $"{cells.Length}", $"{columns.Length}");
            return;
        }
        var entries = ImmutableArray.CreateBuilder<NamedValue>(columns.Length);
        for (var i = 0; i < Math.Min(cells.Length, columns.Length); i++)
        {
            if (columns[i].Length == 0 || string.IsNullOrWhiteSpace(cells[i]) || entries.Any(e => e.Name == columns[i])) continue;
            entries.Add(new NamedValue(columns[i], row, new ScalarValue(cells[i].Trim(), row)));
        }
        rows.Add(new MapValue(entries.ToImmutable(), row));
    }
}

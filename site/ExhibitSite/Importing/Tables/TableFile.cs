using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Reading.Sheets;

namespace ExhibitSite.Importing.Tables;

/// <summary>A table → the bytes of a file that a spreadsheet opens.</summary>
public static class TableFile
{
    /// <summary>CSV in UTF-8 with the mark by which Excel knows it, lines ended as RFC 4180 has them.</summary>
    public static byte[] Csv(ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows.Prepend(header))
            text.AppendJoin(',', row.Select(static cell => CsvCell.Write(FormulaGuard.Guard(cell), ','))).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A workbook of texts (ECMA-376).</summary>
    /// <param name="name">The sheet's name.</param>
    /// <param name="header">The headings; the last column is hidden.</param>
    /// <param name="rows">One a record.</param>
    public static byte[] Xlsx(string name, ImmutableArray<string> header, IEnumerable<ImmutableArray<string>> rows) => WorkbookWriting.Write(name, header, rows);
}

using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;
using ExhibitSite.Reading.Csv;
using ExhibitSite.Reading.Files;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Reading.Xlsx;

/// <summary>A workbook of the input → one map of texts a row, as <see cref="CsvTableReader"/> makes of CSV. The place of a value is its cell: <c>letters.xlsx[D7]</c>.</summary>
public static class WorkbookTable
{
    /// <summary>How the name of a workbook ends.</summary>
    public const string Ending = ".xlsx";

    /// <summary>The start of the heading over a column that <c>export table</c> keeps for itself; it says nothing about the records.</summary>
    public const string RevisionHeading = "exhibit:";

    /// <summary>Reads the rows of the first visible sheet. What a curator covered is gone from them.</summary>
    /// <param name="file">The workbook.</param>
    /// <param name="idColumn">The column that must be there.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="covered">Takes what was covered.</param>
    public static ImmutableArray<MapValue> Read(SourceFile file, string idColumn, Findings findings, ICollection<CoveredPassage> covered)
    {
        if (SheetReader.ReadWorkbook(file, findings) is not { } sheet) return [];
        if (!sheet.Header.Any(c => c.Text == idColumn))
        {
            var near = NearestMatch.Advice(idColumn, sheet.Header.Select(static c => c.Text));
            findings.Report(CsvTableReader.NoIdColumn, sheet.Header[0].Span, idColumn, near.Zh, near.En);
            return [];
        }
        return [.. sheet.Rows.Select(row => ReadRow(sheet.Header, row, findings, covered))];
    }

    private static MapValue ReadRow(ImmutableArray<SheetCell> header, SheetRow row, Findings findings, ICollection<CoveredPassage> covered)
    {
        var entries = ImmutableArray.CreateBuilder<NamedValue>(header.Length);
        for (var i = 0; i < header.Length; i++)
        {
            var (heading, cell) = (header[i], row.Cells[i]);
            if (heading.Text.Length == 0 || cell.Text.Length == 0 || heading.Text.StartsWith(RevisionHeading, StringComparison.Ordinal) || entries.Any(e => e.Name == heading.Text)) continue;
            var text = Covering.Apply(cell.Text, cell.Span.File, findings, out var passages);
            // Which record a passage is of is told by the row.
            foreach (var passage in passages) covered.Add(passage with { Span = row.Span });
            ForbiddenCharacters.Check(text, cell.Span, findings);
            entries.Add(new NamedValue(heading.Text, heading.Span, new ScalarValue(text, cell.Span)));
        }
        return new MapValue(entries.ToImmutable(), row.Span);
    }
}

using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing.Formats;

/// <summary>Any table: columns by the words they are named with, and by <c>--map</c>.</summary>
internal sealed class CsvFormat : IImportFormat
{
    private static readonly string[] Keys = ["id", "objectid", "pid", "identifier", "accession_number", "档号"];

    public string Name => "csv";

    public Wording About => new("任何 CSV 或 XLSX 表：按列名猜字段，猜不到的用 --map 指明", "any CSV or XLSX table: fields by the names of its columns, or by --map");

    public ImmutableArray<ForeignRecord>? Read(ImportRequest request, Findings findings)
    {
        if (RowsOfSheet.Find(request.Source, "", "CSV", findings) is not { } sheet) return null;
        var asked = request.Map.Where(static m => m.Value == Reading.Stage.IdColumn).Select(static m => m.Key);
        if (asked.Concat(Keys).FirstOrDefault(k => sheet.Header.Any(c => c.Text == k)) is not { } key)
        {
            findings.Report(ImportRules.NotThisFormat, sheet.Header[0].Span, sheet.File, Name, "看不出哪一列是标识，用 --map 列名=id 指明", "no column of ids; name it with --map column=id");
            return null;
        }
        return new RowsOfSheet(new ColumnMap(request.Map, ColumnMap.None), key, "", [';', '；', '|']).Of(sheet, findings);
    }
}

using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing.Formats;

/// <summary>Wax: a table with <c>pid</c> and <c>label</c>; all other columns are free.</summary>
internal sealed class WaxFormat : IImportFormat
{
    public string Name => "wax";

    public Wording About => new("Wax 的 CSV（pid、label 和自定的列）", "the CSV of Wax (pid, label and free columns)");

    public ImmutableArray<ForeignRecord>? Read(ImportRequest request, Findings findings)
    {
        if (RowsOfSheet.Find(request.Source, "pid", "Wax", findings) is not { } sheet) return null;
        // full, thumbnail and manifest are addresses of files that Wax makes itself.
        var columns = ColumnMap.Table("title: label\nweight: order\n-: full thumbnail manifest current_location\n");
        return new RowsOfSheet(new ColumnMap(request.Map, columns), "pid", "", [';', '|']).Of(sheet, findings);
    }
}

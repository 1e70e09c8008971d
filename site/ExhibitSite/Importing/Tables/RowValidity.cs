using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing.Tables;

/// <summary>Reads changed records as a build would, before anything is written: what is wrong is found at the cell.</summary>
internal sealed class RowValidity(Kind kind, string table, Findings findings)
{
    /// <summary>Reports what the row's cells make wrong.</summary>
    public void Check(PlannedRow row)
    {
        if (row.There is null && (!row.Id.Split('/').All(static p => Slug.IsId(p)) || RecordPlace.Of(kind, row.Id, []) is null))
        {
            findings.Report(TableRules.BadId, row.Row.Cells[0].Span, row.Id, string.Join('/', row.Id.Split('/').Select(static p => ForeignId.Of(p) ?? "…")));
            return;
        }
        var own = new Findings();
        new RecordReader(All.Words, own).Read(kind, row.Id, SourceOf(row));
        foreach (var finding in own.InOrder())
            if (IsOfTheTable(finding.Span)) findings.Add(finding);
    }

    // A workbook's cells are files of their own to a finding: letters.xlsx[D7].
    private bool IsOfTheTable(SourceSpan span) => span.File == table || span.File.StartsWith(table + "[", StringComparison.Ordinal);

    private RecordSource SourceOf(PlannedRow row)
    {
        var changes = row.Changes.ToDictionary(static c => c.Change.Column.Name, StringComparer.Ordinal);
        var entries = ImmutableArray.CreateBuilder<NamedValue>();
        foreach (var entry in row.There?.Source.Fields.Entries ?? [])
        {
            var column = TableColumn.Find(entry.Name, kind.Table);
            if (column is not null && changes.ContainsKey(column.Name)) continue;
            if (entry.Value is MapValue map && column is { Field: { IsList: false, Parts: { } parts } })
                entries.AddRange(map.Entries.Select(p => p with { Name = $"{column.Name}.{parts.Find(p.Name)?.Name ?? p.Name}" }).Where(p => !changes.ContainsKey(p.Name)));
            else if (entry.Name != Reading.Stage.IdColumn)
                entries.Add(entry);
        }
        foreach (var (change, span) in row.Changes)
            if (change.New.Length > 0) entries.Add(new NamedValue(change.Column.Name, span, CellText.Parse(change.New, change.Column.Field, span)));
        var fields = new MapValue(entries.ToImmutable(), row.Row.Span);
        return row.There is { Source: var source } ? source with { Fields = fields } : new RecordSource(table, IsRow: true, fields, ImmutableHashSet<string>.Empty, Body: null, row.Row.Span);
    }
}

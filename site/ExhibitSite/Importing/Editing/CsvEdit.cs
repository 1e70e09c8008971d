using System.Collections.Immutable;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;

namespace ExhibitSite.Importing.Editing;

/// <summary>Changes cells of a table of the input where they stand. A column that the table lacks is added to all its rows; else only the cells named change.</summary>
internal sealed class CsvEdit(SourceText source, Kind kind)
{
    private readonly ImmutableArray<CsvRow> _rows = [.. CsvScanner.Scan(source.Text, ',').Where(static r => !r.IsBlank)];

    /// <summary>The places to change; null when a record's row is not found.</summary>
    /// <param name="changes">By the record's id.</param>
    public ImmutableArray<TextEdit>? Of(IReadOnlyDictionary<string, IReadOnlyList<FieldChange>> changes)
    {
        if (_rows.IsEmpty) return null;
        var names = _rows[0].Cells.Select(c => c.Text.Trim() is var name && name == Reading.Stage.IdColumn ? name : TableColumn.NameOf(name, kind.Table) ?? name).ToList();
        var id = names.IndexOf(Reading.Stage.IdColumn);
        var known = names.Count;
        names.AddRange(changes.Values.SelectMany(static c => c).Where(static c => c.New.Length > 0).Select(static c => c.Column.Name).Distinct(StringComparer.Ordinal).Where(name => !names.Contains(name)));
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var found = 0;
        if (names.Count > known) edits.Add(new TextEdit(_rows[0].End, _rows[0].End, "," + string.Join(',', names.Skip(known))));
        foreach (var row in _rows.AsSpan()[1..])
        {
            var mine = id >= 0 && id < row.Cells.Length ? changes.GetValueOrDefault(row.Cells[id].Text.Trim()) : null;
            if (mine is not null) found++;
            EditRow(row, names, known, mine ?? [], edits);
        }
        return found == changes.Count ? edits.ToImmutable() : null;
    }

    /// <summary>The text that follows the last row to add records: their cells in the order of the table's columns.</summary>
    public TextEdit Append(IReadOnlyList<(string Id, IReadOnlyList<FieldChange> Fields)> records)
    {
        var names = _rows[0].Cells.Select(c => TableColumn.NameOf(c.Text.Trim(), kind.Table) ?? c.Text.Trim()).ToArray();
        var lines = records.Select(r => string.Join(',', names.Select(name => CsvCell.Write(name == Reading.Stage.IdColumn ? r.Id : r.Fields.FirstOrDefault(f => f.Column.Name == name)?.New ?? "", ','))));
        var lead = source.Text.EndsWith('\n') ? "" : "\n";
        return new TextEdit(source.Text.Length, source.Text.Length, lead + string.Concat(lines.Select(static l => l + "\n")));
    }

    /// <summary>True when the table has a column for each of these fields.</summary>
    public bool Holds(IEnumerable<FieldChange> fields)
    {
        var names = _rows.IsEmpty ? [] : _rows[0].Cells.Select(c => TableColumn.NameOf(c.Text.Trim(), kind.Table)).ToHashSet(StringComparer.Ordinal);
        return fields.All(f => names.Contains(f.Column.Name));
    }

    private static void EditRow(CsvRow row, List<string> names, int known, IReadOnlyList<FieldChange> changes, ImmutableArray<TextEdit>.Builder edits)
    {
        foreach (var change in changes)
            if (names.IndexOf(change.Column.Name) is >= 0 and var at && at < row.Cells.Length && at < known)
                edits.Add(new TextEdit(row.Cells[at].Start, row.Cells[at].End, CsvCell.Write(change.New, ',', row.Cells[at].IsQuoted)));
        // Cells that the row lacks at its end, and those of new columns.
        var width = changes.Select(c => names.IndexOf(c.Column.Name) + 1).Append(names.Count > known ? names.Count : 0).Max();
        if (width <= row.Cells.Length) return;
        var added = Enumerable.Range(row.Cells.Length, width - row.Cells.Length)
            .Select(i => "," + CsvCell.Write(changes.FirstOrDefault(c => c.Column.Name == names[i])?.New ?? "", ','));
        edits.Add(new TextEdit(row.End, row.End, string.Concat(added)));
    }
}

using System.Collections.Immutable;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Importing.Tables;

/// <summary>
/// A table that comes back, compared cell by cell with what was exported and with what the material says now.
/// Nothing is written here: the result says what would change. Any error, and nothing may be written.
/// </summary>
public sealed class TableImport
{
    private readonly Kind _kind;
    private readonly Sheet _sheet;
    private readonly TableSite _site;
    private readonly Findings _findings;
    private readonly ImmutableArray<OwnRecord> _records;
    private readonly Reading.InputSyntax _syntax;

    private TableImport(Kind kind, Sheet sheet, TableSite site, Findings findings)
    {
        (_kind, _sheet, _site, _findings) = (kind, sheet, site, findings);
        _syntax = Reading.Stage.Read(site.Input);
        _records = OwnRecord.Of(_syntax, kind);
    }

    /// <summary>The kind that an exported table says it is of; null for another table.</summary>
    public static string? KindOf(Sheet sheet) => TableHeader.KindOf(sheet);

    /// <summary>What the table would change; null with errors reported.</summary>
    public static TablePlan? Plan(Kind kind, Sheet sheet, TableSite site, Findings findings) =>
        TableHeader.Of(sheet, kind, findings) is { } header ? new TableImport(kind, sheet, site, findings).Plan(header) : null;

    private TablePlan? Plan(TableHeader header)
    {
        var byId = _records.DistinctBy(static r => r.Id, StringComparer.Ordinal).ToDictionary(static r => r.Id, StringComparer.Ordinal);
        var byCode = header.Id < 0 ? _records.Where(static r => r.Says("code").Length > 0).DistinctBy(static r => r.Says("code"), StringComparer.Ordinal).ToDictionary(static r => r.Says("code"), StringComparer.Ordinal) : [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<PlannedRow>();
        foreach (var row in _sheet.Rows)
        {
            if (IdOf(row, header, byCode) is not { } id) continue;
            if (!seen.Add(id))
            {
                _findings.Report(TableRules.IdTwice, header.Id >= 0 ? row.Cells[header.Id].Span : row.Span, id);
                continue;
            }
            var there = byId.GetValueOrDefault(id);
            rows.Add(new PlannedRow(row, id, there, [.. ChangesOf(row, header, there).OrderBy(static c => c.Change.Column.Order)]));
        }
        var changed = rows.Where(static r => r.There is null || !r.Changes.IsEmpty).ToImmutableArray();
        var validity = new RowValidity(_kind, _sheet.File, _findings);
        foreach (var row in changed) validity.Check(row);
        var writing = new TableEdits(_kind, _syntax, _site.Input, _findings);
        var files = writing.Of(changed);
        var kept = rows.Where(_ => !header.Own.IsEmpty).ToImmutableDictionary(static r => r.Id, r => KeptOf(r.Row, header), StringComparer.Ordinal);
        return new TablePlan(
            [.. changed.Select(r => new RecordChange(r.Id, r.TitleNow, writing.PathOf(r), r.There is null, [.. r.Changes.Select(static c => c.Change)]))],
            files, rows.Count - changed.Length, _records.Count(r => !seen.Contains(r.Id)), kept);
    }

    private ImmutableSortedDictionary<string, string> KeptOf(SheetRow row, TableHeader header) =>
        header.Own.Where(at => row.Cells[at].Text.Length > 0).ToImmutableSortedDictionary(at => _sheet.Header[at].Text, at => row.Cells[at].Text, StringComparer.Ordinal);

    private string? IdOf(SheetRow row, TableHeader header, Dictionary<string, OwnRecord> byCode)
    {
        var cell = row.Cells[header.Id >= 0 ? header.Id : header.CodeColumn];
        if (cell.Text.Length == 0)
        {
            _findings.Report(TableRules.NoId, cell.Span);
            return null;
        }
        if (header.Id >= 0) return cell.Text;
        return byCode.TryGetValue(cell.Text, out var record) ? record.Id : ForeignId.Of(cell.Text);
    }

    private IEnumerable<CellChange> ChangesOf(SheetRow row, TableHeader header, OwnRecord? there)
    {
        var revision = header.Revision >= 0 ? row.Cells[header.Revision].Text : "";
        var state = _site.States.GetValueOrDefault(revision);
        var isBaseKnown = revision.Length == 0 || state is not null || there?.Revision == revision;
        for (var i = 0; i < header.Columns.Length; i++)
        {
            if (header.Columns[i] is not { } column || row.Cells[i] is var cell && cell.Text.Length > 0 && cell.Text.All(static c => c == '#') && IsHashes(cell)) continue;
            var (now, theirs) = (there?.Says(column.Name) ?? "", row.Cells[i].Text);
            if (Same(theirs, now)) continue;
            // A table that was not exported by us says nothing with an empty cell.
            var was = revision.Length == 0 ? (theirs.Length == 0 ? theirs : now) : state?.Cells.GetValueOrDefault(column.Name, "") ?? now;
            if (Same(theirs, was)) continue;
            if (!isBaseKnown) _findings.Report(TableRules.NoBase, row.Cells[i].Span, column.Label.Zh, Shown(theirs), Shown(now), column.Label.En);
            else if (there is not null && !Same(now, was)) _findings.Report(TableRules.Conflict, row.Cells[i].Span, column.Label.Zh, Shown(was), Shown(theirs), Shown(now), column.Label.En);
            else if (SpreadsheetSlip.Is(now, theirs)) _findings.Report(TableRules.Mangled, row.Cells[i].Span, column.Label.Zh, now, theirs, column.Label.En);
            else yield return new CellChange(new FieldChange(column, now, theirs), row.Cells[i].Span);
        }
    }

    private bool IsHashes(SheetCell cell)
    {
        if (cell.Text.Length < 3) return false;
        _findings.Report(TableRules.Hashes, cell.Span, cell.Text);
        return true;
    }

    private static string Shown(string text) => text.Length > 0 ? text.Replace('\n', ' ') : "—";

    // Blanks at the ends of lines are lost on the way through a spreadsheet.
    private static bool Same(string left, string right) =>
        left == right || string.Join('\n', left.Split('\n').Select(static l => l.TrimEnd())).Trim() == string.Join('\n', right.ReplaceLineEndings("\n").Split('\n').Select(static l => l.TrimEnd())).Trim();
}

/// <summary>A cell that differs.</summary>
internal sealed record CellChange(FieldChange Change, SourceSpan Span);

/// <summary>A row and what it changes.</summary>
internal sealed record PlannedRow(SheetRow Row, string Id, OwnRecord? There, ImmutableArray<CellChange> Changes)
{
    /// <summary>The title that the record has or gets; empty for none.</summary>
    public string TitleNow => Changes.FirstOrDefault(static c => c.Change.Column.Name == "title")?.Change.New ?? There?.Says("title") ?? "";
}

using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Importing.Tables;

/// <summary>Turns changes into files, and reads every one of them again: a file whose fields are not exactly what was asked for is not written.</summary>
internal sealed class TableEdits(Kind kind, InputSyntax syntax, SourceTree input, Findings findings)
{
    private readonly Dictionary<string, string> _newPaths = new(StringComparer.Ordinal);
    private readonly string? _table = TableOfAll(syntax, kind);

    /// <summary>The file of a record.</summary>
    public string PathOf(PlannedRow row) => row.There?.Source.Path ?? _newPaths.GetValueOrDefault(row.Id, "");

    /// <summary>The files as they shall be, in the order of their paths.</summary>
    public ImmutableArray<ImportedFile> Of(ImmutableArray<PlannedRow> rows)
    {
        var files = ImmutableArray.CreateBuilder<ImportedFile>();
        var faulty = syntax.Findings.Where(static f => f.Rule.Severity == Severity.Error).Select(static f => f.Span.FileOnDisk).ToHashSet(StringComparer.Ordinal);
        foreach (var file in rows.Where(static r => r.There is not null).GroupBy(static r => r.There!.Source.Path, StringComparer.Ordinal))
        {
            if (faulty.Contains(file.Key)) findings.Report(TableRules.UnreadableSource, SourceSpan.OfFile(file.Key), file.Key);
            else if (input.Find(file.Key) is { } source && Edit(source, [.. file]) is { } bytes) files.Add(new ImportedFile(file.Key, bytes, IsNew: false));
        }
        AddNew([.. rows.Where(static r => r.There is null)], files);
        return [.. files.OrderBy(static f => f.Path, StringComparer.Ordinal)];
    }

    private byte[]? Edit(SourceFile file, ImmutableArray<PlannedRow> rows)
    {
        var isTable = rows[0].There!.Source.IsRow;
        // A workbook is a package: it is changed in the spreadsheet that made it.
        if (SourceText.Of(file.ReadAll()) is not { } text) return Refuse(file.Path, rows, new("工作簿", "workbook"));
        var edits = isTable
            ? new CsvEdit(text, kind).Of(rows.ToDictionary(static r => r.Id, static r => (IReadOnlyList<FieldChange>)[.. r.Changes.Select(static c => c.Change)], StringComparer.Ordinal))
            : new FrontMatterEdit(text, rows[0].There!.Own, kind).Of([.. rows[0].Changes.Select(static c => c.Change)]);
        if (edits is { } places && text.With(places) is var bytes && IsAsAsked(file.Path, bytes, rows)) return bytes;
        return Refuse(file.Path, rows, isTable ? new("行", "row") : new("字段区", "front matter"));
    }

    private byte[]? Refuse(string path, ImmutableArray<PlannedRow> rows, Wording part)
    {
        var columns = rows.SelectMany(static r => r.Changes).Select(static c => c.Change.Column).Distinct().ToArray();
        findings.Report(TableRules.CannotEdit, SourceSpan.OfFile(path), path, string.Join("、", columns.Select(static c => c.Label.Zh)), part.Zh, part.En, string.Join(", ", columns.Select(static c => c.Label.En)));
        return null;
    }

    /// <summary>True when the file reads as its records did, but for what was asked.</summary>
    private bool IsAsAsked(string path, byte[] bytes, ImmutableArray<PlannedRow> rows)
    {
        var before = OwnRecord.Of(syntax with { Records = [.. syntax.Records.Where(r => r.Path == path)] }, kind);
        var read = Reading.Stage.Read(new SourceTree([SourceTree.OfBytes(path, bytes)]));
        if (read.Findings.Any(f => f.Rule.Severity == Severity.Error && f.Span.File == path)) return false;
        var after = OwnRecord.Of(read, kind);
        if (before.Length != after.Length) return false;
        var asked = rows.ToDictionary(static r => r.Id, StringComparer.Ordinal);
        for (var i = 0; i < before.Length; i++)
        {
            var cells = before[i].Cells;
            foreach (var (change, _) in asked.GetValueOrDefault(before[i].Id)?.Changes ?? [])
                cells = change.New.Length > 0 ? cells.SetItem(change.Column.Name, Agreed(change)) : cells.Remove(change.Column.Name);
            if (before[i].Id != after[i].Id || before[i].Source.Body?.Text != after[i].Source.Body?.Text || !cells.SequenceEqual(after[i].Cells)) return false;
        }
        return true;
    }

    // What a cell says is written as the material writes it: “甲；乙” as “甲; 乙”.
    private static string Agreed(FieldChange change) => CellText.Of(CellText.Parse(change.New, change.Column.Field, SourceSpan.None), change.Column.Field);

    private void AddNew(ImmutableArray<PlannedRow> rows, ImmutableArray<ImportedFile>.Builder files)
    {
        if (rows.IsEmpty) return;
        if (_table is not null && Append(rows, files)) return;
        var taken = input.Files.Select(static f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (RecordPlace.Of(kind, row.Id, row.Id.Contains('/', StringComparison.Ordinal) ? taken : []) is not { } path) continue;
            _newPaths[row.Id] = path;
            if (!taken.Add(path)) findings.Report(TableRules.PathTaken, row.Row.Span, row.Id, path);
            else files.Add(new ImportedFile(path, Encoding.UTF8.GetBytes(NewRecord.Markdown(row.Changes.Select(static c => c.Change), body: "")), IsNew: true));
        }
    }

    // Who keeps all records of a kind in one table wants the new ones there, too.
    private bool Append(ImmutableArray<PlannedRow> rows, ImmutableArray<ImportedFile>.Builder files)
    {
        var bytes = files.FirstOrDefault(f => f.Path == _table)?.Bytes ?? input.Find(_table!)!.ReadAll();
        if (SourceText.Of(bytes) is not { } text) return false;
        var edit = new CsvEdit(text, kind);
        if (!edit.Holds(rows.SelectMany(static r => r.Changes).Select(static c => c.Change))) return false;
        var appended = edit.Append([.. rows.Select(static r => (r.Id, (IReadOnlyList<FieldChange>)[.. r.Changes.Select(static c => c.Change)]))]);
        foreach (var row in rows) _newPaths[row.Id] = _table!;
        for (var i = files.Count - 1; i >= 0; i--)
            if (files[i].Path == _table) files.RemoveAt(i);
        files.Add(new ImportedFile(_table!, text.With([appended]), IsNew: false));
        return true;
    }

    private static string? TableOfAll(InputSyntax syntax, Kind kind)
    {
        var paths = syntax.Records.Where(r => Kinds.Stage.KindOf(r) == kind).Select(static r => r.IsRow ? r.Path : "").Distinct(StringComparer.Ordinal).ToArray();
        return paths is [{ Length: > 0 } only] ? only : null;
    }
}

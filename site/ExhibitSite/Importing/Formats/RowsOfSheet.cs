using System.Collections.Immutable;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Importing.Formats;

/// <summary>Rows of a table as foreign records: a column for the key, one for the key of the unit above, the others by their map.</summary>
/// <param name="Map">What columns mean.</param>
/// <param name="Key">The column of keys.</param>
/// <param name="Parent">The column of the unit above; empty for none.</param>
/// <param name="Separators">What cuts a cell with several values.</param>
internal sealed record RowsOfSheet(ColumnMap Map, string Key, string Parent, char[] Separators)
{
    /// <summary>What a column is called in the private note; itself when it has no label.</summary>
    public Func<string, string> LabelOf { get; init; } = static column => column;

    /// <summary>The column that holds the text of the record; empty for none.</summary>
    public string Text { get; init; } = "";

    /// <summary>What a row's columns say beyond themselves.</summary>
    public Action<ForeignRecord, Func<string, string>> Beyond { get; init; } = static (_, _) => { };

    /// <summary>The level of a row.</summary>
    public Func<Func<string, string>, string?> LevelOf { get; init; } = static _ => null;

    /// <summary>The first file of a source whose table has a column; null with an error reported.</summary>
    public static Sheet? Find(SourceTree source, string column, string format, Findings findings)
    {
        foreach (var file in source.Files.Where(static f => Path.GetExtension(f.Path).ToLowerInvariant() is ".csv" or ".tsv" or ".xlsx"))
        {
            var own = new Findings();
            if (SheetReader.Read(file, own) is { } sheet && (column.Length == 0 || sheet.Header.Any(c => c.Text == column)))
            {
                foreach (var finding in own.InOrder()) findings.Add(finding);
                return own.InOrder().Any(static f => f.Rule.Severity == Severity.Error) ? null : sheet;
            }
            if (source.Files.Length == 1)
                foreach (var finding in own.InOrder()) findings.Add(finding);
        }
        findings.Report(ImportRules.NotThisFormat, SourceSpan.OfFile(source.Files.Length > 0 ? source.Files[0].Path : ""), source.Files.Length > 0 ? source.Files[0].Path : "—", format, $"没有“{column}”这一列", $"there is no column “{column}”");
        return null;
    }

    /// <summary>The records of a table.</summary>
    public ImmutableArray<ForeignRecord> Of(Sheet sheet, Findings findings)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sheet.Header.Length; i++) places.TryAdd(sheet.Header[i].Text, i);
        var fields = sheet.Header.Select(c => Map.FieldOf(c.Text)).ToArray();
        var records = ImmutableArray.CreateBuilder<ForeignRecord>(sheet.Rows.Length);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            var key = Cell(Key);
            if (key.Length == 0)
            {
                findings.Report(ImportRules.NoKey, row.Span, Key);
                continue;
            }
            for (var n = 2; !seen.Add(key); n++)
            {
                if (n == 2) findings.Report(ImportRules.IdTwice, row.Span, key, $"{key}-{n}");
                key = $"{Cell(Key)}-{n}";
            }
            var record = new ForeignRecord(key, LevelOf(Cell), row.Span) { Parent = Parent.Length > 0 && Cell(Parent) is { Length: > 0 } parent ? parent : null, Body = Text.Length > 0 ? Cell(Text) : "" };
            for (var i = 0; i < fields.Length; i++)
                if (sheet.Header[i].Text is { Length: > 0 } name && name != Key && name != Parent && name != Text && row.Cells[i].Text.Length > 0) Put(record, name, fields[i], row.Cells[i].Text);
            Beyond(record, Cell);
            records.Add(record);

            string Cell(string column) => places.TryGetValue(column, out var at) ? row.Cells[at].Text : "";
        }
        return records.ToImmutable();
    }

    private void Put(ForeignRecord record, string column, string? field, string text)
    {
        if (ColumnMap.IsList(field) && Separators.Length > 0) record.PutMany(column, field, text, Separators);
        else record.Put(field is null ? LabelOf(column) : column, field, text);
    }
}

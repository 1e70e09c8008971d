using System.Collections.Immutable;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Importing.Formats;

/// <summary>CollectionBuilder: a table of objects, with children by <c>parentid</c>, and tables of settings that give columns labels and Dublin Core.</summary>
internal sealed class CollectionBuilderFormat : IImportFormat
{
    private const string Key = "objectid", Parent = "parentid", Transcript = "object_transcript", Location = "object_location";

    public string Name => "collectionbuilder";

    public Wording About => new("CollectionBuilder 的元数据 CSV，或放着它和 config-*.csv 的文件夹", "the metadata CSV of CollectionBuilder, or the folder that holds it and its config-*.csv");

    public ImmutableArray<ForeignRecord>? Read(ImportRequest request, Findings findings)
    {
        var tables = new SourceTree(request.Source.Files.Where(static f => !IsSettings(f.Path)));
        if (RowsOfSheet.Find(tables, Key, "CollectionBuilder", findings) is not { } sheet) return null;
        var settings = Settings(request.Source);
        foreach (var file in request.Source.Files.Where(static f => IsSettings(f.Path) && !f.Path.EndsWith("config-metadata.csv", StringComparison.Ordinal)))
            findings.Report(ImportRules.SettingsStay, SourceSpan.OfFile(file.Path), Path.GetFileName(file.Path));
        var map = request.Map;
        foreach (var (column, (_, field)) in settings)
            if (field is not null && !map.ContainsKey(column) && new ColumnMap(map, ColumnMap.None).FieldOf(column) is null) map = map.Add(column, field);
        var columns = ColumnMap.Table("doc-type: type\nlanguage: language\n-: display_template latitude longitude image_small image_thumb image_alt_text object_location date-is-approximate?\n");
        var rows = new RowsOfSheet(new ColumnMap(map, columns), Key, Parent, [';'])
        {
            LabelOf = column => settings.TryGetValue(column, out var known) && known.Label.Length > 0 ? known.Label : column,
            Beyond = static (record, cell) =>
            {
                // A transcript is a text here, or the address of a file there.
                if (cell(Transcript) is { Length: > 0 } text && IsAddress(text)) record.Put(Transcript, null, text);
            },
            Text = Transcript,
        }.Of(sheet, findings);
        if (sheet.Header.Any(static c => c.Text == Location) && rows.Count(static r => r.Values.Exists(static v => v.Column == Location)) is > 0 and var files)
            findings.Report(ImportRules.FilesStay, SourceSpan.OfFile(sheet.File), $"{files}");
        return [.. rows.Select(static r => IsAddress(r.Body) ? r with { Body = "" } : r with { Body = BodyText.Escape(r.Body) })];
    }

    private static bool IsAddress(string text) => text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal) && Path.GetExtension(text).Length is > 1 and < 6;

    private static bool IsSettings(string path) => Path.GetFileName(path).StartsWith("config-", StringComparison.Ordinal);

    private static Dictionary<string, (string Label, string? Field)> Settings(SourceTree source)
    {
        var found = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        if (source.Files.FirstOrDefault(static f => Path.GetFileName(f.Path) == "config-metadata.csv") is not { } file || SheetReader.Read(file, new Findings()) is not { } sheet) return found;
        var names = sheet.Header.Select(static c => c.Text).ToList();
        foreach (var row in sheet.Rows)
            found[Cell(row, "field")] = (Cell(row, "display_name"), DublinCore.FieldOf(Cell(row, "dc_map").Split('.')[^1]));
        return found;

        string Cell(SheetRow row, string column) => names.IndexOf(column) is >= 0 and var at ? row.Cells[at].Text : "";
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing;

/// <summary>Few records become a Markdown file each, many become tables; a record that no table can hold always has its own file.</summary>
internal sealed class FilesOfRecords(ImportRequest request, Findings findings)
{
    private const int MostFiles = 1000;
    // A text file of the input may have 2 MB.
    private const int LargestTable = 1_500_000;

    /// <summary>The files, in the order of their paths.</summary>
    public ImmutableArray<ImportedFile> Make(IReadOnlyList<ReadyRecord> records)
    {
        var files = ImmutableArray.CreateBuilder<ImportedFile>();
        foreach (var kind in records.GroupBy(static r => r.Kind))
        {
            var all = kind.ToArray();
            var rows = all.Length > MostFiles ? all.Where(FitsTable).ToArray() : [];
            AddTables(kind.Key, rows, files);
            foreach (var record in rows.Length > 0 ? all.Where(static r => !FitsTable(r)) : all)
                files.Add(new ImportedFile($"{kind.Key.Folder}/{request.Into}/{record.Id}.md", Encoding.UTF8.GetBytes(NewRecord.Markdown(record.Fields, record.Body)), IsNew: true));
        }
        foreach (var file in files)
            if (request.Input.Find(file.Path) is not null) findings.Report(ImportRules.FileThere, SourceSpan.OfFile(file.Path), file.Path);
        return [.. files.OrderBy(static f => f.Path, StringComparer.Ordinal)];
    }

    // A cell cuts a list at semicolons, so an entry that holds one needs YAML.
    private static bool FitsTable(ReadyRecord record) => !record.Fields.Any(static f => f.Column.Field is { IsList: true } && f.New.StartsWith('['));

    private void AddTables(Kind kind, ReadyRecord[] records, ImmutableArray<ImportedFile>.Builder files)
    {
        if (records.Length == 0) return;
        var columns = records.SelectMany(static r => r.Fields).Select(static f => f.Column).DistinctBy(static c => c.Name, StringComparer.Ordinal).OrderBy(static c => c.Order).Select(static c => c.Name).ToArray();
        var hasBody = records.Any(static r => r.Body.Length > 0);
        string[] header = [Reading.Stage.IdColumn, .. columns, .. hasBody ? new[] { "body" } : []];
        var (text, number, size) = (new StringBuilder(), 1, 0);
        foreach (var record in records)
        {
            if (text.Length == 0) text.AppendJoin(',', header).Append('\n');
            var cells = record.Fields.ToDictionary(static f => f.Column.Name, static f => f.New, StringComparer.Ordinal);
            IEnumerable<string> row = [record.Id, .. columns.Select(c => cells.GetValueOrDefault(c, "")), .. hasBody ? new[] { record.Body } : []];
            var line = string.Join(',', row.Select(static c => CsvCell.Write(c, ','))) + "\n";
            text.Append(line);
            size += Encoding.UTF8.GetByteCount(line);
            if (size > LargestTable) Close();
        }
        if (text.Length > 0) Close();

        void Close()
        {
            files.Add(new ImportedFile($"{kind.Folder}/{request.Into}/{request.Into}-{number.ToString("000", CultureInfo.InvariantCulture)}.csv", Encoding.UTF8.GetBytes(text.ToString()), IsNew: true));
            text.Clear();
            (number, size) = (number + 1, 0);
        }
    }
}

using System.Collections.Immutable;
using ExhibitSite.Reading.Sheets;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Importing.Tables;

/// <summary>What the columns of a table mean.</summary>
/// <param name="Id">The column of ids; -1 when rows are told by their code.</param>
/// <param name="Revision">The column of revisions; -1 when the table was not exported by us.</param>
/// <param name="Columns">The field of each column, in the order of the header; null for none.</param>
/// <param name="Own">The columns of the curator's own, by their place.</param>
internal sealed record TableHeader(int Id, int Revision, ImmutableArray<TableColumn?> Columns, ImmutableArray<int> Own)
{
    private const string Code = "code";

    /// <summary>The column of reference codes; -1 when there is none.</summary>
    public int CodeColumn => Columns.IndexOf(Columns.FirstOrDefault(static c => c?.Name == Code));

    /// <summary>The kind that a table says it is of; null when it does not.</summary>
    public static string? KindOf(Sheet sheet) =>
        sheet.Header.Select(static c => c.Text).FirstOrDefault(static t => t.StartsWith(TableExport.RevisionHeading, StringComparison.Ordinal))?[TableExport.RevisionHeading.Length..];

    /// <summary>Reads a header; null, with an error reported, when rows cannot be told apart.</summary>
    public static TableHeader? Of(Sheet sheet, Kind kind, Findings findings)
    {
        var columns = ImmutableArray.CreateBuilder<TableColumn?>(sheet.Header.Length);
        var own = ImmutableArray.CreateBuilder<int>();
        var (id, revision) = (-1, -1);
        foreach (var cell in sheet.Header)
        {
            var at = columns.Count;
            var column = ColumnOf(cell.Text, kind);
            var isTwice = column is not null && columns.Any(c => c?.Name == column.Name);
            // The same word twice was told when the table was read; here it is one field under two names.
            if (isTwice && sheet.Header.Count(c => c.Text == cell.Text) == 1) findings.Report(SheetReader.ColumnTwice, cell.Span, cell.Text);
            columns.Add(isTwice ? null : column);
            if (column is not null) continue;
            if (cell.Text is Reading.Stage.IdColumn or "标识" or "ID") id = at;
            else if (cell.Text.StartsWith(TableExport.RevisionHeading, StringComparison.Ordinal)) revision = at;
            else if (cell.Text.Length > 0 && !TablePreset.IsRunningNumber(cell.Text)) own.Add(at);
        }
        var header = new TableHeader(id, revision, columns.ToImmutable(), own.ToImmutable());
        if (id < 0 && header.CodeColumn < 0)
        {
            findings.Report(TableRules.NoIdColumn, sheet.Header[0].Span);
            return null;
        }
        foreach (var at in own) ReportUnknown(sheet.Header[at], kind, findings);
        return header;
    }

    private static TableColumn? ColumnOf(string heading, Kind kind) =>
        TableColumn.Find(heading, kind.Table)
        ?? TableColumn.All(kind.Table).FirstOrDefault(c => c.Label.En.Equals(heading, StringComparison.OrdinalIgnoreCase))
        ?? (TablePreset.FieldOf(heading) is { } field ? TableColumn.Find(field, kind.Table) : null)
        ?? (heading.LastIndexOf('.') is > 0 and var dot && ColumnOf(heading[..dot], kind) is { Field.IsTranslatable: true } owner ? TableColumn.Find(owner.Name + heading[dot..], kind.Table) : null);

    private static void ReportUnknown(SheetCell heading, Kind kind, Findings findings)
    {
        var near = NearestMatch.Advice(heading.Text, kind.Table.Words);
        findings.Report(TableRules.UnknownColumn, heading.Span, heading.Text, kind.Label.Zh, kind.Label.En, near.Zh, near.En);
    }
}

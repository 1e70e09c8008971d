using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Xlsx;

namespace ExhibitSite.Importing.Tables;

/// <summary>A kind's records as one table for a spreadsheet. It is the curator's working copy and holds what is not public.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Header">The headings.</param>
/// <param name="Rows">One a record, each as long as the header.</param>
/// <param name="States">What each row started from, by the name in its last cell.</param>
public sealed record TableExport(
    Kind Kind, ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<TableState> States)
{
    /// <summary>The start of the heading over the revisions; the kind's name follows.</summary>
    public const string RevisionHeading = WorkbookTable.RevisionHeading;

    /// <summary>The table of a kind.</summary>
    /// <param name="input">The input as read.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="options">Which columns.</param>
    public static TableExport Of(InputSyntax input, Kind kind, TableOptions options)
    {
        var records = OwnRecord.Of(input, kind);
        var columns = options.Preset is { } preset
            ? preset.For(kind).ToImmutableArray()
            : [.. (options.HasAllColumns ? AllOf(kind, records) : TableColumn.Of(kind.Table, records)).Select(c => (c.Label.In(options.Language), (TableColumn?)c))];
        var kept = options.Preset is null ? records.SelectMany(r => options.KeptOf(r.Id).Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray() : [];
        // An English label may be shared by two fields of a kind, a name never.
        var headings = columns.Select(c => columns.Count(o => o.Item1 == c.Item1) > 1 ? c.Item2!.Name : c.Item1);
        var rows = records.Select((record, i) => RowOf(record, i, columns, kept, options));
        return new TableExport(kind, [Reading.Stage.IdColumn, .. headings, .. kept, RevisionHeading + kind.Name], [.. rows], [.. records.Select(static r => new TableState(r.Revision, r.Id, r.Cells))]);
    }

    /// <summary>The cells that no spreadsheet holds.</summary>
    public ImmutableArray<Diagnostic> TooLong() =>
        [.. States.SelectMany(static state => state.Cells, static (state, cell) => (state.Id, cell.Key, cell.Value.Length)).Where(static c => c.Length > WorkbookWriting.LongestCell)
            .Select(c => TableRules.CellTooLong.At(SourceSpan.None, c.Id, TableColumn.Find(c.Key, Kind.Table)?.Label.Zh ?? c.Key, $"{c.Length}", $"{WorkbookWriting.LongestCell}", c.Key))];

    private static ImmutableArray<TableColumn> AllOf(Kind kind, ImmutableArray<OwnRecord> records)
    {
        var used = TableColumn.Of(kind.Table, records);
        return [.. TableColumn.All(kind.Table).Concat(used).DistinctBy(static c => c.Name, StringComparer.Ordinal).OrderBy(static c => c.Order)];
    }

    private static ImmutableArray<string> RowOf(OwnRecord record, int index, ImmutableArray<(string Heading, TableColumn? Column)> columns, string[] kept, TableOptions options)
    {
        var own = options.KeptOf(record.Id);
        return
        [
            record.Id,
            .. columns.Select(c => c.Column is { } column ? record.Says(column.Name) : (index + 1).ToString(CultureInfo.InvariantCulture)),
            .. kept.Select(name => own.GetValueOrDefault(name, "")),
            record.Revision,
        ];
    }
}

/// <summary>What a record said when it was exported.</summary>
/// <param name="Revision">The name of this state.</param>
/// <param name="Id">The record.</param>
/// <param name="Cells">What each column said; empty columns are not there.</param>
public sealed record TableState(string Revision, string Id, ImmutableSortedDictionary<string, string> Cells);

/// <summary>What is asked of an exported table.</summary>
/// <param name="Language">Of the headings: <c>zh-Hans</c> or <c>en</c>.</param>
/// <param name="Preset">Fixed columns; null for the kind's own.</param>
public sealed record TableOptions(string Language, TablePreset? Preset = null)
{
    /// <summary>True for a column for every field, used or not.</summary>
    public bool HasAllColumns { get; init; }

    /// <summary>The columns of a curator's own that earlier imports kept, by record.</summary>
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> Kept { get; init; } =
        ImmutableDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;

    /// <summary>A record's kept cells, by heading; empty when there are none.</summary>
    public ImmutableSortedDictionary<string, string> KeptOf(string id) => Kept.GetValueOrDefault(id, ImmutableSortedDictionary<string, string>.Empty);
}

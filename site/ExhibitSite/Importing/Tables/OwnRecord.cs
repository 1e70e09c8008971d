using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing.Tables;

/// <summary>A record as its curator wrote it, with what its cells in a table say. Values of a folder's defaults are not its own.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Own">The fields written in its own file or row, without the id.</param>
/// <param name="Cells">What each column says, by the column's name; columns that would be empty are not there.</param>
internal sealed record OwnRecord(Kind Kind, string Id, RecordSource Source, ImmutableArray<NamedValue> Own, ImmutableSortedDictionary<string, string> Cells)
{
    /// <summary>What a column says; empty when it says nothing.</summary>
    public string Says(string column) => Cells.GetValueOrDefault(column, "");

    /// <summary>Where this very state of the record is kept as the base of later comparisons. Letters only: a spreadsheet leaves them alone.</summary>
    public string Revision => TableRevision.Of(Cells);

    /// <summary>The records of a kind, in the order of their files.</summary>
    public static ImmutableArray<OwnRecord> Of(InputSyntax input, Kind kind) =>
        [.. input.Records.Where(r => Kinds.Stage.KindOf(r) == kind).Select(r => Of(r, kind)).OfType<OwnRecord>()];

    private static OwnRecord? Of(RecordSource source, Kind kind)
    {
        var id = source.IsRow ? (source.Fields.Find(Reading.Stage.IdColumn) as ScalarValue)?.Text : kind.IdOf(source.Path);
        if (id is null) return null;
        var own = source.Fields.Entries.Where(e => !source.DefaultNames.Contains(e.Name) && e.Name != Reading.Stage.IdColumn).ToImmutableArray();
        return new OwnRecord(kind, id, source, own, CellsOf(own, kind.Table));
    }

    private static ImmutableSortedDictionary<string, string> CellsOf(ImmutableArray<NamedValue> own, FieldTable table)
    {
        var cells = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var entry in own)
        {
            var name = TableColumn.NameOf(entry.Name, table) ?? entry.Name;
            if (entry.Value is MapValue map && table.Find(name) is { IsList: false, Parts: { } parts })
            {
                foreach (var part in map.Entries) Add($"{name}.{parts.Find(part.Name)?.Name ?? part.Name}", part.Value, parts.Find(part.Name));
                continue;
            }
            Add(name, entry.Value, table.Find(name));
        }
        return cells.ToImmutable();

        void Add(string column, ValueNode value, Field? field)
        {
            if (CellText.Of(value, field) is { Length: > 0 } text) cells.TryAdd(column, text);
        }
    }
}

using System.Collections.Immutable;
using ExhibitSite.Kinds;

namespace ExhibitSite.Importing.Tables;

/// <summary>A table whose columns others have fixed.</summary>
/// <param name="Name">As the command line calls it.</param>
/// <param name="Columns">The column's heading and the field it stands for; null for a running number.</param>
public sealed record TablePreset(string Name, ImmutableArray<(string Heading, string? Field)> Columns)
{
    /// <summary>The catalogue list of the rules for arranging archives by the item (DA/T 22-2015).</summary>
    public static TablePreset CatalogueList { get; } = new("dat22",
    [
        ("序号", null), ("档号", "code"), ("文号", "doc-number"), ("责任者", "creator"), ("题名", "title"), ("日期", "date"), ("密级", "classification"), ("页数", "extent"), ("备注", "note"),
    ]);

    /// <summary>Every preset.</summary>
    public static ImmutableArray<TablePreset> All { get; } = [CatalogueList];

    /// <summary>The columns that a kind has; a kind without 文号 has none for it.</summary>
    public IEnumerable<(string Heading, TableColumn? Column)> For(Kind kind) =>
        Columns.Select(c => (c.Heading, Column: c.Field is null ? null : TableColumn.Find(c.Field, kind.Table))).Where(c => c.Column is not null || c.Heading == Columns[0].Heading);

    /// <summary>The field that one of the headings of any preset stands for, where the field's own label differs; null when there is none.</summary>
    public static string? FieldOf(string heading) => All.SelectMany(static p => p.Columns).FirstOrDefault(c => c.Heading == heading).Field;

    /// <summary>True for the heading of a running number, which says nothing of a record.</summary>
    public static bool IsRunningNumber(string heading) => All.Any(p => p.Columns.Any(c => c.Field is null && c.Heading == heading));
}

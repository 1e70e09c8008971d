using System.Collections.Frozen;
using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Importing.Formats;

/// <summary>Which field a column of another system is meant for: what the curator says, what the format fixes, what the word means.</summary>
internal sealed class ColumnMap(ImmutableDictionary<string, string> own, FrozenDictionary<string, string> fixedColumns)
{
    /// <summary>No column is fixed.</summary>
    public static FrozenDictionary<string, string> None { get; } = FrozenDictionary<string, string>.Empty;

    private static readonly FrozenDictionary<string, string> Words = Table("""
        title: title label name headline
        code: code identifier accession_number accession accessionno objectnumber object_number callnumber call_number inventory_number
        creator: creator artist author maker photographer contributor creators
        date: date _date date_text datetext year created date_created date_display dates
        scope: description abstract scopecontent scope content summary
        keywords: subject subjects keywords tags tag topic location place spatial coverage
        extent: extent medium dimensions format_extent physical_description materials size
        doc-type: type object_type genre classification resource_type worktype
        language: language lang languages
        source: source
        acquisition: credit_line credit acquisition provenance donor
        conditions: rights access accessrights
        rights: rightsstatement rights_statement license licence rights_uri
        file-format: format mimetype
        note: note notes
        names: names people_depicted
        history: history
        retention: retention
        title-parallel: alternative alternative_title alt_title
        bibliography: bibliography citation references
        """);

    private static readonly FrozenDictionary<string, string> Labels =
        Kinds.All.Of("item").Table.All.ToFrozenDictionary(static f => f.Label.Zh, static f => f.Name, StringComparer.Ordinal);

    /// <summary>The field; null for none.</summary>
    public string? FieldOf(string column)
    {
        if (own.TryGetValue(column, out var asked)) return asked.Length > 0 ? asked : null;
        if (fixedColumns.TryGetValue(column, out var field)) return field.Length > 0 ? field : null;
        return Labels.GetValueOrDefault(column) ?? Words.GetValueOrDefault(column.ToLowerInvariant().Replace(' ', '_').Replace('-', '_'));
    }

    /// <summary>True when the field is a list, whose cells are cut.</summary>
    public static bool IsList(string? field) => field is not null && Kinds.All.Of("item").Table.Find(field) is { IsList: true };

    /// <summary>Reads rows of <c>field: column column</c>.</summary>
    public static FrozenDictionary<string, string> Table(string rows) =>
        rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static row => row.Split(':', 2))
            .SelectMany(static row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), static (row, column) => (Column: column, Field: row[0] == "-" ? "" : row[0]))
            .ToFrozenDictionary(static r => r.Column, static r => r.Field, StringComparer.Ordinal);

    /// <summary>True when every field that a curator named is one.</summary>
    public static bool IsUsable(ImmutableDictionary<string, string> map, Findings findings)
    {
        var table = Kinds.All.Of("item").Table;
        foreach (var (column, field) in map.OrderBy(static m => m.Key, StringComparer.Ordinal))
        {
            if (field.Length == 0 || (table.Find(field) is { } known && !RecordMaking.IsDecided(known.Name)) || field == Reading.Stage.IdColumn) continue;
            var near = NearestMatch.Advice(field, table.Words);
            findings.Report(ImportRules.UnknownField, SourceSpan.None, $"{column}={field}", field, near.Zh, near.En);
        }
        return findings.Count == 0;
    }
}

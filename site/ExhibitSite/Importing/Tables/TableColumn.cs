using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Importing.Tables;

/// <summary>A column of a kind's table.</summary>
/// <param name="Name">The field's English name, with a language or part after a point: <c>title</c>, <c>title.en</c>, <c>review.by</c>.</param>
/// <param name="Label">What a person calls it, with the same ending.</param>
/// <param name="Field">The field, or the part of a group, that reads its cells; null for a part that no table has.</param>
/// <param name="Order">Its place in the order of the kind's fields.</param>
public sealed record TableColumn(string Name, Wording Label, Field? Field, int Order)
{
    /// <summary>The column of a name as written in a header or in front matter; null when the kind has no such field.</summary>
    public static TableColumn? Find(string word, FieldTable table)
    {
        if (table.Find(word) is { } field) return new TableColumn(field.Name, field.Label, field, table.All.IndexOf(field));
        if (table.FindOwner(word, out var part) is not { } owner) return null;
        var order = table.All.IndexOf(owner);
        if (owner.IsTranslatable) return new TableColumn($"{owner.Name}.{part}", new($"{owner.Label.Zh}.{part}", $"{owner.Label.En}.{part}"), owner, order);
        var inner = owner.Parts?.Find(part);
        return new TableColumn(
            $"{owner.Name}.{inner?.Name ?? part}", new($"{owner.Label.Zh}.{inner?.Label.Zh ?? part}", $"{owner.Label.En}.{inner?.Label.En ?? part}"), inner, order);
    }

    /// <summary>The column's name for a word; null when the kind has no such field.</summary>
    public static string? NameOf(string word, FieldTable table) => Find(word, table)?.Name;

    /// <summary>The field's name without language or part.</summary>
    public string Owner => Name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Name[..dot] : Name;

    /// <summary>Every column that a kind can have, without translations.</summary>
    public static IEnumerable<TableColumn> All(FieldTable table)
    {
        foreach (var field in table.All)
        {
            if (field is { HasParts: true, IsList: false, Parts: { } parts })
                foreach (var part in parts.All) yield return Find($"{field.Name}.{part.Name}", table)!;
            else
                yield return Find(field.Name, table)!;
        }
    }

    /// <summary>The columns that an exported table has: those that a record uses, and those that a new record needs.</summary>
    internal static ImmutableArray<TableColumn> Of(FieldTable table, IEnumerable<OwnRecord> records)
    {
        string[] needed = ["open", "rights", "review.by", "review.on", "review.basis", "review.batch"];
        var used = records.SelectMany(static r => r.Cells.Keys).ToHashSet(StringComparer.Ordinal);
        var regular = All(table).ToArray();
        var others = used.Except(regular.Select(static c => c.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => Find(name, table)).OfType<TableColumn>();
        return [.. regular.Where(c => used.Contains(c.Name) || c.Field is { IsRequired: true } || needed.Contains(c.Name, StringComparer.Ordinal)).Concat(others).OrderBy(static c => c.Order)];
    }
}

using System.Collections.Immutable;

namespace ExhibitSite.Kinds.Fields;

/// <summary>The fields of a kind or a block, in the order a curator fills them in.</summary>
public sealed class FieldTable
{
    private readonly Dictionary<string, Field> _byWord = new(StringComparer.Ordinal);

    /// <summary>A table of these fields; names and Chinese labels must differ.</summary>
    public FieldTable(params IEnumerable<Field> fields)
    {
        All = [.. fields];
        foreach (var field in All) _byWord.Add(field.Name, field);
        // A Chinese label may be shared by two fields of different tables, never by two of one.
        foreach (var field in All) _byWord.Add(field.Label.Zh, field);
    }

    /// <summary>The fields, in order.</summary>
    public ImmutableArray<Field> All { get; }

    /// <summary>The field of a name or Chinese label; null when there is none.</summary>
    public Field? Find(string word) => _byWord.GetValueOrDefault(word);

    /// <summary>Every word that names a field, for suggestions.</summary>
    public IEnumerable<string> Words => All.Select(f => f.Name).Concat(All.Select(f => f.Label.Zh));
}

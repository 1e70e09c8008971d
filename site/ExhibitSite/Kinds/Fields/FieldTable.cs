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

    /// <summary>For a name of two parts such as <c>title.en</c> or <c>review.by</c>, the field before the point; null when the name is not one.</summary>
    /// <param name="word">As written.</param>
    /// <param name="part">What stands after the point; empty when the result is null.</param>
    public Field? FindOwner(string word, out string part)
    {
        part = "";
        if (word.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot) || Find(word[..dot]) is not { } owner || !(owner.IsTranslatable || owner.HasParts)) return null;
        part = word[(dot + 1)..];
        return owner;
    }

    /// <summary>True when a field of the table may be written so.</summary>
    public bool Knows(string word) => Find(word) is not null || FindOwner(word, out _) is not null;

    /// <summary>Every word that names a field, for suggestions.</summary>
    public IEnumerable<string> Words => All.Select(f => f.Name).Concat(All.Select(f => f.Label.Zh));
}

using System.Collections.Immutable;

namespace ExhibitSite.Kinds;

/// <summary>The words that name a kind in references: <c>agent</c> and 人物 are the same.</summary>
public sealed class KindWords
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The words of these kinds.</summary>
    public KindWords(IEnumerable<Kind> kinds)
    {
        foreach (var kind in kinds)
        {
            _names.Add(kind.Name, kind.Name);
            _names.TryAdd(kind.Label.Zh, kind.Name);
        }
    }

    /// <summary>The kind's name for a word; null when no kind has it.</summary>
    public string? Find(string word) => _names.GetValueOrDefault(word);

    /// <summary>All words, sorted.</summary>
    public ImmutableArray<string> All => [.. _names.Keys.Order(StringComparer.Ordinal)];
}

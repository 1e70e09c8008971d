using System.Collections;
using System.Collections.Immutable;

namespace ExhibitSite.Model.Leaks;

/// <summary>
/// Many phrases, all looked for together: a rolling hash over every stretch as long as their first letters, a bit set that says no to
/// nearly all of them, and a look-up for the rest. The time does not depend on how many phrases there are.
/// </summary>
public sealed class PhraseSet
{
    // A prime near 2^61 would need 128-bit products; overflow of ulong with an odd factor mixes well enough before the exact comparison.
    private const ulong Factor = 0x9E3779B97F4A7C15;
    private const int FilterBits = 22;

    // A phrase is looked for by its first letters, as many of them as the longest of these allows; each length in use costs a pass.
    private static readonly int[] StartLengths = [4, 6, 8, 16];

    private readonly Dictionary<string, string[]> _byStart;
    private readonly BitArray _filter = new(1 << FilterBits);
    private readonly ImmutableArray<(int Length, ulong Leaving)> _lengths;

    /// <summary>A set of phrases.</summary>
    /// <param name="phrases">Folded (<see cref="Phrases"/>), none of them empty; repeated ones count once.</param>
    public PhraseSet(IEnumerable<string> phrases)
    {
        _byStart = phrases.Distinct(StringComparer.Ordinal).GroupBy(StartOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _lengths = [.. _byStart.Keys.Select(start => start.Length).Distinct().Order().Select(length => (length, Power(length)))];
        foreach (var start in _byStart.Keys) _filter[Slot(HashOf(start))] = true;
    }

    /// <summary>True when there is no phrase.</summary>
    public bool IsEmpty => _byStart.Count == 0;

    /// <summary>The phrases that stand in a text, each once.</summary>
    /// <param name="letters">Folded.</param>
    public IReadOnlyCollection<string> In(ReadOnlySpan<char> letters)
    {
        HashSet<string>? found = null;
        var lookup = _byStart.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (length, leaving) in _lengths)
        {
            ulong hash = 0;
            for (var at = 0; at < letters.Length; at++)
            {
                hash = (hash * Factor) + letters[at];
                if (at >= length) hash -= leaving * letters[at - length];
                if (at + 1 < length || !_filter[Slot(hash)]) continue;
                if (!lookup.TryGetValue(letters.Slice(at + 1 - length, length), out var phrases)) continue;
                foreach (var phrase in phrases)
                    if (letters[(at + 1 - length)..].StartsWith(phrase, StringComparison.Ordinal)) (found ??= new(StringComparer.Ordinal)).Add(phrase);
            }
        }
        return found ?? (IReadOnlyCollection<string>)[];
    }

    private static string StartOf(string phrase) => phrase[..StartLengths.Where(length => length <= phrase.Length).DefaultIfEmpty(phrase.Length).Max()];

    private static int Slot(ulong hash) => (int)((hash ^ (hash >> 29)) * Factor >> (64 - FilterBits));

    private static ulong HashOf(string phrase)
    {
        ulong hash = 0;
        foreach (var letter in phrase) hash = (hash * Factor) + letter;
        return hash;
    }

    private static ulong Power(int exponent)
    {
        ulong power = 1;
        for (var i = 0; i < exponent; i++) power *= Factor;
        return power;
    }
}

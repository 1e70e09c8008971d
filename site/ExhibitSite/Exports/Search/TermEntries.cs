using System.Runtime.InteropServices;

namespace ExhibitSite.Exports.Search;

/// <summary>The occurrences of one kind of term in a run of parts, as they are read.</summary>
/// <typeparam name="TTerm">What a term is while it is collected.</typeparam>
/// <param name="equality">When two terms are one.</param>
internal sealed class TermEntries<TTerm>(IEqualityComparer<TTerm>? equality = null) where TTerm : notnull
{
    /// <summary>Bits of a position in <see cref="Occurrence"/>.</summary>
    public const int PositionBits = 17;

    /// <summary>Parts of a run: what is left of 32 bits.</summary>
    public const int MostParts = 1 << (32 - PositionBits);

    private readonly Dictionary<TTerm, int> _numbers = new(equality);
    private readonly List<int> _terms = [];
    private readonly List<uint> _occurrences = [];

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => (8L * _terms.Count) + (56L * _numbers.Count);

    /// <summary>The numbers of the terms, for look-ups that need no object.</summary>
    public Dictionary<TTerm, int> Numbers => _numbers;

    /// <summary>Adds an occurrence. They come in order of part and, in a field, of position.</summary>
    public void Add(TTerm term, int part, int position)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term, out var isKnown);
        if (!isKnown) number = _numbers.Count - 1;
        AddNumbered(number, part, position);
    }

    /// <summary>Adds an occurrence of a term by its number.</summary>
    public void AddNumbered(int number, int part, int position)
    {
        _terms.Add(number);
        _occurrences.Add(Occurrence(part, position));
    }

    /// <summary>A part of the run and a position in one number.</summary>
    public static uint Occurrence(int part, int position) => ((uint)part << PositionBits) | (uint)position;

    /// <summary>Hands out the terms in order, each with its occurrences in order of part, and forgets them.</summary>
    public void Drain(IComparer<TTerm> order, Action<TTerm, ArraySegment<uint>> take)
    {
        var terms = new TTerm[_numbers.Count];
        foreach (var (term, number) in _numbers) terms[number] = term;
        var numbers = Enumerable.Range(0, terms.Length).ToArray();
        Array.Sort(numbers, (left, right) => order.Compare(terms[left], terms[right]));

        // Counting sort: the occurrences of a term stay in the order they came in.
        var ends = new int[terms.Length];
        foreach (var term in _terms) ends[term]++;
        for (int at = 0, sum = 0; at < numbers.Length; at++) ends[numbers[at]] = sum += ends[numbers[at]];
        var sorted = new uint[_occurrences.Count];
        for (var at = _terms.Count - 1; at >= 0; at--) sorted[--ends[_terms[at]]] = _occurrences[at];

        for (var at = 0; at < numbers.Length; at++)
        {
            var begins = ends[numbers[at]];
            var count = (at + 1 < numbers.Length ? ends[numbers[at + 1]] : sorted.Length) - begins;
            take(terms[numbers[at]], new ArraySegment<uint>(sorted, begins, count));
        }
        _numbers.Clear();
        _terms.Clear();
        _occurrences.Clear();
    }
}

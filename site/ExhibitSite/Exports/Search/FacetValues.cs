using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>The values of all facets, numbered while records are read, and once more, in their order, when all are known.</summary>
internal sealed class FacetValues(ImmutableArray<Facet> facets)
{
    private readonly ConcurrentDictionary<(int Facet, string Id), (int Number, FacetValue Value)> _values = new();
    private readonly ConcurrentDictionary<string, int> _columns = new(facets.Select(static (facet, column) => KeyValuePair.Create(facet.Key, column)));
    private int _count;

    /// <summary>The column and the passing number of a value; null when the facet is none of this index.</summary>
    public (int Column, int Number)? Number(FacetUse use)
    {
        if (!_columns.TryGetValue(use.Facet, out var column)) return null;
        return (column, _values.GetOrAdd((column, use.Value.Id), _ => (Interlocked.Increment(ref _count) - 1, use.Value)).Number);
    }

    /// <summary>Puts the values of each facet in order: by id, so that the index does not depend on which worker saw what first.</summary>
    /// <returns>For each passing number the final ordinal, and the values of each column in order.</returns>
    public (int[] Ordinals, ImmutableArray<ImmutableArray<FacetValue>> Columns) InOrder()
    {
        var ordinals = new int[_count];
        var columns = ImmutableArray.CreateBuilder<ImmutableArray<FacetValue>>();
        for (var column = 0; column < facets.Length; column++)
        {
            var values = _values.Where(entry => entry.Key.Facet == column).Select(static entry => entry.Value).OrderBy(static value => value.Value.Id, StringComparer.Ordinal).ToArray();
            for (var at = 0; at < values.Length; at++) ordinals[values[at].Number] = at;
            columns.Add([.. values.Select(static value => value.Value)]);
        }
        return (ordinals, columns.ToImmutable());
    }
}

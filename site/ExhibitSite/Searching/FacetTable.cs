using System.Collections.Immutable;
using System.Text.Json;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>The facets of all records: read once, when something asks for them.</summary>
internal sealed class FacetTable
{
    private const int DayZero = 2_000_000;

    private readonly ImmutableArray<(string Key, ImmutableArray<string> Names)> _facets;
    private readonly ImmutableArray<ImmutableArray<Value>> _values;
    private readonly int[][][] _ordinals;
    private readonly (int First, int Last)?[] _days;

    /// <summary>Reads the facets of an index.</summary>
    /// <exception cref="DamagedIndexException">They cannot be read.</exception>
    public FacetTable(StartHeader start, IndexFiles files)
    {
        _facets = start.Facets;
        (_ordinals, _days) = (new int[start.Records][][], new (int, int)?[start.Records]);
        foreach (var segment in start.Segments) ReadSegment(segment, files.Read(segment.Facets));
        try
        {
            using var json = JsonDocument.Parse(files.Read(start.Values));
            _values = [.. _facets.Select(facet => json.RootElement.GetProperty(facet.Key).EnumerateArray().Select(ReadValue).ToImmutableArray())];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new DamagedIndexException(start.Values, problem.Message);
        }
    }

    /// <summary>The days of a record's date; null when it has none.</summary>
    public (int First, int Last)? DaysOf(int record) => _days[record];

    /// <summary>The records that have a value whose label or other name holds a text.</summary>
    /// <param name="key">The facet.</param>
    /// <param name="folded">The text, folded.</param>
    /// <param name="fold">Folds a label.</param>
    public HashSet<int> RecordsWith(string key, string folded, Func<string, string> fold)
    {
        var column = ColumnOf(key);
        if (column < 0) return [];
        var wanted = _values[column].Select((value, ordinal) => (value, ordinal)).Where(entry => entry.value.Names.Any(name => fold(name).Contains(folded, StringComparison.Ordinal))).Select(static entry => entry.ordinal).ToHashSet();
        return [.. Enumerable.Range(0, _ordinals.Length).Where(record => _ordinals[record][column].Any(wanted.Contains))];
    }

    /// <summary>True when a record has one of the chosen values of each facet but one.</summary>
    public bool Has(int record, IEnumerable<IGrouping<string, FacetChoice>> choices, string? except)
    {
        foreach (var choice in choices)
        {
            if (choice.Key == except) continue;
            var column = ColumnOf(choice.Key);
            if (column < 0 || !_ordinals[record][column].Any(ordinal => choice.Any(chosen => chosen.Value == _values[column][ordinal].Id))) return false;
        }
        return true;
    }

    /// <summary>How many records have each value. A chosen facet counts as if it were not chosen, so that one can choose anew.</summary>
    /// <param name="records">The records without the choices.</param>
    /// <param name="choices">The choices, by facet.</param>
    public ImmutableArray<FacetCount> Count(IReadOnlyCollection<int> records, ILookup<string, FacetChoice> choices)
    {
        var counts = ImmutableArray.CreateBuilder<FacetCount>();
        for (var column = 0; column < _facets.Length; column++)
        {
            var key = _facets[column].Key;
            var byOrdinal = new int[_values[column].Length];
            foreach (var record in records)
                if (Has(record, choices, except: key))
                    foreach (var ordinal in _ordinals[record][column]) byOrdinal[ordinal]++;
            counts.AddRange(Enumerable.Range(0, byOrdinal.Length).Where(ordinal => byOrdinal[ordinal] > 0).OrderByDescending(ordinal => byOrdinal[ordinal]).ThenBy(static ordinal => ordinal)
                .Select(ordinal => new FacetCount(key, _values[column][ordinal].Id, byOrdinal[ordinal])));
        }
        return counts.ToImmutable();
    }

    private int ColumnOf(string key)
    {
        for (var column = 0; column < _facets.Length; column++)
            if (_facets[column].Key == key) return column;
        return -1;
    }

    private void ReadSegment(SegmentHeader segment, byte[] bytes)
    {
        try
        {
            var reader = new ByteReader(bytes);
            for (var record = segment.FirstRecord; record < segment.FirstRecord + segment.Records; record++)
            {
                if (reader.Byte() == 1)
                {
                    var first = reader.Signed() + DayZero;
                    _days[record] = (first, first + reader.Count());
                }
                _ordinals[record] = new int[_facets.Length][];
                for (var column = 0; column < _facets.Length; column++)
                {
                    var list = new List<int>();
                    for (int left = reader.Count(), ordinal = 0; left > 0; left--) list.Add(ordinal += reader.Count());
                    _ordinals[record][column] = [.. list];
                }
            }
            if (!reader.IsAtEnd) throw new InvalidDataException("it is longer than it says");
        }
        catch (InvalidDataException problem)
        {
            throw new DamagedIndexException(segment.Facets, problem.Message);
        }
    }

    private static Value ReadValue(JsonElement json) => new(
        json.GetProperty("id").GetString()!,
        [.. json.GetProperty("label").EnumerateObject().Select(static label => label.Value.GetString()!), .. json.TryGetProperty("other", out var other) ? other.EnumerateArray().Select(static name => name.GetString()!) : []]);

    /// <param name="Id">Names it.</param>
    /// <param name="Names">Its labels and other names.</param>
    private sealed record Value(string Id, ImmutableArray<string> Names);
}

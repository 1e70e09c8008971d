using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;

namespace ExhibitSite.Resolving;

/// <summary>How near each record is to one of them. A worker's own, kept from record to record: a new table for each was a tenth of a build.</summary>
/// <param name="records">How many records there are.</param>
internal sealed class RelatedScores(int records)
{
    private readonly Entry[] _entries = new Entry[records];
    private readonly List<int> _touched = [];

    /// <summary>The records that share something, in no order.</summary>
    public IReadOnlyList<int> Touched => _touched;

    /// <summary>Adds what a shared term weighs; the heaviest is the reason given.</summary>
    public void Add(int record, double weight, RelationReason reason, Record? shared)
    {
        ref var entry = ref _entries[record];
        if (entry.Score == 0) _touched.Add(record);
        entry.Score += weight;
        if (weight <= entry.Best) return;
        (entry.Best, entry.Reason, entry.Shared) = (weight, reason, shared);
    }

    /// <summary>Takes the nearest record out; the lower number of two that are as near. False when none is left.</summary>
    public bool TryTake(out int record, out RelationReason reason, out Record? shared)
    {
        record = -1;
        // Six are wanted of some hundreds: looking for the nearest a few times is cheaper than putting all in order.
        foreach (var candidate in _touched)
        {
            var score = _entries[candidate].Score;
            if (score > 0 && (record < 0 || score > _entries[record].Score || (score == _entries[record].Score && candidate < record))) record = candidate;
        }
        (reason, shared) = record < 0 ? (default, null) : (_entries[record].Reason, _entries[record].Shared);
        if (record >= 0) _entries[record].Score = 0;
        return record >= 0;
    }

    /// <summary>Forgets everything, for the next record.</summary>
    public void Clear()
    {
        foreach (var record in _touched) _entries[record] = default;
        _touched.Clear();
    }

    private struct Entry
    {
        public double Score;
        public double Best;
        public RelationReason Reason;
        public Record? Shared;
    }
}

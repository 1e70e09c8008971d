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

    /// <summary>Takes the nearest record out. False when none is left.</summary>
    /// <param name="own">
    /// The number of the record that asks: of others as near, the one that stands closest to it in the order of records comes first, so that
    /// a long row of letters in one file does not show its first ones beside each. -1 for a record without a number.
    /// </param>
    /// <param name="record">What was taken.</param>
    /// <param name="reason">Why it belongs there.</param>
    /// <param name="shared">What both share; null for the file, the year and the curator's choice.</param>
    public bool TryTake(int own, out int record, out RelationReason reason, out Record? shared)
    {
        record = -1;
        // Six are wanted of some hundreds: looking for the nearest a few times is cheaper than putting all in order.
        foreach (var candidate in _touched)
        {
            var score = _entries[candidate].Score;
            if (score > 0 && (record < 0 || score > _entries[record].Score || (score == _entries[record].Score && IsCloser(candidate, record, own)))) record = candidate;
        }
        (reason, shared) = record < 0 ? (default, null) : (_entries[record].Reason, _entries[record].Shared);
        if (record >= 0) _entries[record].Score = 0;
        return record >= 0;
    }

    private static bool IsCloser(int candidate, int best, int own)
    {
        var (distance, shortest) = (Math.Abs(candidate - own), Math.Abs(best - own));
        return distance < shortest || (distance == shortest && candidate < best);
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

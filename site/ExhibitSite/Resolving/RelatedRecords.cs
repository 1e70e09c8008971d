using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;

namespace ExhibitSite.Resolving;

/// <summary>
/// What belongs beside a record, and why. An inverted index of shared terms; a term scores by how rare it is,
/// and one that a large share of all records has says nothing and is left out, which also keeps the work linear.
/// </summary>
internal sealed class RelatedRecords
{
    private const int Most = 6;
    private const int MostWithOneReason = 3;
    private const double CommonShare = 0.25;
    private const int LongestPosting = 400;

    private readonly Catalogue _catalogue;
    private readonly Dictionary<RecordId, List<int>> _byTerm;
    private readonly Dictionary<int, List<int>> _byYear;
    private readonly Record[] _indexed;
    private readonly Dictionary<RecordId, int> _numbers;

    // Not more than workers ever ask at once.
    private readonly ConcurrentBag<RelatedScores> _scores;

    /// <summary>What belongs beside the records of a catalogue.</summary>
    public RelatedRecords(Catalogue catalogue)
    {
        (_catalogue, _byTerm, _byYear, _numbers, _scores) = (catalogue, [], [], [], []);
        _indexed = [.. catalogue.Records.Where(r => r is Item)];
        for (var i = 0; i < _indexed.Length; i++)
        {
            _numbers[_indexed[i].Id] = i;
            foreach (var (term, _) in Terms((IIndexed)_indexed[i])) Posting(_byTerm, term).Add(i);
            if (_indexed[i].Date?.FirstYear is { } year) Posting(_byYear, year).Add(i);
        }
    }

    /// <summary>The same for a catalogue in which some records are newer versions.</summary>
    public RelatedRecords(Catalogue catalogue, RelatedRecords before, ImmutableArray<ReplacedRecord> replaced)
    {
        (_catalogue, _numbers, _scores) = (catalogue, before._numbers, before._scores);
        // Lists are shared with the index before, which may still be asked: those that change are copied.
        (_indexed, _byTerm, _byYear) = ([.. before._indexed], new(before._byTerm), new(before._byYear));
        foreach (var (_, old, now) in replaced.Where(r => r.New is Item))
        {
            var number = _numbers[now.Id];
            _indexed[number] = now;
            Move(_byTerm, number, [.. Terms((IIndexed)old).Select(t => t.Term)], [.. Terms((IIndexed)now).Select(t => t.Term)]);
            Move<int>(_byYear, number, old.Date?.FirstYear is { } year ? [year] : [], now.Date?.FirstYear is { } newYear ? [newYear] : []);
        }
    }

    private static void Move<TKey>(Dictionary<TKey, List<int>> postings, int number, ImmutableArray<TKey> from, ImmutableArray<TKey> to) where TKey : notnull
    {
        if (from.SequenceEqual(to)) return;
        foreach (var key in from.Concat(to).Distinct())
        {
            List<int> posting = [.. postings.GetValueOrDefault(key, []).Where(n => n != number)];
            // As often as it is named, where the order of records puts it.
            posting.InsertRange(~posting.BinarySearch(number), Enumerable.Repeat(number, to.Count(other => other.Equals(key))));
            if (posting.Count > 0) postings[key] = posting;
            else postings.Remove(key);
        }
    }

    /// <summary>The nearest records, the strongest reason of each; not more than three for one reason.</summary>
    public ImmutableArray<RelatedRecord> To(Record record)
    {
        var chosen = record.Head.Related.Select(_catalogue.Find).OfType<Record>()
            .Select(r => new RelatedRecord(r, RelationReason.Chosen, null)).ToList();
        if (record is not IIndexed indexed || record is not (Item or Event)) return [.. chosen];
        // An event has none of the numbers: it asks for items, and is not one.
        var own = _numbers.GetValueOrDefault(record.Id, -1);
        var scores = _scores.TryTake(out var kept) ? kept : new RelatedScores(_indexed.Length);
        foreach (var (term, reason) in Terms(indexed)) Count(term, reason, scores);
        if (record.Date?.FirstYear is { } year && _byYear.TryGetValue(year, out var sameYear) && IsTelling(sameYear))
            foreach (var other in sameYear) scores.Add(other, 0.4, RelationReason.SameYear, null);
        if (record.Parent is { } file)
            foreach (var other in scores.Touched)
                if (_indexed[other].Parent == file) scores.Add(other, 0.3, RelationReason.SameFile, null);
        var reasons = new Dictionary<(RelationReason, RecordId?), int>();
        while (chosen.Count < Most && scores.TryTake(own, out var other, out var reason, out var shared))
        {
            if (other == own || Mentions(other, record) || chosen.Exists(c => c.Record.Id == _indexed[other].Id)) continue;
            var key = (reason, shared?.Id);
            if ((reasons[key] = reasons.GetValueOrDefault(key) + 1) > MostWithOneReason) continue;
            chosen.Add(new RelatedRecord(_indexed[other], reason, shared));
        }
        scores.Clear();
        _scores.Add(scores);
        return [.. chosen];
    }

    // What names the event is listed as such already, with the field in which it does.
    private bool Mentions(int item, Record record) => record is Event && ((IIndexed)_indexed[item]).Events.Contains(record.Id);

    private void Count(RecordId term, RelationReason reason, RelatedScores scores)
    {
        if (!_byTerm.TryGetValue(term, out var posting) || !IsTelling(posting) || _catalogue.Find(term) is not { } shared) return;
        var weight = Math.Log(1 + ((double)_indexed.Length / posting.Count));
        foreach (var other in posting) scores.Add(other, weight, reason, shared);
    }

    private bool IsTelling(List<int> posting) => posting.Count <= LongestPosting && (_indexed.Length < 20 || posting.Count <= _indexed.Length * CommonShare);

    private static IEnumerable<(RecordId Term, RelationReason Reason)> Terms(IIndexed record)
    {
        foreach (var id in record.Events) yield return (id, RelationReason.SameEvent);
        foreach (var id in record.People) yield return (id, RelationReason.SamePerson);
        foreach (var id in record.Subjects) yield return (id, RelationReason.SameSubject);
        foreach (var id in record.Places) yield return (id, RelationReason.SamePlace);
    }

    private static List<int> Posting<TKey>(Dictionary<TKey, List<int>> postings, TKey key) where TKey : notnull
    {
        if (!postings.TryGetValue(key, out var posting)) postings[key] = posting = [];
        return posting;
    }
}

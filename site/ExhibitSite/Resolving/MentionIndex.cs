using System.Collections.Frozen;
using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;

namespace ExhibitSite.Resolving;

/// <summary>Who mentions whom, by the record that is mentioned.</summary>
internal sealed class MentionIndex
{
    private static readonly FrozenDictionary<string, int> KindOrder =
        Kinds.All.Kinds.Select((kind, i) => (kind.Name, i)).ToFrozenDictionary(k => k.Name, k => k.i, StringComparer.Ordinal);

    private readonly Dictionary<RecordId, ImmutableArray<Mention>> _byTarget;

    private MentionIndex(Dictionary<RecordId, ImmutableArray<Mention>> byTarget) => _byTarget = byTarget;

    private static IComparer<Mention> ByWeightOfKind { get; } = Comparer<Mention>.Create((left, right) =>
    {
        var byKind = KindOrder[left.From.Id.Kind].CompareTo(KindOrder[right.From.Id.Kind]);
        if (byKind != 0) return byKind;
        var byId = left.From.Id.CompareTo(right.From.Id);
        return byId != 0 ? byId : string.CompareOrdinal(left.Role.En, right.Role.En);
    });

    /// <summary>The mentions in some records.</summary>
    /// <param name="records">In order of ids.</param>
    /// <param name="isThere">Whether there is a record of an id.</param>
    public static MentionIndex Of(IEnumerable<Record> records, Func<RecordId, bool> isThere) => new(
        records.SelectMany(MentionsIn).Where(m => isThere(m.Target)).GroupBy(m => m.Target).ToDictionary(g => g.Key, g => InOrder(g.Select(m => m.Mention))));

    /// <summary>The same with newer versions of some records.</summary>
    public MentionIndex With(ImmutableArray<ReplacedRecord> replaced, Func<RecordId, bool> isThere)
    {
        var byTarget = new Dictionary<RecordId, ImmutableArray<Mention>>(_byTarget);
        var gone = replaced.Select(r => r.Old.Id).ToHashSet();
        var now = replaced.SelectMany(r => MentionsIn(r.New)).ToLookup(m => m.Target, m => m.Mention);
        foreach (var target in replaced.SelectMany(r => MentionsIn(r.Old).Concat(MentionsIn(r.New))).Select(m => m.Target).Distinct().Where(isThere))
        {
            var mentions = InOrder(Of(target).Where(m => !gone.Contains(m.From.Id)).Concat(now[target]));
            if (mentions.IsEmpty) byTarget.Remove(target);
            else byTarget[target] = mentions;
        }
        return new MentionIndex(byTarget);
    }

    /// <summary>Who mentions a record, and how.</summary>
    public ImmutableArray<Mention> Of(RecordId id) => _byTarget.TryGetValue(id, out var mentions) ? mentions : [];

    private static IEnumerable<(RecordId Target, Mention Mention)> MentionsIn(Record record) =>
        record.Head.References.Where(reference => reference.Target != record.Id).Select(reference => (reference.Target, new Mention(record, reference.Role)));

    private static ImmutableArray<Mention> InOrder(IEnumerable<Mention> mentions) => [.. mentions.DistinctBy(m => (m.From.Id, m.Role)).Order(ByWeightOfKind)];
}

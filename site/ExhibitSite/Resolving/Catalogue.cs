using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Model;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Resolving;

/// <summary>Records with their index, tree and inverse links. Built once from all records, and once more from those that are open: what is closed leaves no trace in the second.</summary>
public sealed class Catalogue : ICatalogue
{
    // Plain dictionaries: frozen ones are asked faster, but take longer to make than all that is asked of them.
    private readonly Dictionary<RecordId, Record> _byId;
    private readonly Dictionary<Type, ImmutableArray<Record>> _byType;
    private readonly Dictionary<RecordId, ImmutableArray<Record>> _children;
    private readonly Dictionary<RecordId, int> _inTime;
    private readonly ImmutableSortedDictionary<string, MediaFile> _media;
    private readonly Lazy<Dictionary<RecordId, ImmutableArray<Mention>>> _mentions;
    private readonly Lazy<RelatedRecords> _related;
    private readonly Lazy<RelationIndex> _relations;

    /// <summary>A catalogue of these records.</summary>
    /// <param name="settings">The site's own fields.</param>
    /// <param name="records">Records with different ids, in any order.</param>
    /// <param name="media">The files that may be shown.</param>
    public Catalogue(SiteSettings settings, IEnumerable<Record> records, ImmutableSortedDictionary<string, MediaFile> media)
    {
        (Settings, _media) = (settings, media);
        Records = [.. records.OrderBy(r => r.Id)];
        _byId = Records.ToDictionary(r => r.Id);
        _byType = Records.GroupBy(r => r.GetType()).ToDictionary(g => g.Key, g => InArrayOf(g.Key, [.. g]));
        _children = Records.Where(r => r.Parent is { } above && _byId.ContainsKey(above)).GroupBy(r => r.Parent!.Value)
            .ToDictionary(g => g.Key, g => g.Order(InFamily).ToImmutableArray());
        EventsInTime = [.. Chronology.InOrder(All<Event>())];
        _inTime = EventsInTime.Select((e, i) => (e.Id, i)).ToDictionary(e => e.Id, e => e.i);
        // Of the two catalogues of a build only the public one is asked.
        _mentions = new Lazy<Dictionary<RecordId, ImmutableArray<Mention>>>(MentionsByTarget);
        _related = new Lazy<RelatedRecords>(() => new RelatedRecords(this));
        _relations = new Lazy<RelationIndex>(() => new RelationIndex(this));
    }

    private Catalogue(Catalogue other, ImmutableSortedDictionary<string, MediaFile> media)
    {
        (Settings, Records, EventsInTime, _media) = (other.Settings, other.Records, other.EventsInTime, media);
        (_byId, _byType, _children, _mentions, _inTime, _related, _relations) = (other._byId, other._byType, other._children, other._mentions, other._inTime, other._related, other._relations);
    }

    private Dictionary<RecordId, ImmutableArray<Mention>> MentionsByTarget() =>
        Records.SelectMany(r => r.Head.References.Select(reference => (reference.Target, Mention: new Mention(r, reference.Role))))
            .Where(m => m.Target != m.Mention.From.Id && _byId.ContainsKey(m.Target)).GroupBy(m => m.Target)
            .ToDictionary(g => g.Key, g => g.Select(m => m.Mention).DistinctBy(m => (m.From.Id, m.Role)).Order(ByWeightOfKind).ToImmutableArray());

    /// <summary>The same records with other files.</summary>
    public Catalogue WithMedia(ImmutableSortedDictionary<string, MediaFile> media) => new(this, media);

    /// <summary>The same records with the texts of a language in front, where they were given.</summary>
    public Catalogue In(string language) => new(Settings.In(language), Records.Select(record => record.In(language)), _media);

    /// <inheritdoc />
    public ImmutableArray<Record> Records { get; }

    /// <inheritdoc />
    public SiteSettings Settings { get; }

    /// <inheritdoc />
    public ImmutableArray<Event> EventsInTime { get; }

    private static readonly FrozenDictionary<string, int> KindOrder =
        Kinds.All.Kinds.Select((kind, i) => (kind.Name, i)).ToFrozenDictionary(k => k.Name, k => k.i, StringComparer.Ordinal);

    // Siblings: by weight, then by code, file name or id; codes and file names by their numbers.
    private static IComparer<Record> InFamily { get; } = Comparer<Record>.Create((left, right) =>
    {
        var byWeight = left.Head.Weight.CompareTo(right.Head.Weight);
        if (byWeight != 0) return byWeight;
        var byOrder = NaturalOrder.Compare(left.Order, right.Order);
        return byOrder != 0 ? byOrder : left.Id.CompareTo(right.Id);
    });

    private static IComparer<Mention> ByWeightOfKind { get; } = Comparer<Mention>.Create((left, right) =>
    {
        var byKind = KindOrder[left.From.Id.Kind].CompareTo(KindOrder[right.From.Id.Kind]);
        if (byKind != 0) return byKind;
        var byId = left.From.Id.CompareTo(right.From.Id);
        return byId != 0 ? byId : string.CompareOrdinal(left.Role.En, right.Role.En);
    });

    // An array of the records' own type can be given out as one without a copy.
    private static ImmutableArray<Record> InArrayOf(Type type, Record[] records)
    {
        var typed = (Record[])Array.CreateInstance(type, records.Length);
        records.CopyTo(typed, 0);
        return ImmutableCollectionsMarshal.AsImmutableArray(typed);
    }

    /// <inheritdoc />
    public Record? Find(RecordId id) => _byId.GetValueOrDefault(id);

    /// <inheritdoc />
    public ImmutableArray<T> All<T>() where T : Record => _byType.TryGetValue(typeof(T), out var records) ? records.As<T>() : [];

    /// <inheritdoc />
    public int PlaceInTime(RecordId id) => _inTime.TryGetValue(id, out var place) ? place : -1;

    /// <inheritdoc />
    public Kind KindOf(RecordId id) => Kinds.All.Of(id.Kind);

    /// <inheritdoc />
    public ImmutableArray<Record> ChildrenOf(RecordId id) => _children.TryGetValue(id, out var children) ? children : [];

    /// <inheritdoc />
    public ImmutableArray<Record> Above(Record record)
    {
        var above = ImmutableArray.CreateBuilder<Record>();
        // A cycle is an error that stops the build; here it must only end.
        for (var at = record; at.Parent is { } id && Find(id) is { } next && !above.Contains(next) && next.Id != record.Id; at = next) above.Add(next);
        above.Reverse();
        return above.ToImmutable();
    }

    /// <inheritdoc />
    public ImmutableArray<Mention> MentionsOf(RecordId id) => _mentions.Value.TryGetValue(id, out var mentions) ? mentions : [];

    /// <inheritdoc />
    public RelationIndex Relations => _relations.Value;

    /// <inheritdoc />
    public ImmutableArray<RelatedRecord> RelatedTo(Record record) => _related.Value.To(record);

    /// <inheritdoc />
    public MediaFile? Media(string path) => _media.GetValueOrDefault(path);

    /// <summary>The files that may be shown, by input path.</summary>
    public ImmutableSortedDictionary<string, MediaFile> MediaFiles => _media;
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Agents;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Events;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Resolving;

/// <summary>
/// Records with their index, tree and inverse links. Built once from all records, and once more from those that are open: what is closed leaves no trace
/// in the second. Where some records are newer versions of those of an earlier catalogue, what the others give is taken from that.
/// </summary>
public sealed class Catalogue : ICatalogue
{
    // Plain dictionaries: frozen ones are asked faster, but take longer to make than all that is asked of them.
    private readonly Dictionary<RecordId, int> _places;
    private readonly Dictionary<Type, ImmutableArray<Record>> _byType;
    private readonly Families _families;
    private readonly Dictionary<RecordId, int> _inTime;
    private readonly Lazy<Dictionary<SitePath, int>> _byPath;
    // Of the two catalogues of a build only the public one is asked for these.
    private readonly Lazy<MentionIndex> _mentions;
    private readonly Lazy<RelatedRecords> _related;
    private readonly Lazy<RelationIndex> _relations;
    private readonly ConcurrentDictionary<string, Catalogue> _byLanguage = new(StringComparer.Ordinal);

    private Catalogue(SiteSettings settings, ImmutableArray<Record> records, ImmutableSortedDictionary<string, MediaFile> media)
    {
        (Settings, Records, MediaFiles) = (settings, records, media);
        _places = new Dictionary<RecordId, int>(records.Length);
        for (var i = 0; i < records.Length; i++) _places.Add(records[i].Id, i);
        _byType = Records.GroupBy(r => r.GetType()).ToDictionary(g => g.Key, g => InArrayOf(g.Key, [.. g]));
        _families = Families.Of(Records, _places.ContainsKey);
        (EventsInTime, _inTime) = Chronicle(All<Event>());
        _byPath = new(() => PathsOf(records));
        _mentions = new(() => MentionIndex.Of(Records, _places.ContainsKey));
        _related = new(() => new RelatedRecords(this));
        _relations = new(() => new RelationIndex(this));
    }

    private Catalogue(SiteSettings settings, ImmutableArray<Record> records, ImmutableSortedDictionary<string, MediaFile> media, (Catalogue Catalogue, ImmutableArray<ReplacedRecord> Replaced) before)
    {
        var (earlier, replaced) = before;
        (Settings, Records, MediaFiles) = (settings, records, media);
        (_places, _byPath) = (earlier._places, earlier._byPath);
        _byType = ByType(earlier._byType, replaced);
        _families = earlier._families.With(replaced, _places.ContainsKey);
        (EventsInTime, _inTime) = replaced.Any(r => r.New is Event) ? Chronicle(All<Event>()) : (earlier.EventsInTime, earlier._inTime);
        // What was never asked for is made when it is: nothing may hold on to a long row of catalogues.
        _mentions = earlier._mentions is { IsValueCreated: true, Value: var mentions } ? new(mentions.With(replaced, _places.ContainsKey)) : new(() => MentionIndex.Of(Records, _places.ContainsKey));
        _related = earlier._related is { IsValueCreated: true, Value: var related } ? new(new RelatedRecords(this, related, replaced)) : new(() => new RelatedRecords(this));
        _relations = earlier._relations.IsValueCreated && !replaced.Any(r => r.New is Agent) ? earlier._relations : new(() => new RelationIndex(this));
        if (!ReferenceEquals(settings, earlier.Settings)) return;
        foreach (var (language, led) in earlier._byLanguage)
            _byLanguage[language] = Of(led.Settings, [.. led.Records.Zip(Records, earlier.Records).Select(r => ReferenceEquals(r.Second, r.Third) ? r.First : r.Second.In(language))], media, led);
    }

    private Catalogue(Catalogue other, ImmutableSortedDictionary<string, MediaFile> media)
    {
        (Settings, Records, EventsInTime, MediaFiles) = (other.Settings, other.Records, other.EventsInTime, media);
        (_places, _byPath, _byType, _families, _mentions, _inTime, _related, _relations, _byLanguage) =
            (other._places, other._byPath, other._byType, other._families, other._mentions, other._inTime, other._related, other._relations, other._byLanguage);
    }

    /// <summary>A catalogue of some records.</summary>
    /// <param name="settings">The site's own fields.</param>
    /// <param name="records">Records with different ids, in order of ids.</param>
    /// <param name="media">The files that may be shown.</param>
    /// <param name="before">An earlier catalogue, for what it still tells; null for none. The result does not depend on it.</param>
    public static Catalogue Of(SiteSettings settings, ImmutableArray<Record> records, ImmutableSortedDictionary<string, MediaFile> media, Catalogue? before = null) =>
        before is not null && ReplacedRecord.Between(before.Records, records) is { } replaced
            ? new Catalogue(settings, records, media, (before, replaced))
            : new Catalogue(settings, records, media);

    /// <summary>The same records with other files.</summary>
    public Catalogue WithMedia(ImmutableSortedDictionary<string, MediaFile> media) => new(this, media);

    /// <summary>The same records with the texts of a language in front, where they were given.</summary>
    public Catalogue In(string language) => _byLanguage.GetOrAdd(language, led => new(Settings.In(led), [.. Records.Select(record => record.In(led))], MediaFiles)).WithMedia(MediaFiles);

    /// <inheritdoc />
    public ImmutableArray<Record> Records { get; }

    /// <inheritdoc />
    public SiteSettings Settings { get; }

    /// <inheritdoc />
    public ImmutableArray<Event> EventsInTime { get; }

    private static (ImmutableArray<Event> InTime, Dictionary<RecordId, int> Places) Chronicle(ImmutableArray<Event> events)
    {
        ImmutableArray<Event> inTime = [.. Chronology.InOrder(events)];
        return (inTime, inTime.Select((e, i) => (e.Id, i)).ToDictionary(e => e.Id, e => e.i));
    }

    // Where two have one path, which is an error, the first stands.
    private static Dictionary<SitePath, int> PathsOf(ImmutableArray<Record> records)
    {
        var paths = new Dictionary<SitePath, int>(records.Length);
        for (var i = 0; i < records.Length; i++) paths.TryAdd(Kinds.All.Of(records[i].Id.Kind).PathOf(records[i].Id), i);
        return paths;
    }

    private static Dictionary<Type, ImmutableArray<Record>> ByType(Dictionary<Type, ImmutableArray<Record>> before, ImmutableArray<ReplacedRecord> replaced)
    {
        var byType = new Dictionary<Type, ImmutableArray<Record>>(before);
        foreach (var group in replaced.GroupBy(r => r.New.GetType()))
        {
            Record[] records = [.. before[group.Key]];
            foreach (var (_, old, now) in group) records[Array.FindIndex(records, r => ReferenceEquals(r, old))] = now;
            byType[group.Key] = InArrayOf(group.Key, records);
        }
        return byType;
    }

    // An array of the records' own type can be given out as one without a copy.
    private static ImmutableArray<Record> InArrayOf(Type type, Record[] records)
    {
        var typed = (Record[])Array.CreateInstance(type, records.Length);
        records.CopyTo(typed, 0);
        return ImmutableCollectionsMarshal.AsImmutableArray(typed);
    }

    /// <inheritdoc />
    public Record? Find(RecordId id) => _places.TryGetValue(id, out var place) ? Records[place] : null;

    /// <summary>The record whose page stands at a path; null when that is no record's.</summary>
    /// <param name="path">A page's path among those of its language.</param>
    public Record? At(SitePath path) => _byPath.Value.TryGetValue(path, out var place) ? Records[place] : null;

    /// <inheritdoc />
    public ImmutableArray<T> All<T>() where T : Record => _byType.TryGetValue(typeof(T), out var records) ? records.As<T>() : [];

    /// <inheritdoc />
    public int PlaceInTime(RecordId id) => _inTime.TryGetValue(id, out var place) ? place : -1;

    /// <inheritdoc />
    public Kind KindOf(RecordId id) => Kinds.All.Of(id.Kind);

    /// <inheritdoc />
    public ImmutableArray<Record> ChildrenOf(RecordId id) => _families.Below(id);

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
    public ImmutableArray<Mention> MentionsOf(RecordId id) => _mentions.Value.Of(id);

    /// <inheritdoc />
    public RelationIndex Relations => _relations.Value;

    /// <inheritdoc />
    public ImmutableArray<RelatedRecord> RelatedTo(Record record) => _related.Value.To(record);

    /// <inheritdoc />
    public MediaFile? Media(string path) => MediaFiles.GetValueOrDefault(path);

    /// <summary>The files that may be shown, by input path.</summary>
    public ImmutableSortedDictionary<string, MediaFile> MediaFiles { get; }
}

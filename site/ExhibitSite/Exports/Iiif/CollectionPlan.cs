using System.Collections.Immutable;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Arrangement;
using ExhibitSite.Kinds.Exhibitions;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Kinds.Topics;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Iiif;

/// <summary>A collection (Presentation API 3.0, 5.1): a unit of the archives, an exhibition, a topic, or all of them.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Label">Its title.</param>
/// <param name="About">The record; null for the collection of everything.</param>
/// <param name="Collections">The collections in it, in order.</param>
/// <param name="Items">The items in it, in order; each has a manifest.</param>
internal sealed record ManifestCollection(SitePath Path, IiifText Label, Record? About, ImmutableArray<ManifestCollection> Collections, ImmutableArray<Item> Items);

/// <summary>All collections of a site. One with nothing to see in it is none.</summary>
internal sealed class CollectionPlan
{
    private readonly ImmutableSortedDictionary<RecordId, ImmutableArray<ManifestCollection>> _with;

    private CollectionPlan(ManifestCollection root, ImmutableArray<ManifestCollection> all)
    {
        (Root, All) = (root, all);
        _with = all.SelectMany(c => c.Items.Select(i => (i.Id, Collection: c))).GroupBy(c => c.Id).ToImmutableSortedDictionary(g => g.Key, g => g.Select(c => c.Collection).ToImmutableArray());
    }

    /// <summary>The collection of everything.</summary>
    public ManifestCollection Root { get; }

    /// <summary>The collection of everything and all others, each before those in it.</summary>
    public ImmutableArray<ManifestCollection> All { get; }

    /// <summary>The collections that an item stands in; empty for one without manifest.</summary>
    public ImmutableArray<ManifestCollection> With(RecordId item) => _with.GetValueOrDefault(item, []);

    /// <summary>Plans the collections of a site.</summary>
    public static CollectionPlan Of(PublicSite site)
    {
        var catalogue = site.Catalogue;
        var main = site.Settings.Languages[0];
        var shown = catalogue.All<Item>().Where(i => !ItemLeaf.Of(i, catalogue).IsEmpty).ToDictionary(i => i.Id);
        var units = catalogue.All<ArrangementUnit>().Where(u => u.Above is not { } above || catalogue.Find(above) is null).OrderBy(u => u.Id).Select(Unit);
        var exhibitions = catalogue.All<Exhibition>().Select(e => Made(e, [], catalogue.ChildrenOf(e.Id).OfType<Section>().SelectMany(ShownIn)));
        var topics = catalogue.All<Topic>().Select(t => Made(t, [], t.Items));
        ImmutableArray<ManifestCollection> top = [.. units.Concat(exhibitions).Concat(topics).OfType<ManifestCollection>()];
        var loose = shown.Values.Where(i => i.Unit is not { } unit || catalogue.Find(unit) is null).OrderBy(i => i.Id);
        var root = new ManifestCollection(IiifPaths.Root, IiifText.Of(site.Settings.Title, main), null, top, [.. loose]);
        return new CollectionPlan(root, [.. Flat(root)]);

        ManifestCollection? Unit(ArrangementUnit unit)
        {
            var children = catalogue.ChildrenOf(unit.Id);
            return Made(unit, [.. children.OfType<ArrangementUnit>().Select(Unit).OfType<ManifestCollection>()], children.OfType<Item>().Select(i => i.Id));
        }

        ManifestCollection? Made(Record record, ImmutableArray<ManifestCollection> collections, IEnumerable<RecordId> ids)
        {
            ImmutableArray<Item> items = [.. ids.Distinct().Where(shown.ContainsKey).Select(id => shown[id])];
            return collections.IsEmpty && items.IsEmpty ? null : new ManifestCollection(IiifPaths.Collection(record.Id), IiifText.Of(record.Head.Title with { Main = record.ShownTitle }, main), record, collections, items);
        }
    }

    private static IEnumerable<RecordId> ShownIn(Section section) => section.Items.Concat(section.Head.References.Select(r => r.Target).Where(id => id.Kind == "item"));

    private static IEnumerable<ManifestCollection> Flat(ManifestCollection collection) => collection.Collections.SelectMany(Flat).Prepend(collection);
}

using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Text;

namespace ExhibitSite.Resolving;

/// <summary>Which records lie right below which, in their order.</summary>
internal sealed class Families
{
    private readonly Dictionary<RecordId, ImmutableArray<Record>> _children;

    private Families(Dictionary<RecordId, ImmutableArray<Record>> children) => _children = children;

    // Siblings: by weight, then by code, file name or id; codes and file names by their numbers.
    private static IComparer<Record> InFamily { get; } = Comparer<Record>.Create((left, right) =>
    {
        var byWeight = left.Head.Weight.CompareTo(right.Head.Weight);
        if (byWeight != 0) return byWeight;
        var byOrder = NaturalOrder.Compare(left.Order, right.Order);
        return byOrder != 0 ? byOrder : left.Id.CompareTo(right.Id);
    });

    /// <summary>The families of some records.</summary>
    /// <param name="records">The records.</param>
    /// <param name="isThere">Whether there is a record of an id: nobody lies below one that is not.</param>
    public static Families Of(IEnumerable<Record> records, Func<RecordId, bool> isThere) => new(
        records.Where(r => r.Parent is { } above && isThere(above)).GroupBy(r => r.Parent!.Value).ToDictionary(g => g.Key, g => g.Order(InFamily).ToImmutableArray()));

    /// <summary>The same with newer versions of some records; those may lie elsewhere now.</summary>
    public Families With(ImmutableArray<ReplacedRecord> replaced, Func<RecordId, bool> isThere)
    {
        var children = new Dictionary<RecordId, ImmutableArray<Record>>(_children);
        var gone = replaced.Select(r => r.Old.Id).ToHashSet();
        foreach (var above in replaced.SelectMany(r => new[] { r.Old.Parent, r.New.Parent }).OfType<RecordId>().Where(isThere).Distinct())
        {
            var rest = Below(above).Where(r => !gone.Contains(r.Id));
            var family = rest.Concat(replaced.Select(r => r.New).Where(r => r.Parent == above)).Order(InFamily).ToImmutableArray();
            if (family.IsEmpty) children.Remove(above);
            else children[above] = family;
        }
        return new Families(children);
    }

    /// <summary>The records right below one.</summary>
    public ImmutableArray<Record> Below(RecordId id) => _children.TryGetValue(id, out var children) ? children : [];
}

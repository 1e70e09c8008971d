using System.Collections.Immutable;
using ExhibitSite.Kinds.Agents;
using ExhibitSite.Model;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A person in a tree of descent.</summary>
/// <param name="Person">The person.</param>
/// <param name="Spouses">Those who are not in the tree themselves.</param>
/// <param name="Children">By birth, then as the parent's record has them.</param>
public sealed record DescentNode(Agent Person, ImmutableArray<Agent> Spouses, ImmutableArray<DescentNode> Children)
{
    /// <summary>This one and all below, from the top.</summary>
    public IEnumerable<DescentNode> All() => Children.SelectMany(c => c.All()).Prepend(this);
}

/// <summary>
/// Trees of descent from the relations of parents and children. A child stands under its father where one is known, else under its mother,
/// who stands beside him when they are husband and wife.
/// </summary>
public sealed class Descent
{
    private static readonly string[] Mothers = ["母"];

    private readonly Dictionary<RecordId, List<(Agent Child, int Order)>> _children = [];
    private readonly Dictionary<RecordId, Agent> _parent = [];
    private readonly ImmutableArray<Agent> _people;
    private readonly RelationIndex _relations;

    /// <summary>The descent of all people of a catalogue.</summary>
    public Descent(ICatalogue catalogue)
    {
        _people = [.. catalogue.All<Agent>().Where(a => a.Type == AgentType.Person)];
        _relations = catalogue.Relations;
        var links = new List<(Agent Child, Agent Parent, bool IsMother, int Order)>();
        foreach (var person in _people)
            foreach (var (relation, order) in person.Relations.Select((r, i) => (r, i)))
            {
                if (catalogue.Find(relation.Agent) is not Agent { Type: AgentType.Person } other || RelationRoles.Of(relation.Role).Step is not (var step and not 0)) continue;
                links.Add(step > 0 ? (person, other, Mothers.Contains(relation.Role), int.MaxValue) : (other, person, IsWife(person), order));
            }
        foreach (var child in links.GroupBy(l => l.Child.Id))
        {
            var chosen = child.OrderBy(l => l.IsMother).ThenBy(l => l.Parent.Id).First();
            // Who would be their own forebear is left where they are; a check tells the curator.
            if (Forebears(chosen.Parent).Any(f => f.Id == child.Key)) continue;
            var order = child.Where(l => l.Parent.Id == chosen.Parent.Id).Min(l => l.Order);
            _parent[child.Key] = chosen.Parent;
            if (!_children.TryGetValue(chosen.Parent.Id, out var list)) _children[chosen.Parent.Id] = list = [];
            list.Add((chosen.Child, order));
        }
    }

    /// <summary>The trees of more than one person, the largest first.</summary>
    public ImmutableArray<DescentNode> Trees() =>
    [
        .. _people.Where(p => !_parent.ContainsKey(p.Id) && _children.ContainsKey(p.Id)).Select(NodeOf)
            .OrderByDescending(t => t.All().Count()).ThenBy(t => t.Person.Id),
    ];

    private IEnumerable<Agent> Forebears(Agent person)
    {
        for (var at = person; at is not null; at = _parent.GetValueOrDefault(at.Id)) yield return at;
    }

    private DescentNode NodeOf(Agent person)
    {
        var children = _children.GetValueOrDefault(person.Id, [])
            .OrderBy(c => c.Child.Born?.Earliest is null).ThenBy(c => c.Child.Born?.Earliest).ThenBy(c => c.Order).ThenBy(c => c.Child.Id);
        var spouses = _relations.Of(person).Where(r => r.Group == RelationGroup.Spouses && !_parent.ContainsKey(r.Other.Id) && !_children.ContainsKey(r.Other.Id)).Select(r => r.Other);
        return new DescentNode(person, [.. spouses], [.. children.Select(c => NodeOf(c.Child))]);
    }

    private bool IsWife(Agent person) => _relations.Of(person).Any(r => r.Group == RelationGroup.Spouses && r.Label.En == "husband");
}

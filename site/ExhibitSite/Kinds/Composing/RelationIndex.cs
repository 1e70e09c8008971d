using System.Collections.Immutable;
using ExhibitSite.Kinds.Agents;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Composing;

/// <summary>A relation as seen from one of its two ends.</summary>
/// <param name="Other">The agent at the other end.</param>
/// <param name="Label">What the other is to this one.</param>
/// <param name="Group">Where that belongs.</param>
/// <param name="Written">The relation as it was written, at either end.</param>
public sealed record SeenRelation(Agent Other, Wording Label, RelationGroup Group, AgentRelation Written);

/// <summary>
/// The relations between open agents, each seen from both ends: what only one record says, the other's page shows too. What both say is
/// shown once at each end, in that end's own words.
/// </summary>
public sealed class RelationIndex
{
    private readonly Dictionary<RecordId, List<SeenRelation>> _seen = [];

    /// <summary>The relations of a catalogue's agents.</summary>
    public RelationIndex(ICatalogue catalogue)
    {
        var agents = catalogue.All<Agent>();
        foreach (var agent in agents)
            foreach (var relation in agent.Relations)
                if (relation.Agent != agent.Id && catalogue.Find(relation.Agent) is Agent other && RelationRoles.Of(relation.Role) is var role) Add(agent, new SeenRelation(other, role.Label, role.Group, relation));
        foreach (var agent in agents)
            foreach (var relation in agent.Relations)
            {
                if (relation.Agent == agent.Id || catalogue.Find(relation.Agent) is not Agent other || RelationRoles.Of(relation.Role) is not { } role) continue;
                // The other end says it too when it names this one in a role of the same sort.
                if (other.Relations.Any(r => r.Agent == agent.Id && RelationRoles.Of(r.Role).Group == role.InverseGroup)) continue;
                Add(other, new SeenRelation(agent, role.InverseLabel, role.InverseGroup, relation));
            }
    }

    /// <summary>The relations of an agent, by group, then as written, then as others wrote them.</summary>
    public ImmutableArray<SeenRelation> Of(Agent agent) => _seen.TryGetValue(agent.Id, out var list) ? [.. list] : [];

    // Kept in order of groups while it grows, each behind its equals.
    private void Add(Agent agent, SeenRelation relation)
    {
        if (!_seen.TryGetValue(agent.Id, out var list)) _seen[agent.Id] = list = [];
        var at = list.FindLastIndex(r => r.Group <= relation.Group) + 1;
        list.Insert(at, relation);
    }
}

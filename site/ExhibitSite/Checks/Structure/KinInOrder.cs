using System.Collections.Immutable;
using ExhibitSite.Kinds.Agents;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>Nobody is their own forebear: a genealogy that runs in a circle has no top.</summary>
internal sealed class KinInOrder : ICheck
{
    private static readonly Rule Rule = new("EX3050", Severity.Error,
        new("世系成环", "Descent runs in a circle"),
        new("{0} 成了自己的先人：{1}。", "{0} is made their own forebear: {1}."),
        new("核对这几个人的父、母、子、女关系；“role: 父”是说对方是本人的父亲。", "Check the relations of these people; “role: 父” says that the other is this one’s father."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        var parents = new Dictionary<RecordId, SortedSet<RecordId>>();
        void Add(RecordId child, RecordId parent) => (parents.TryGetValue(child, out var known) ? known : parents[child] = []).Add(parent);
        foreach (var agent in site.Catalogue.All<Agent>())
            foreach (var relation in agent.Relations)
                if (RelationRoles.Of(relation.Role).Step is var step and not 0) Add(step > 0 ? agent.Id : relation.Agent, step > 0 ? relation.Agent : agent.Id);
        var told = new HashSet<RecordId>();
        foreach (var agent in site.Catalogue.All<Agent>())
            if (!told.Contains(agent.Id) && CircleOf(agent.Id, parents) is { } circle)
            {
                told.UnionWith(circle);
                var names = circle.Select(id => site.Catalogue.Find(id)?.Title ?? id.Value);
                yield return Rule.At(agent.Head.At("relations"), agent.Title, string.Join(" → ", names));
            }
    }

    // The way up from a person back to the same, by breadth, so that the shortest is shown; null when there is none.
    private static ImmutableArray<RecordId>? CircleOf(RecordId start, Dictionary<RecordId, SortedSet<RecordId>> parents)
    {
        var (from, queue) = (new Dictionary<RecordId, RecordId>(), new Queue<RecordId>([start]));
        while (queue.TryDequeue(out var at))
            foreach (var parent in parents.GetValueOrDefault(at, []))
            {
                if (parent == start)
                {
                    var way = new List<RecordId> { start, at };
                    while (way[^1] != start) way.Add(from[way[^1]]);
                    way.Reverse();
                    return [.. way];
                }
                if (from.TryAdd(parent, at)) queue.Enqueue(parent);
            }
        return null;
    }
}

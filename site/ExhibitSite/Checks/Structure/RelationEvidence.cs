using ExhibitSite.Kinds.Agents;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>Each relation and each office says what it rests on.</summary>
internal sealed class RelationEvidence : ICheck
{
    private static readonly Rule Rule = new("EX3051", Severity.Warning,
        new("关系没有出处", "Relation without evidence"),
        new("{0} 的“{1}”没有写明依据。", "“{1}” of {0} names no evidence."),
        new("在这一条里加上 evidence: [source:标识 页码]。", "Add evidence: [source:id place] to the entry."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var agent in site.Catalogue.All<Agent>())
        {
            foreach (var relation in agent.Relations.Where(r => r.Evidence.IsEmpty))
                yield return Rule.At(agent.Head.At("relations"), agent.Title, $"{relation.Role} {site.Catalogue.Find(relation.Agent)?.Title ?? relation.Agent.Value}");
            foreach (var office in agent.Offices.Where(o => o.Evidence.IsEmpty))
                yield return Rule.At(agent.Head.At("offices"), agent.Title, office.Title);
        }
    }
}

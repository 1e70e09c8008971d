using ExhibitSite.Kinds.Agents;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>Nobody dies before being born, and no office ends before it begins.</summary>
internal sealed class LifeInOrder : ICheck
{
    private static readonly Rule Rule = new("EX3004", Severity.Error,
        new("起止颠倒", "End before beginning"),
        new("{0}：止于 {1}，却起于 {2}。", "{0}: ends {1} but begins {2}."),
        new("核对两个日期。", "Check both dates."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var agent in site.Catalogue.All<Agent>())
        {
            if (agent is { Born.Earliest: { } born, Died.Latest: { } died } && died < born)
                yield return Rule.At(agent.Head.At("died"), agent.Title, agent.Died!.AsWritten, agent.Born!.AsWritten);
            foreach (var office in agent.Offices)
                if (office is { From.Earliest: { } from, To.Latest: { } to } && to < from)
                    yield return Rule.At(agent.Head.At("offices"), $"{agent.Title} · {office.Title}", office.To!.AsWritten, office.From!.AsWritten);
        }
    }
}

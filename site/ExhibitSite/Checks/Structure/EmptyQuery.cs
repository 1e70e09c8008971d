using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>A block that searches the site and finds nothing leaves a hole that nobody sees.</summary>
internal sealed class EmptyQuery : ICheck
{
    private static readonly Rule Rule = new("EX3006", Severity.Warning,
        new("版块一条也没有找到", "Block finds nothing"),
        new("这个版块的条件一条记录也不符合，页面上什么也不会显示。", "No record meets the conditions of this block: nothing will be shown."),
        new("放宽或改正条件（people、places、subjects、events、parent、from、to），或删掉版块。", "Widen or correct the conditions (people, places, subjects, events, parent, from, to), or delete the block."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var query in site.Catalogue.Records.SelectMany(r => r.Head.Queries))
            if (!query.FindsAnything(site.Catalogue)) yield return Rule.At(query.Span);
    }
}

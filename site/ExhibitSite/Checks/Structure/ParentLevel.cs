using ExhibitSite.Kinds.Arrangement;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>Levels go down: a fonds lies in nothing, a series not in a file (ISAD(G), multilevel description).</summary>
internal sealed class ParentLevel : ICheck
{
    private static readonly Rule Rule = new("EX3002", Severity.Error,
        new("层级倒置", "Levels upside down"),
        new("{0}（{1}）不能放在 {2}（{3}）之下。", "{0} ({1}) cannot lie below {2} ({3})."),
        new("全宗在最上，其下是类别、案卷、件；改正 level 或 parent。", "Fonds is above series, series above file; correct level or parent."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var unit in site.Catalogue.All<ArrangementUnit>())
            if (unit.Above is { } id && site.Catalogue.Find(id) is ArrangementUnit above && (above.Level > unit.Level || unit.Level == ArrangementLevel.Fonds))
                yield return Rule.At(unit.Head.Span, unit.Id.Value, $"{unit.Level}", above.Id.Value, $"{above.Level}");
    }
}

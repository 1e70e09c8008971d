using ExhibitSite.Components.Wording;
using ExhibitSite.Kinds.Arrangement;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>Levels go down: a fonds lies in nothing, a series not in a file (ISAD(G), multilevel description).</summary>
internal sealed class ParentLevel : ICheck
{
    private static readonly Rule Rule = new("EX3002", Severity.Error,
        new("层级倒置", "Levels upside down"),
        new("{0}（{1}）不能放在 {2}（{3}）之下。", "{0} ({4}) cannot lie below {2} ({5})."),
        new("全宗在最上，其下是类别、案卷、件；改正 level 或 parent。", "Fonds is above series, series above file; correct level or parent."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var unit in site.Catalogue.All<ArrangementUnit>())
            if (unit.Above is { } id && site.Catalogue.Find(id) is ArrangementUnit above && (above.Level > unit.Level || unit.Level == ArrangementLevel.Fonds))
                yield return Rule.At(unit.Head.At("parent"), unit.Id.Value, LevelName.Of(unit, ZhHans.Words)!, above.Id.Value, LevelName.Of(above, ZhHans.Words)!, LevelName.Of(unit, English.Words)!, LevelName.Of(above, English.Words)!);
    }
}

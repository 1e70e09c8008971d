using ExhibitSite.Kinds;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>A section needs its exhibition's <c>index.md</c>, a piece its compilation's.</summary>
internal sealed class MissingPart : ICheck
{
    private static readonly Rule Rule = new("EX3003", Severity.Error,
        new("缺少封面文件", "Cover file missing"),
        new("“{0}”所在的文件夹没有 index.md。", "The folder of “{0}” has no index.md."),
        new("在同一文件夹里建一个 index.md，写上 title。", "Create an index.md with a title in the same folder."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        foreach (var record in site.Catalogue.Records)
            if (record.Id.Kind is "section" or "piece" or "volume" && record.Parent is { } whole && site.Catalogue.Find(whole) is null)
                yield return Rule.At(record.Head.Span, $"{record.Id}");
    }
}

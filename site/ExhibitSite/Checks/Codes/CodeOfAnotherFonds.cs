using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Checks.Codes;

/// <summary>A unit's code begins with the number of the fonds it lies in: provenance is one thing, said twice.</summary>
internal sealed class CodeOfAnotherFonds : IRecordCheck
{
    private static readonly Rule Rule = new("EX3023", Severity.Warning,
        new("档号与所在全宗不符", "Code of another fonds"),
        new("档号“{0}”的全宗号是 {1}，而它放在全宗 {2} 之下。", "The code “{0}” has the fonds number {1} but lies in the fonds {2}."),
        new("改正档号，或改正 parent。", "Correct the code or the parent."));

    public IEnumerable<Diagnostic> Run(Submission submission, ICatalogue catalogue)
    {
        if (submission.Record is not IArchivalUnit { Description: var unit } || ReferenceCode.Read(unit.Code).Value is not { } code) yield break;
        foreach (var above in catalogue.Above(submission.Record))
            if (above is IArchivalUnit { Description: { Level: DescriptionLevel.Fonds } fonds } && ReferenceCode.Read(fonds.Code).Value?.Fonds is { } whole && whole != code.Fonds)
                yield return Rule.At(unit.CodeSpan, unit.Code, code.Fonds, whole);
    }
}

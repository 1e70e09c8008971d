using ExhibitSite.Kinds.Elements;
using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Codes;

/// <summary>A unit's code begins with the number of the fonds it lies in: provenance is one thing, said twice.</summary>
internal sealed class CodeOfAnotherFonds : ICheck
{
    private static readonly Rule Rule = new("EX3023", Severity.Warning,
        new("档号与所在全宗不符", "Code of another fonds"),
        new("档号“{0}”的全宗号是 {1}，而它放在全宗 {2} 之下。", "The code “{0}” has the fonds number {1} but lies in the fonds {2}."),
        new("改正档号，或改正 parent。", "Correct the code or the parent."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        var numbers = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var record in site.Catalogue.Records)
        {
            if (record is not IArchivalUnit { Description: var unit } || ReferenceCode.Read(unit.Code).Value is not { } code) continue;
            foreach (var above in site.Catalogue.Above(record))
                if (above is IArchivalUnit { Description: { Level: DescriptionLevel.Fonds } fonds } && NumberOf(fonds.Code) is { } whole && whole != code.Fonds)
                    yield return Rule.At(unit.CodeSpan, unit.Code, code.Fonds, whole);
        }

        // A fonds has thousands of units: its own code is read once.
        string? NumberOf(string code)
        {
            if (!numbers.TryGetValue(code, out var number)) numbers[code] = number = ReferenceCode.Read(code).Value?.Fonds;
            return number;
        }
    }
}

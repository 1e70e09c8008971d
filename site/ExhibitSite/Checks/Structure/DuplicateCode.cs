using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks.Structure;

/// <summary>A reference code names one unit (DA/T 13-2022: codes are unique).</summary>
internal sealed class DuplicateCode : ICheck
{
    private static readonly Rule Rule = new("EX3001", Severity.Error,
        new("档号重复", "Reference code used twice"),
        new("档号“{0}”已经用在 {1}（{2}）。", "The reference code “{0}” is already used by {1} ({2})."),
        new("核对两件的档号。", "Check the codes of both."));

    public IEnumerable<Diagnostic> Run(Site site)
    {
        var owners = new Dictionary<string, Kinds.Record>(StringComparer.Ordinal);
        foreach (var record in site.Catalogue.Records)
            if (record is ICoded { Code: { Length: > 0 } code } && !owners.TryAdd(code, record))
                yield return Rule.At(record.Head.At("code"), code, $"{owners[code].Id}", $"{owners[code].Head.At("code")}");
    }
}

using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Codes;
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

    public IEnumerable<Diagnostic> Run(Site site) => Run(site, Printed);

    public IEnumerable<Diagnostic> Run(Site site, Memory memory) => Run(site, record => memory.Codes.Recall(record, Printed));

    private static IEnumerable<Diagnostic> Run(Site site, Func<Record, string> printed)
    {
        var owners = new Dictionary<string, Record>(StringComparer.Ordinal);
        foreach (var record in site.Catalogue.Records)
            if (record is ICoded { Code: { Length: > 0 } written } && printed(record) is var code && !owners.TryAdd(code, record))
                yield return Rule.At(record.Head.At("code"), written, $"{owners[code].Id}", $"{owners[code].Head.At("code")}");
    }

    // A dash or a width of another kind makes no other code.
    private static string Printed(Record record) => ((ICoded)record).Code is var written && ReferenceCode.Read(written).Value is { } read ? $"{read}" : written;
}

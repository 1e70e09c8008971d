using System.Diagnostics.CodeAnalysis;
using ExhibitSite.Model.Codes;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Fields;

/// <summary>The URI of a licence or rights statement: only a URI says the same to people and to machines.</summary>
internal sealed class RightsShape : Shape<string>
{
    private static readonly Rule NotAUri = new("EX1114", Severity.Error,
        new("权利声明不是网址", "Rights are not a URI"),
        new("“{0}”不是权利声明的网址。", "“{0}” is not the URI of a rights statement."),
        new("写 creativecommons.org 或 rightsstatements.org 的完整网址，例如 https://creativecommons.org/publicdomain/mark/1.0/（公有领域）或 https://rightsstatements.org/vocab/InC/1.0/（受著作权保护）。",
            "Write a full URI of creativecommons.org or rightsstatements.org, like https://creativecommons.org/publicdomain/mark/1.0/ or https://rightsstatements.org/vocab/InC/1.0/."));

    private static readonly Rule OddForm = new("EX1252", Severity.Note,
        new("权利声明不是短网址", "Rights not in their short form"),
        new("“{0}”是说明页的网址，或者没有这样一种声明。", "“{0}” is the address of a page about a statement, or of none that exists."),
        new("写声明自己的网址：{1}", "Write the statement's own address: {2}")) { CanBeFixed = true };

    public override Wording Expects => new("权利声明的网址", "the URI of a rights statement");

    public override string Example => "https://creativecommons.org/licenses/by/4.0/";

    public override Filling Filling { get; } = new(FillingMeans.Rights);

    public override bool TryRead(ValueNode node, FieldReading reading, [NotNullWhen(true)] out string? value)
    {
        value = (node as ScalarValue)?.Text.Trim();
        if (value is not null && Uri.TryCreate(value, UriKind.Absolute, out var uri) && (uri.Scheme is "https" or "http") && uri.Host.Contains('.', StringComparison.Ordinal) && !value.Any(char.IsWhiteSpace))
        {
            if (RightsUri.IsOddForm(value))
            {
                var known = RightsUri.Canonical(value);
                reading.Findings.Report(OddForm, node.Span, known is null ? null : new Replacement(node.Span, value, known), value, known ?? "见 creativecommons.org 或 rightsstatements.org", known ?? "see creativecommons.org or rightsstatements.org");
            }
            return true;
        }
        reading.Findings.Report(NotAUri, node.Span, value ?? "[…]");
        return false;
    }
}

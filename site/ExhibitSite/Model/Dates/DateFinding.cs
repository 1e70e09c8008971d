using System.Collections.Immutable;

namespace ExhibitSite.Model.Dates;

/// <summary>One remark about a date's text. Its wording for readers is made elsewhere, from the code and the arguments.</summary>
/// <param name="Fault">What it is about; says what the arguments mean.</param>
/// <param name="Severity">Error: the text cannot be right. Warning: a person should look. Note: for information.</param>
/// <param name="Start">Where in the text, in UTF-16 units from 0.</param>
/// <param name="Length">How long the place is; 0 at the end of a text that breaks off.</param>
/// <param name="Found">The text at that place, as written.</param>
/// <param name="Arguments">Numbers (invariant) and names for the wording, in the order <see cref="DateFault"/> gives.</param>
public sealed record DateFinding(DateFault Fault, DateSeverity Severity, int Start, int Length, string Found, ImmutableArray<string> Arguments)
{
    /// <summary>A neutral English line for logs and tests, e.g. <c>Error NoSuchLeapMonth at 6 "闰五月" (1712, 5, 0)</c>.</summary>
    public override string ToString() =>
        $"{Severity} {Fault} at {Start} \"{Found}\"{(Arguments.IsDefaultOrEmpty ? "" : $" ({string.Join(", ", Arguments)})")}";
}

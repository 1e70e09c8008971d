using System.Collections.Immutable;

namespace ExhibitSite.Model.Diagnostics;

/// <summary>A finding: a rule, a place, and the values that fill the rule's wording.</summary>
public sealed record Diagnostic(Rule Rule, SourceSpan Span, ImmutableArray<string> Arguments)
{
    /// <summary>The edit that <c>exhibit fix</c> makes; null when only a person can tell what was meant.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>What was found, in the given language.</summary>
    public string Message(string language) => Rule.Message.In(language, Arguments);

    /// <summary>The edit to make, in the given language.</summary>
    public string Hint(string language) => Rule.Hint.In(language, Arguments);

    /// <summary>Reading order of a report: file, line, column, code, then the values.</summary>
    public static int InOrder(Diagnostic left, Diagnostic right)
    {
        var byPlace = left.Span.CompareTo(right.Span);
        if (byPlace != 0) return byPlace;
        var byCode = string.CompareOrdinal(left.Rule.Code, right.Rule.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(string.Join('\u0001', left.Arguments), string.Join('\u0001', right.Arguments));
    }
}

namespace ExhibitSite.Model.Diagnostics;

/// <summary>What can be wrong, once and for all; it stands beside the code that reports it.</summary>
/// <param name="Code"><c>EX</c> and four digits, never reused (the first digit is the stage).</param>
/// <param name="Severity">Its weight.</param>
/// <param name="Title">What is wrong, in general.</param>
/// <param name="Message">What was found, with places for the values.</param>
/// <param name="Hint">The edit to make; may use the same places.</param>
public sealed record Rule(string Code, Severity Severity, Wording Title, Wording Message, Wording Hint)
{
    /// <summary>True when the line it points at must not be printed: it holds what must not be repeated.</summary>
    public bool HidesSource { get; init; }

    /// <summary>True when some of its findings carry a <see cref="Remedy"/>.</summary>
    public bool CanBeFixed { get; init; }

    /// <summary>A finding of this rule.</summary>
    public Diagnostic At(SourceSpan span, params string[] arguments) => new(this, span, [.. arguments]);
}

using System.Collections.Immutable;

namespace ExhibitSite.Components.Parts;

/// <summary>One line of a description: a label and its values.</summary>
public sealed record Fact(string Label, ImmutableArray<FactValue> Values);

/// <summary>One value of a description.</summary>
/// <param name="Link">Text, with an address where there is one.</param>
/// <param name="Addition">A remark after it; null for none.</param>
/// <param name="Certainty">How sure it is; null when nothing was said.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="IsCode">True for reference codes and other texts set in even figures.</param>
/// <param name="Date">The date it is; null for other values.</param>
public sealed record FactValue(
    Link Link, string? Addition = null, CertaintyText? Certainty = null, ImmutableArray<EvidenceText> Evidence = default, bool IsCode = false, DateText? Date = null)
{
    /// <summary>A plain text.</summary>
    public static FactValue Of(string text) => new(new Link(null, text));
}

/// <summary>What a statement rests on.</summary>
/// <param name="Source">The source or item.</param>
/// <param name="Locator">The place in it; empty for the whole.</param>
public sealed record EvidenceText(Link Source, string Locator);

/// <summary>A group of facts under a heading.</summary>
public sealed record FactArea(string Heading, ImmutableArray<Fact> Facts);

using System.Collections.Immutable;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Searching;

/// <summary>A query, read: every clause must be met by a record, excluding ones by none.</summary>
/// <param name="Clauses">In the order typed.</param>
public sealed record Query(ImmutableArray<Clause> Clauses)
{
    /// <summary>True when nothing in it asks for anything.</summary>
    public bool IsEmpty => Clauses.All(static clause => clause.IsExcluded);
}

/// <summary>One thing that is asked for.</summary>
/// <param name="Phrases">Stretches that must all stand in the record: one, or pieces of a long one.</param>
/// <param name="Typed">As typed, without marks and field.</param>
public sealed record Clause(ImmutableArray<Phrase> Phrases, string Typed)
{
    /// <summary>True when a record that meets it is not wanted.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>The field it must stand in; null for any.</summary>
    public SearchField? Field { get; init; }

    /// <summary>The facet one of whose values must hold <see cref="Folded"/>; null for none.</summary>
    public string? Facet { get; init; }

    /// <summary>The folded text without gaps.</summary>
    public string Folded { get; init; } = "";

    /// <summary>A term of w that begins with this; null for none.</summary>
    public string? Prefix { get; init; }

    /// <summary>A year that the record's date may have instead: a whole term of w; null for none.</summary>
    public string? Year { get; init; }
}

/// <summary>Code points that stand one after another, runs of them at times apart by gaps.</summary>
/// <param name="CodePoints">Folded; a space for a gap.</param>
public sealed record Phrase(ImmutableArray<int> CodePoints)
{
    /// <summary>The terms by which it is looked up.</summary>
    public ImmutableArray<CoverTerm> Cover { get; } = CoverTerm.Of(CodePoints);
}

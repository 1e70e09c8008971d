using System.Collections.Immutable;

namespace ExhibitSite.Components.Wording;

/// <summary>The words of the search page; those that the script fills have places in braces.</summary>
public sealed record SearchWords
{
#pragma warning disable CS1591 // The names say what the words are for.
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Site { get; init; }
    public required string Hint { get; init; }
    public required string Go { get; init; }
    public required string Options { get; init; }
    public required string Exact { get; init; }
    public required string ExactHint { get; init; }
    public required string Sort { get; init; }
    public required string ByRelevance { get; init; }
    public required string ByDate { get; init; }
    public required string Results { get; init; }
    public required string Filters { get; init; }
    public required string FiltersChosen { get; init; }
    public required string ShowResults { get; init; }
    public required string Clear { get; init; }
    public required string More { get; init; }
    public required string MoreValues { get; init; }
    public required string Remove { get; init; }
    public required string Years { get; init; }
    public required string From { get; init; }
    public required string Until { get; init; }
    public required string YearRange { get; init; }
    public required string YearFields { get; init; }
    public required string Count { get; init; }
    public required string One { get; init; }
    public required string None { get; init; }
    public required string Approximate { get; init; }
    public required string Compared { get; init; }
    public required string Searching { get; init; }
    public required string Suggestions { get; init; }
    public required string Ways { get; init; }
    public required string WaysText { get; init; }
    public required string Scriptless { get; init; }
    public required string Empty { get; init; }
    public required string Missing { get; init; }
    public required string Broken { get; init; }
    public required string Unreachable { get; init; }
    public required string Fault { get; init; }
    public required string FailureText { get; init; }
    public required string Chosen { get; init; }
    public required ImmutableArray<SearchTip> Tips { get; init; }
    public required ImmutableArray<string> EmptyTips { get; init; }
#pragma warning restore CS1591
}

/// <summary>A way to ask, and what it finds.</summary>
/// <param name="Typed">What is typed.</param>
/// <param name="Meaning">What it finds.</param>
public sealed record SearchTip(string Typed, string Meaning);

using System.Collections.Immutable;

namespace ExhibitSite.Components.Parts;

/// <summary>A table under a heading; the first cell of a row names it.</summary>
/// <param name="Anchor">Id of the heading.</param>
/// <param name="Title">The heading.</param>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">Rows with one value a column.</param>
public sealed record TableView(string Anchor, string Title, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<FactValue>> Rows);

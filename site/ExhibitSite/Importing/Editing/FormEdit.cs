namespace ExhibitSite.Importing.Editing;

/// <summary>One thing that a person changed in a form about a record.</summary>
/// <param name="Field">Which field: its English name, with a language or part after a point (<c>title</c>, <c>title.en</c>, <c>review.by</c>).</param>
/// <param name="Entry">Which entry of a list, from 0; one more than the last adds an entry. Null for the field as a whole.</param>
/// <param name="Part">Which named part of that entry, with a language after a point; null for the entry as a whole.</param>
/// <param name="Text">What it shall say; empty to take it away. A new entry of named parts is given as one part after the other.</param>
public sealed record FormEdit(string Field, int? Entry, string? Part, string Text);

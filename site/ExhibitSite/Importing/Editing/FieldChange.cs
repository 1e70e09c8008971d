using ExhibitSite.Importing.Tables;

namespace ExhibitSite.Importing.Editing;

/// <summary>One field that shall say something else.</summary>
/// <param name="Column">Which: a field, a translation or a part of a group.</param>
/// <param name="Old">What it says; empty when it is not there.</param>
/// <param name="New">What it shall say; empty to take it away.</param>
public sealed record FieldChange(TableColumn Column, string Old, string New);

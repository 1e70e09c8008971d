using System.Collections.Immutable;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Importing.Tables;

/// <summary>What a table that comes back is compared with.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="States">What records said when they were exported, by the name of the state.</param>
public sealed record TableSite(SourceTree Input, IReadOnlyDictionary<string, TableState> States);

/// <summary>What importing a table would do.</summary>
/// <param name="Records">What changes, in the order of the table; records that stay as they are are not there.</param>
/// <param name="Files">The files as they shall be.</param>
/// <param name="Same">How many rows change nothing.</param>
/// <param name="Absent">How many records of the kind have no row; they are left alone.</param>
/// <param name="Kept">The cells of columns that are no fields, by record and heading.</param>
public sealed record TablePlan(
    ImmutableArray<RecordChange> Records, ImmutableArray<ImportedFile> Files, int Same, int Absent,
    ImmutableDictionary<string, ImmutableSortedDictionary<string, string>> Kept);

/// <summary>What changes of one record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title, as far as it has one.</param>
/// <param name="Path">Its file below the input folder.</param>
/// <param name="IsNew">True when the table adds it.</param>
/// <param name="Fields">In the order of the kind's fields.</param>
public sealed record RecordChange(string Id, string Title, string Path, bool IsNew, ImmutableArray<Editing.FieldChange> Fields);

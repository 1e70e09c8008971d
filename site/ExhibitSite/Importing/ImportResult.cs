using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Importing;

/// <summary>What is asked of an import.</summary>
/// <param name="Format">Its name.</param>
/// <param name="Source">The file, or the folder's files.</param>
/// <param name="Into">The folder within the kinds' folders; also the start of made ids.</param>
/// <param name="Input">The input folder as it is.</param>
public sealed record ImportRequest(string Format, SourceTree Source, string Into, SourceTree Input)
{
    /// <summary>Columns and the fields they are meant for; an empty field keeps a column out of the fields.</summary>
    public ImmutableDictionary<string, string> Map { get; init; } = ImmutableDictionary<string, string>.Empty;
}

/// <summary>What an import would do. Nothing of it is written yet.</summary>
/// <param name="Read">How many records the source has.</param>
/// <param name="Items">How many become items.</param>
/// <param name="Units">How many become fonds, series or files.</param>
/// <param name="Made">How many of the units are not in the source: the fonds that holds the rest.</param>
/// <param name="There">How many the material already has.</param>
/// <param name="Private">How many the source keeps in.</param>
/// <param name="Columns">What became of each column.</param>
/// <param name="Files">The new files.</param>
/// <param name="Findings">What is to be said.</param>
public sealed record ImportResult(
    int Read, int Items, int Units, int Made, int There, int Private, ImmutableArray<ColumnUse> Columns, ImmutableArray<ImportedFile> Files, ImmutableArray<Diagnostic> Findings);

/// <summary>What became of a column.</summary>
/// <param name="Column">What the source calls it.</param>
/// <param name="Field">The field it went to: <c>private-note</c> for what has no place here.</param>
/// <param name="Values">How many values.</param>
public sealed record ColumnUse(string Column, string Field, int Values);

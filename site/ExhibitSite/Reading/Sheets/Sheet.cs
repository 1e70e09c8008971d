using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Sheets;

/// <summary>A table from a spreadsheet or another program: texts in cells, no column has a meaning yet.</summary>
/// <param name="File">Its name, for messages.</param>
/// <param name="Header">The first row.</param>
/// <param name="Rows">The others, without empty ones; a row is as long as the header.</param>
public sealed record Sheet(string File, ImmutableArray<SheetCell> Header, ImmutableArray<SheetRow> Rows);

/// <summary>One row.</summary>
/// <param name="Cells">As many as the header has.</param>
/// <param name="Span">Where it starts.</param>
public sealed record SheetRow(ImmutableArray<SheetCell> Cells, SourceSpan Span);

/// <summary>One cell.</summary>
/// <param name="Text">Without blanks at its ends and with LF line ends; never null.</param>
/// <param name="Span">A line and column of CSV; of a workbook the file's name with the cell, <c>letters.xlsx[D7]</c>.</param>
public readonly record struct SheetCell(string Text, SourceSpan Span);

using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Reading.Csv;

/// <summary>Where the cells of a row stand, so that a finding points at the cell and not at the row.</summary>
internal static class CellPlaces
{
    /// <summary>The place of each cell's text, without its quotes; never empty.</summary>
    /// <param name="record">The row as written, with its line ends.</param>
    /// <param name="file">The table.</param>
    /// <param name="line">The line on which the row starts, from 1.</param>
    public static ImmutableArray<SourceSpan> Of(string record, string file, int line)
    {
        var places = ImmutableArray.CreateBuilder<SourceSpan>();
        var (start, startLine, startColumn, column, isQuoted) = (0, line, 1, 1, false);
        for (var i = 0; ; i++)
        {
            var ends = i == record.Length || (!isQuoted && (record[i] is ',' or '\n'));
            if (ends) places.Add(PlaceOf(record.AsSpan(start, i - start), new SourceSpan(file, startLine, startColumn)));
            if (i == record.Length || (ends && record[i] == '\n')) return places.ToImmutable();
            if (record[i] == '"') isQuoted = !isQuoted;
            (line, column) = record[i] == '\n' ? (line + 1, 1) : (line, column + 1);
            if (ends) (start, startLine, startColumn) = (i + 1, line, column);
        }
    }

    private static SourceSpan PlaceOf(ReadOnlySpan<char> cell, SourceSpan start)
    {
        var text = cell.TrimStart();
        var skipped = cell.Length - text.Length + (text.StartsWith("\"") ? 1 : 0);
        text = text.TrimEnd().Trim('"');
        return start.Shift(skipped, text.Contains('\n') ? 0 : text.Length);
    }
}

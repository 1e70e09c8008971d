using System.Collections.Immutable;
using System.Text;

namespace ExhibitSite.Reading.Sheets;

/// <summary>
/// Cuts CSV into cells that know the very characters they stand on, so that one of them can be replaced and every other byte stays.
/// RFC 4180, and what spreadsheets write besides: tabs or semicolons, a quote in the middle of a bare cell.
/// </summary>
public static class CsvScanner
{
    /// <summary>All rows, blank ones too.</summary>
    /// <param name="text">The table, with whatever line ends it has.</param>
    /// <param name="separator">A comma, tab or semicolon.</param>
    public static ImmutableArray<CsvRow> Scan(string text, char separator)
    {
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        var (at, line) = (0, 1);
        while (at < text.Length)
        {
            var row = ReadRow(text, separator, ref at, ref line);
            rows.Add(row);
        }
        return rows.ToImmutable();
    }

    /// <summary>The separator that a table uses: the most frequent in its first line outside quotes.</summary>
    public static char SeparatorOf(string text)
    {
        var (commas, tabs, semicolons, isQuoted) = (0, 0, 0, false);
        foreach (var c in text)
        {
            if (c == '"') isQuoted = !isQuoted;
            if (isQuoted) continue;
            if (c is '\n' or '\r') break;
            if (c == ',') commas++;
            if (c == '\t') tabs++;
            if (c == ';') semicolons++;
        }
        return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    private static CsvRow ReadRow(string text, char separator, ref int at, ref int line)
    {
        var cells = ImmutableArray.CreateBuilder<CsvCell>();
        var (rowStart, rowLine, lineStart) = (at, line, at);
        while (true)
        {
            cells.Add(ReadCell(text, separator, ref at, ref line, ref lineStart));
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }
            var end = at;
            if (at < text.Length) at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            line++;
            return new CsvRow(cells.ToImmutable(), rowStart, end, rowLine);
        }
    }

    private static CsvCell ReadCell(string text, char separator, ref int at, ref int line, ref int lineStart)
    {
        var (start, startLine, column) = (at, line, at - lineStart + 1);
        if (at >= text.Length || text[at] != '"')
        {
            while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) at++;
            return new CsvCell(text[start..at], start, at, startLine, column) { IsQuoted = false };
        }
        var value = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"') break;
                at++;
            }
            else if (text[at] == '\n')
            {
                (line, lineStart) = (line + 1, at + 1);
            }
            if (text[at] != '\r' || at + 1 >= text.Length || text[at + 1] != '\n') value.Append(text[at]);
        }
        var isClosed = at < text.Length;
        if (isClosed) at++;
        // What follows a closing quote belongs to the cell, as spreadsheets read it.
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) value.Append(text[at++]);
        return new CsvCell(value.ToString(), start, at, startLine, column) { IsQuoted = true, IsClosed = isClosed };
    }
}

/// <summary>One row of CSV.</summary>
/// <param name="Cells">At least one.</param>
/// <param name="Start">Its first character in the text.</param>
/// <param name="End">The character after its last, before the line end.</param>
/// <param name="Line">From 1.</param>
public sealed record CsvRow(ImmutableArray<CsvCell> Cells, int Start, int End, int Line)
{
    /// <summary>True when nothing stands in it.</summary>
    public bool IsBlank => Cells.All(static c => string.IsNullOrWhiteSpace(c.Text));
}

/// <summary>One cell of CSV.</summary>
/// <param name="Text">What it says, without quotes.</param>
/// <param name="Start">Its first character in the text, with the quote.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public readonly record struct CsvCell(string Text, int Start, int End, int Line, int Column)
{
    /// <summary>True when it stands in quotes.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>False when its quote is never closed.</summary>
    public bool IsClosed { get; init; } = true;

    /// <summary>Writes a text as a cell.</summary>
    /// <param name="text">What it shall say.</param>
    /// <param name="separator">The table's.</param>
    /// <param name="likeQuoted">True to quote it even where it need not be.</param>
    public static string Write(string text, char separator, bool likeQuoted = false) =>
        likeQuoted || text.AsSpan().IndexOfAny([separator, '"', '\r', '\n']) >= 0 || (text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])))
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}

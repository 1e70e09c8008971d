using System.Text;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Cli.Output;

/// <summary>A line of an input file and the caret under it.</summary>
/// <param name="Line">The line, shortened when it is very long.</param>
/// <param name="Caret">Blanks and carets as wide as what stands above them; null when the line as a whole is meant.</param>
internal sealed record SourceExcerpt(string Line, string? Caret);

/// <summary>Finds the lines that findings point at. Findings come file by file, so one file is kept at a time.</summary>
internal sealed class SourceExcerpts(SourceTree input)
{
    // A finding in a line of two million characters still prints as one line.
    private const int Before = 40;
    private const int Longest = 110;

    private string _path = "";
    private string[] _lines = [];

    /// <summary>The line of a place; null when the place has none or its file is no UTF-8 text.</summary>
    public SourceExcerpt? Find(SourceSpan span)
    {
        if (span.Line == 0) return null;
        if (span.File != _path) (_path, _lines) = (span.File, Read(span.File));
        if (span.Line > _lines.Length || _lines[span.Line - 1] is not { } line || string.IsNullOrWhiteSpace(line)) return null;
        var at = Math.Clamp(span.Column - 1, 0, line.Length);
        var (start, end) = Window(line, at);
        var shown = (start > 0 ? "…" : "") + line[start..end] + (end < line.Length ? "…" : "");
        if (span.Column == 0) return new SourceExcerpt(Printable(shown), Caret: null);
        var ahead = Printable((start > 0 ? "…" : "") + line[start..at]);
        var marked = line[at..Math.Min(end, at + Math.Max(span.Length, 1))];
        return new SourceExcerpt(Printable(shown), new string(' ', DisplayWidth.Of(ahead)) + new string('^', Math.Max(1, DisplayWidth.Of(Printable(marked)))));
    }

    private string[] Read(string path)
    {
        if (input.Find(path) is not { } file) return [];
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.ReadAll()).TrimStart('\uFEFF').ReplaceLineEndings("\n");
            // What a curator covered is not shown in a log either.
            return Covering.Apply(text).Split('\n');
        }
        catch (DecoderFallbackException)
        {
            return [];
        }
    }

    private static (int Start, int End) Window(string line, int at)
    {
        var start = line.Length <= Longest ? 0 : Math.Max(0, Math.Min(at - Before, line.Length - Longest));
        var end = Math.Min(line.Length, start + Longest);
        // Not through the middle of a character.
        if (start > 0 && char.IsLowSurrogate(line[start])) start++;
        if (end < line.Length && char.IsLowSurrogate(line[end])) end--;
        return (start, Math.Max(start, end));
    }

    // A control character would move the caret, or worse, the terminal.
    private static string Printable(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text) shown.Append(c == '\t' ? "  " : char.IsControl(c) ? "�" : c);
        return shown.ToString();
    }
}

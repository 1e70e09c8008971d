using System.Collections.Immutable;
using System.Text;

namespace ExhibitSite.Importing.Editing;

/// <summary>A curator's file with its own line ends and mark, to be changed at some places and nowhere else.</summary>
internal sealed class SourceText
{
    private readonly ImmutableArray<int> _starts;
    private readonly bool _hasMark;

    private SourceText(string text, bool hasMark)
    {
        (Text, _hasMark) = (text, hasMark);
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        // The line ends that string.ReplaceLineEndings knows: findings count by them.
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '\n' or '\f' or '\u0085' or '\u2028' or '\u2029' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'))) starts.Add(i + 1);
        _starts = starts.ToImmutable();
        LineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    /// <summary>The text without its mark.</summary>
    public string Text { get; }

    /// <summary>What ends a line of the file.</summary>
    public string LineEnd { get; }

    /// <summary>The text of a file; null when it is not UTF-8.</summary>
    public static SourceText? Of(byte[] bytes)
    {
        var hasMark = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]);
        try
        {
            return new SourceText(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(hasMark ? 3 : 0)), hasMark);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>A text that is no file yet.</summary>
    /// <param name="text">With LF line ends, without a mark.</param>
    public static SourceText OfText(string text) => new(text, hasMark: false);

    /// <summary>How many lines there are; a text that ends with a line end has an empty last one.</summary>
    public int LineCount => _starts.Length;

    /// <summary>The character of a place, counted from 1.</summary>
    public int OffsetOf(int line, int column) => LineStart(line) + column - 1;

    /// <summary>Where a line starts, from 1; the end of the text for the line after the last.</summary>
    public int LineStart(int line) => line > _starts.Length ? Text.Length : _starts[line - 1];

    /// <summary>The end of the line that a character stands on.</summary>
    public int EndOfLine(int offset) => Text.AsSpan(offset).IndexOfAny('\n', '\r') is >= 0 and var length ? offset + length : Text.Length;

    /// <summary>A line without its line end, from 1.</summary>
    public ReadOnlySpan<char> Line(int line) => Text.AsSpan(LineStart(line)..LineStart(line + 1)).TrimEnd("\r\n\f\u0085\u2028\u2029");

    /// <summary>The bytes with some places changed.</summary>
    /// <param name="edits">Places that do not overlap; of two insertions at one place the first given comes first.</param>
    public byte[] With(IEnumerable<TextEdit> edits) => Encoding.UTF8.GetBytes((_hasMark ? "\uFEFF" : "") + TextWith(edits));

    /// <summary>The text with some places changed, without the mark.</summary>
    /// <param name="edits">As for <see cref="With"/>.</param>
    public string TextWith(IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var edit in edits.OrderBy(static e => e.Start))
        {
            result.Append(Text, at, edit.Start - at).Append(edit.Text.ReplaceLineEndings(LineEnd));
            at = edit.End;
        }
        return result.Append(Text, at, Text.Length - at).ToString();
    }

    /// <summary>The one place that differs from an edited copy of the text: everything before and after it keeps its own line ends.</summary>
    /// <param name="edited">The copy, with LF line ends as a browser gives them back; the mark is not in it.</param>
    public TextEdit DifferenceTo(string edited)
    {
        var (start, from) = (0, 0);
        while (start < Text.Length && from < edited.Length && LengthOfSame(start, edited[from]) is > 0 and var length) (start, from) = (start + length, from + 1);
        var (end, to) = (Text.Length, edited.Length);
        while (end > start && to > from && LengthOfSameBefore(end, edited[to - 1]) is > 0 and var length && end - length >= start) (end, to) = (end - length, to - 1);
        // A lone CR must not become one line end with the LF that now follows it.
        var next = from < to ? edited[from] : end < Text.Length ? Text[end] : ' ';
        if (start > 0 && Text[start - 1] == '\r' && next == '\n') (start, from) = (start - 1, from - 1);
        return new TextEdit(start, end, edited[from..to]);
    }

    // How many characters of the text are the one of the copy: two for a CR LF, none when they differ.
    private int LengthOfSame(int at, char other) => Text[at] switch
    {
        '\r' when other == '\n' => at + 1 < Text.Length && Text[at + 1] == '\n' ? 2 : 1,
        var c => c == other && c != '\r' ? 1 : 0,
    };

    private int LengthOfSameBefore(int end, char other) => Text[end - 1] switch
    {
        '\n' when other == '\n' => end > 1 && Text[end - 2] == '\r' ? 2 : 1,
        '\r' => other == '\n' ? 1 : 0,
        var c => c == other ? 1 : 0,
    };
}

/// <summary>A place in a text and what shall stand there.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last; the same as <paramref name="Start"/> to insert.</param>
/// <param name="Text">With LF line ends.</param>
internal readonly record struct TextEdit(int Start, int End, string Text);

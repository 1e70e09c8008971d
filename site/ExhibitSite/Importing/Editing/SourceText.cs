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
    public byte[] With(IEnumerable<TextEdit> edits)
    {
        var result = new StringBuilder(_hasMark ? "\uFEFF" : "");
        var at = 0;
        foreach (var edit in edits.OrderBy(static e => e.Start))
        {
            result.Append(Text, at, edit.Start - at).Append(edit.Text.ReplaceLineEndings(LineEnd));
            at = edit.End;
        }
        return Encoding.UTF8.GetBytes(result.Append(Text, at, Text.Length - at).ToString());
    }
}

/// <summary>A place in a text and what shall stand there.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">The character after the last; the same as <paramref name="Start"/> to insert.</param>
/// <param name="Text">With LF line ends.</param>
internal readonly record struct TextEdit(int Start, int End, string Text);

using System.Collections.Immutable;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing.Editing;

/// <summary>Which lines and characters of front matter each top-level field takes.</summary>
internal sealed class FrontMatterLines(SourceText source, ImmutableArray<NamedValue> own)
{
    private readonly int _fence = FenceOf(source);

    /// <summary>False for fields within one pair of braces, where a line is not a field.</summary>
    public bool IsOneFieldALine => _fence > 0 && own.All(static e => e.NameSpan.Column == 1) && own.Select(static e => e.NameSpan.Line).Distinct().Count() == own.Length;

    /// <summary>The last line of a field; comments and blank lines after it belong to what follows.</summary>
    public int LastLineOf(NamedValue entry)
    {
        var next = own.Where(e => e.NameSpan.Line > entry.NameSpan.Line).Select(static e => e.NameSpan.Line).DefaultIfEmpty(_fence).Min();
        var last = next - 1;
        while (last > entry.NameSpan.Line && IsBeside(last, entry)) last--;
        return last;
    }

    /// <summary>The characters of a value. Where it stands on lines of its own they start after the colon; where there is none they are empty.</summary>
    public (int Start, int End) ValueOf(NamedValue entry)
    {
        var colon = ColonOf(entry);
        if (entry.Value is ScalarValue { Span.Length: > 0 } scalar && scalar.Span.Line > 0)
        {
            var start = source.OffsetOf(scalar.Span.Line, scalar.Span.Column);
            return (start, start + scalar.Span.Length);
        }
        if (IsFlow(entry))
        {
            var start = source.OffsetOf(entry.Value.Span.Line, entry.Value.Span.Column);
            return (start, EndOfFlow(start));
        }
        if (entry.Value is ScalarValue { Text.Length: 0 }) return (colon, colon);
        var last = LastLineOf(entry);
        var end = source.LineStart(last) + source.Line(last).Length;
        // A text of several lines, in quotes or behind a bar, starts on the line of its name; a list or group below it.
        if (entry.Value is ScalarValue) return (source.OffsetOf(entry.Value.Span.Line, entry.Value.Span.Column), end);
        return (colon, end);
    }

    /// <summary>True for a list or group in brackets.</summary>
    public bool IsFlow(NamedValue entry) => entry.Value is ListValue or MapValue && source.Text[source.OffsetOf(entry.Value.Span.Line, entry.Value.Span.Column)] is '[' or '{';

    /// <summary>How far a list or group of one entry a line is indented; null for one in brackets.</summary>
    public int? BlockIndentOf(ValueNode value) =>
        source.Text[source.OffsetOf(value.Span.Line, value.Span.Column)] is '[' or '{' ? null : value.Span.Column - 1;

    /// <summary>The line before which a new field goes: after the last one that stands before it in the kind's table.</summary>
    public int LineAfter(TableColumn column, FieldTable table)
    {
        var before = own.Where(e => TableColumn.Find(e.Name, table) is { } c && c.Order <= column.Order).ToArray();
        return before.Length > 0 ? before.Max(LastLineOf) + 1 : own.IsEmpty ? _fence : own.Min(static e => e.NameSpan.Line);
    }

    private int ColonOf(NamedValue entry) => source.Text.IndexOf(':', source.OffsetOf(entry.NameSpan.Line, entry.NameSpan.Column) + Math.Max(entry.NameSpan.Length, 1)) + 1;

    private bool IsBeside(int line, NamedValue entry)
    {
        var text = source.Line(line);
        if (text.IsWhiteSpace()) return true;
        // Within a text of several lines a number sign is a character like others, as long as it is indented.
        return entry.Value is ScalarValue { Span.Length: 0 } ? text[0] == '#' : text.TrimStart()[0] == '#';
    }

    private int EndOfFlow(int start) => Math.Min(FlowText.Of(source.Text, start).Close + 1, source.Text.Length);

    private static int FenceOf(SourceText source)
    {
        for (var line = 2; line <= source.LineCount; line++)
            if (source.Line(line).TrimEnd() is "---") return line;
        return 0;
    }
}

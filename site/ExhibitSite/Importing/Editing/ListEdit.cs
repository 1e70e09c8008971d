using System.Collections.Immutable;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing.Editing;

/// <summary>Changes one entry of a list in front matter, adds one or takes one away. The other entries and their comments are not touched.</summary>
internal sealed class ListEdit(SourceText source, ImmutableArray<NamedValue> own, Kind kind)
{
    private readonly FrontMatterLines _lines = new(source, own);

    /// <summary>The places to change; null when the list is written in a way that cannot be changed piecewise.</summary>
    /// <param name="column">The list.</param>
    /// <param name="at">The entry, from 0; one more than the last adds one.</param>
    /// <param name="part">A part of it; null for the entry as a whole.</param>
    /// <param name="text">What it shall say; empty to take it away.</param>
    public ImmutableArray<TextEdit>? Of(TableColumn column, int at, string? part, string text)
    {
        if (!_lines.IsOneFieldALine || column.Field is not { IsList: true }) return null;
        var entry = own.FirstOrDefault(e => TableColumn.NameOf(e.Name, kind.Table) == column.Name);
        var items = ItemsOf(entry?.Value);
        if (at < 0 || at > items.Length || (at == items.Length && text.Length == 0)) return null;
        var changed = Changed(items.ElementAtOrDefault(at), part, text, column.Field);
        if (entry is null) return changed is null ? null : [NewField(column, changed)];
        if (entry.Value is not ListValue list) return [Whole(entry, items, at, changed)];
        if (items.Length == 1 && changed is null && at == 0) return [Removed(entry)];
        return _lines.IsFlow(entry) ? InBrackets(list, at, part, text, changed) : OnLines(entry, list, at, part, text, changed);
    }

    /// <summary>What a list shall say after an edit, as YAML would write it.</summary>
    public static string Expected(ValueNode? before, FormEdit edit, TableColumn column)
    {
        var items = ItemsOf(before).ToList();
        var changed = Changed(items.ElementAtOrDefault(edit.Entry!.Value), edit.Part, edit.Text, column.Field!);
        if (edit.Entry < items.Count) items.RemoveAt(edit.Entry.Value);
        if (changed is not null) items.Insert(edit.Entry.Value, changed);
        return Canonical(new ListValue([.. items], SourceSpan.None));
    }

    /// <summary>What a list says, as YAML would write it; empty for an empty one.</summary>
    public static string Canonical(ValueNode? list) => ItemsOf(list) is { Length: > 0 } items ? YamlWriting.Flow(new ListValue(items, SourceSpan.None)) : "";

    /// <summary>The entries; a single value is a list of one, and one with semicolons is cut at them, as fields read it.</summary>
    private static ImmutableArray<ValueNode> ItemsOf(ValueNode? value) => value switch
    {
        null or ScalarValue { Text.Length: 0 } => [],
        ListValue list => list.Items,
        ScalarValue scalar => [.. scalar.Text.Split(';', '；').Select(static t => t.Trim()).Where(static t => t.Length > 0).Select(t => new ScalarValue(t, scalar.Span))],
        _ => [value],
    };

    /// <summary>The entry as it shall be; null when it goes.</summary>
    private static ValueNode? Changed(ValueNode? item, string? part, string text, Field field)
    {
        if (part is null) return text.Length > 0 ? CellText.Entry(text) : null;
        var entries = item switch
        {
            MapValue map => map.Entries,
            // In short a file alone stands for the group that names it.
            ScalarValue scalar when field.Parts is { } parts => [new NamedValue(parts.All[0].Name, SourceSpan.None, scalar)],
            _ => [],
        };
        var there = PartOf(entries, part, field);
        var value = new ScalarValue(text, SourceSpan.None);
        var rest = there is null
            ? text.Length > 0 ? entries.Add(new NamedValue(part, SourceSpan.None, value)) : entries
            : text.Length > 0 ? entries.Replace(there, there with { Value = value }) : entries.Remove(there);
        return rest.IsEmpty ? null : new MapValue(rest, SourceSpan.None);
    }

    private static NamedValue? PartOf(ImmutableArray<NamedValue> entries, string part, Field field) =>
        entries.FirstOrDefault(e => (field.Parts is { } parts ? TableColumn.NameOf(e.Name, parts) ?? e.Name : e.Name) == part);

    private TextEdit NewField(TableColumn column, ValueNode item)
    {
        var at = source.LineStart(_lines.LineAfter(column, kind.Table));
        return new TextEdit(at, at, item is MapValue ? $"{column.Name}:\n  - {YamlWriting.Flow(item)}\n" : $"{column.Name}: [{YamlWriting.Flow(item)}]\n");
    }

    private TextEdit Removed(NamedValue entry) => new(source.LineStart(entry.NameSpan.Line), source.LineStart(_lines.LastLineOf(entry) + 1), "");

    // A list of one, written without brackets, or a value with semicolons.
    private TextEdit Whole(NamedValue entry, ImmutableArray<ValueNode> items, int at, ValueNode? changed)
    {
        var now = at < items.Length ? items.RemoveAt(at) : items;
        if (changed is not null) now = now.Insert(at, changed);
        if (now.IsEmpty) return Removed(entry);
        var (start, end) = _lines.ValueOf(entry);
        var written = now is [ScalarValue only] && !only.Text.AsSpan().ContainsAny(';', '；') ? YamlWriting.Scalar(only.Text) : YamlWriting.Flow(new ListValue(now, SourceSpan.None));
        return new TextEdit(start, end, (start == end || source.Text[start] == '\n' ? " " : "") + written);
    }

    private ImmutableArray<TextEdit>? InBrackets(ListValue list, int at, string? part, string text, ValueNode? changed)
    {
        var flow = FlowText.Of(source.Text, source.OffsetOf(list.Span.Line, list.Span.Column));
        if (flow.Parts.Length != list.Items.Length) return null;
        if (at == list.Items.Length) return [flow.With(YamlWriting.Flow(changed!))];
        if (changed is null) return [flow.Without(at)];
        return [InItem(list.Items[at], flow.Parts[at], part, text, changed)];
    }

    private ImmutableArray<TextEdit>? OnLines(NamedValue entry, ListValue list, int at, string? part, string text, ValueNode? changed)
    {
        var indent = list.Span.Column - 1;
        var last = _lines.LastLineOf(entry);
        if (at == list.Items.Length)
        {
            var after = source.LineStart(last + 1);
            return [new TextEdit(after, after, $"{new string(' ', indent)}- {YamlWriting.Flow(changed!)}\n")];
        }
        if (DashesOf(list, indent) is not { } dashes) return null;
        var from = dashes[at];
        var to = at + 1 < dashes.Length ? dashes[at + 1] - 1 : last;
        // Comments above the next entry belong to it.
        while (to > from && (source.Line(to).IsWhiteSpace() || source.Line(to).TrimStart()[0] == '#')) to--;
        if (changed is null) return [new TextEdit(source.LineStart(from), source.LineStart(to + 1), "")];
        var start = source.LineStart(from) + indent + 1;
        while (source.Text[start] == ' ') start++;
        var item = list.Items[at];
        return item is MapValue map && source.Text[start] != '{' && part is not null && text.Length > 0 && PartOf(map.Entries, part, kind.Table.Find(entry.Name)!) is null
            ? [NewLine(map, to, part, text)]
            : [InItem(item, (start, source.LineStart(to) + source.Line(to).Length), part, text, changed)];
    }

    /// <summary>The lines that the dashes of a list stand on; null when one is not where it should be.</summary>
    private int[]? DashesOf(ListValue list, int indent)
    {
        var dashes = new int[list.Items.Length];
        for (var i = 0; i < dashes.Length; i++)
        {
            var line = list.Items[i].Span.Line;
            while (line > list.Span.Line && !(source.Line(line).Length > indent && source.Line(line)[indent] == '-' && source.Line(line)[..indent].IsWhiteSpace())) line--;
            if (source.Line(line).Length <= indent || source.Line(line)[indent] != '-' || (i > 0 && line <= dashes[i - 1])) return null;
            dashes[i] = line;
        }
        return dashes;
    }

    private TextEdit NewLine(MapValue map, int last, string part, string text)
    {
        var at = source.LineStart(last + 1);
        return new TextEdit(at, at, $"{new string(' ', map.Entries[0].NameSpan.Column - 1)}{part}: {YamlWriting.FlowScalar(text)}\n");
    }

    /// <summary>The smallest change within an entry: the part's own characters where it has some, else the entry on one line.</summary>
    private TextEdit InItem(ValueNode item, (int Start, int End) place, string? part, string text, ValueNode changed)
    {
        if (part is null || item is not MapValue map) return new TextEdit(place.Start, ValueEnd(item, place), YamlWriting.Flow(changed));
        var there = map.Entries.FirstOrDefault(e => ((MapValue)changed).Entries.All(c => c.Name != e.Name || !ReferenceEquals(c, e)));
        if (text.Length > 0 && there?.Value is ScalarValue { Span.Length: > 0 } scalar)
        {
            var start = source.OffsetOf(scalar.Span.Line, scalar.Span.Column);
            return new TextEdit(start, start + scalar.Span.Length, Quoted(text, source.Text[start]));
        }
        if (source.Text[place.Start] != '{') return new TextEdit(place.Start, place.End, YamlWriting.Flow(changed));
        var flow = FlowText.Of(source.Text, place.Start);
        if (there is null) return flow.With($"{part}: {YamlWriting.FlowScalar(text)}");
        return text.Length == 0 && flow.Parts.Length == map.Entries.Length ? flow.Without(map.Entries.IndexOf(there)) : new TextEdit(place.Start, flow.Close + 1, YamlWriting.Flow(changed));
    }

    // A comment behind a bare entry stays.
    private int ValueEnd(ValueNode item, (int Start, int End) place) => item is ScalarValue { Span.Length: > 0 } scalar ? source.OffsetOf(scalar.Span.Line, scalar.Span.Column) + scalar.Span.Length : place.End;

    private static string Quoted(string text, char old) => old switch
    {
        '"' => YamlWriting.DoubleQuoted(text),
        '\'' when !text.Contains('\n', StringComparison.Ordinal) => YamlWriting.SingleQuoted(text),
        _ => YamlWriting.FlowScalar(text),
    };
}

using System.Collections.Immutable;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Importing.Editing;

/// <summary>
/// Changes fields of a Markdown file where they stand. Comments, order, quotes, blank lines and the body are not touched:
/// a value is replaced between its first and last character, a new field gets a line of its own, a field that goes takes its lines along.
/// </summary>
internal sealed class FrontMatterEdit(SourceText source, ImmutableArray<NamedValue> own, Kind kind)
{
    private readonly FrontMatterLines _lines = new(source, own);
    private readonly List<TextEdit> _edits = [];

    /// <summary>The places to change; null when the fields are written in a way that cannot be changed piecewise.</summary>
    public ImmutableArray<TextEdit>? Of(IReadOnlyList<FieldChange> changes)
    {
        if (!_lines.IsOneFieldALine) return null;
        foreach (var group in changes.GroupBy(c => HomeOf(c.Column), StringComparer.Ordinal))
        {
            var entry = own.FirstOrDefault(e => TableColumn.NameOf(e.Name, kind.Table) == group.Key);
            if (entry is null) Insert(group.Key, [.. group]);
            else if (entry.Value is MapValue map && group.Any(c => c.Column.Name != group.Key)) ChangeParts(entry, map, [.. group]);
            else Change(entry, group.Single());
        }
        return [.. _edits];
    }

    // The name of the top-level entry that holds a column: "review" for review.by, unless it is written "review.by: …".
    private string HomeOf(TableColumn column) =>
        column.Owner == column.Name || own.Any(e => TableColumn.NameOf(e.Name, kind.Table) == column.Name) || kind.Table.Find(column.Owner) is { IsTranslatable: true } ? column.Name : column.Owner;

    private void Change(NamedValue entry, FieldChange change)
    {
        if (change.New.Length == 0) RemoveLines(entry);
        else _edits.Add(_lines.ValueOf(entry) is var (start, end) && start == end
            ? new TextEdit(start, end, " " + Written(change, entry.Value, start))
            : new TextEdit(start, end, Written(change, entry.Value, start)));
    }

    private void RemoveLines(NamedValue entry) =>
        _edits.Add(new TextEdit(source.LineStart(entry.NameSpan.Line), source.LineStart(_lines.LastLineOf(entry) + 1), ""));

    private void Insert(string home, IReadOnlyList<FieldChange> changes)
    {
        var given = changes.Where(static c => c.New.Length > 0).ToArray();
        if (given.Length == 0) return;
        var text = changes[0].Column.Name == home
            ? Written(given[0], old: null, -1)
            : $"{{ {string.Join(", ", given.Select(c => $"{PartOf(c.Column)}: {FlowOf(c)}"))} }}";
        var at = source.LineStart(_lines.LineAfter(given[0].Column, kind.Table));
        _edits.Add(new TextEdit(at, at, $"{home}: {text}\n"));
    }

    private void ChangeParts(NamedValue entry, MapValue map, IReadOnlyList<FieldChange> changes)
    {
        var parts = kind.Table.Find(TableColumn.NameOf(entry.Name, kind.Table)!)?.Parts;
        var places = changes.Select(c => (Change: c, Entry: map.Entries.FirstOrDefault(e => (parts?.Find(e.Name)?.Name ?? e.Name) == PartOf(c.Column)))).ToArray();
        if (places.All(p => p.Change.New.Length > 0 && p.Entry?.Value is ScalarValue { Span.Length: > 0 }))
        {
            var isFlow = _lines.IsFlow(entry);
            foreach (var (change, part) in places)
            {
                var start = source.OffsetOf(part!.Value.Span.Line, part.Value.Span.Column);
                _edits.Add(new TextEdit(start, start + part.Value.Span.Length, isFlow ? FlowOf(change, start) : Requoted(change.New, start)));
            }
            return;
        }
        var rest = map.Entries.Select(e => places.FirstOrDefault(p => p.Entry == e) is { Change: { } change } ? (e.Name, Text: change.New.Length > 0 ? FlowOf(change) : null) : (e.Name, Text: YamlWriting.Flow(e.Value)))
            .Concat(places.Where(static p => p.Entry is null && p.Change.New.Length > 0).Select(p => (Name: PartOf(p.Change.Column), Text: (string?)FlowOf(p.Change))))
            .Where(static p => p.Text is not null).ToArray();
        if (rest.Length == 0)
        {
            RemoveLines(entry);
            return;
        }
        var (from, to) = _lines.ValueOf(entry);
        _edits.Add(new TextEdit(from, to, (_lines.IsFlow(entry) ? "" : " ") + $"{{ {string.Join(", ", rest.Select(static p => $"{p.Name}: {p.Text}"))} }}"));
    }

    private static string PartOf(TableColumn column) => column.Name[(column.Owner.Length + 1)..];

    private string FlowOf(FieldChange change, int at = -1) =>
        at >= 0 && source.Text[at] is '"' or '\'' ? Requoted(change.New, at) : YamlWriting.Flow(CellText.Parse(change.New, change.Column.Field, SourceSpan.None));

    // A text of several lines would take a comment behind the old one into its last line; quotes would not.
    private string Requoted(string text, int at) => source.Text[at] switch
    {
        '"' => YamlWriting.DoubleQuoted(text),
        _ when text.Contains('\n', StringComparison.Ordinal) && source.Text.AsSpan(at..source.EndOfLine(at)).Contains(" #", StringComparison.Ordinal) => YamlWriting.DoubleQuoted(text),
        '\'' when !text.Contains('\n', StringComparison.Ordinal) => YamlWriting.SingleQuoted(text),
        _ => YamlWriting.Scalar(text),
    };

    /// <summary>The new value as the old one was written: quoted if it was, a list if it was, one entry a line if it was.</summary>
    private string Written(FieldChange change, ValueNode? old, int at)
    {
        var node = CellText.Parse(change.New, change.Column.Field, SourceSpan.None);
        if (old is ListValue && node is ScalarValue one && change.Column.Field is { IsList: true }) node = new ListValue([one], one.Span);
        if (node is ScalarValue) return old is ScalarValue { Span.Length: > 0 } ? Requoted(change.New, at) : (old is null or ScalarValue ? "" : BlockLead(old)) + YamlWriting.Scalar(change.New);
        if (old is ListValue list && node is ListValue entries && _lines.BlockIndentOf(list) is { } indent)
            return string.Concat(entries.Items.Select(item => $"\n{new string(' ', indent)}- {YamlWriting.Flow(item)}"));
        return (old is null ? "" : BlockLead(old)) + YamlWriting.Flow(node);
    }

    // What replaces lines below the name starts right after the colon.
    private string BlockLead(ValueNode old) => old is ListValue or MapValue && _lines.BlockIndentOf(old) is not null ? " " : "";
}

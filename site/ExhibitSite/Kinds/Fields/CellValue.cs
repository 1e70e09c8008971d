using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;
using ExhibitSite.Reading.Yaml;

namespace ExhibitSite.Kinds.Fields;

/// <summary>The value that the text of a table's cell means: a list or a group of fields may be written in YAML's short form, <c>[{ name: 午亭, type: 号 }]</c>.</summary>
public static class CellValue
{
    /// <summary>The value of a cell; the cell itself where it is one text, or is no YAML.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="field">Its field; null for a translation or a part without one.</param>
    public static ValueNode Of(ScalarValue cell, Field? field) =>
        (field is { IsList: true } or { HasParts: true }) && LooksLikeYaml(cell.Text) && ReadYaml(cell.Text, cell.Span) is { } node ? node : cell;

    /// <summary>The value of one entry: a group, or the text itself where it is none.</summary>
    public static ValueNode Group(ScalarValue entry) => entry.Text is ['{', .., '}'] && ReadYaml(entry.Text, entry.Span) is { } node ? node : entry;

    /// <summary>True for a text in square or curly brackets.</summary>
    public static bool LooksLikeYaml(string text) => text is ['[', .., ']'] or ['{', .., '}'];

    // Every part is at the cell's own place: that is what a curator can find.
    private static ValueNode? ReadYaml(string text, SourceSpan span)
    {
        var findings = new Findings();
        var read = YamlReader.ReadMap("v: " + text.Replace('\n', ' '), span.File, 1, findings);
        return findings.Count == 0 && read.Find("v") is ListValue or MapValue ? Moved(read.Find("v")!, span) : null;
    }

    private static ValueNode Moved(ValueNode node, SourceSpan span) => node switch
    {
        ListValue list => new ListValue([.. list.Items.Select(i => Moved(i, span))], span),
        MapValue map => new MapValue([.. map.Entries.Select(e => new NamedValue(e.Name, span, Moved(e.Value, span)))], span),
        ScalarValue scalar => scalar with { Span = span },
        _ => node,
    };
}

using System.Text.Json.Nodes;
using ExhibitSite.Importing.Editing;
using ExhibitSite.Importing.Tables;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Cli.Desk;

/// <summary>What a record's fields say, for the form: texts as strings, lists as arrays, groups as objects, under the fields' English names.</summary>
internal static class FormValues
{
    /// <summary>The values; null when the fields cannot be read to their end, so that the form must not be used.</summary>
    /// <param name="kind">The record's kind.</param>
    /// <param name="path">Its file.</param>
    /// <param name="text">The file with LF line ends.</param>
    public static JsonObject? Of(Kind kind, string path, string text)
    {
        var findings = new Findings();
        var fields = RecordEditing.FieldsOf(text.ReplaceLineEndings("\n"), path, findings);
        if (!fields.IsWhole || findings.InOrder().Any(static f => f.Rule.Severity == Severity.Error)) return null;
        var values = new JsonObject();
        foreach (var entry in fields.Entries) Add(values, entry, kind.Table);
        return values;
    }

    private static void Add(JsonObject values, NamedValue entry, FieldTable table)
    {
        var name = TableColumn.NameOf(entry.Name, table) ?? entry.Name;
        // "review.by: …" on a line of its own is a part of the group.
        if (table.FindOwner(entry.Name, out _) is { IsTranslatable: false } owner && name.StartsWith(owner.Name + ".", StringComparison.Ordinal))
        {
            if (values[owner.Name] is not JsonObject group) values[owner.Name] = group = [];
            group.TryAdd(name[(owner.Name.Length + 1)..], NodeOf(entry.Value, null));
            return;
        }
        // A date in square brackets is no list.
        if (table.Find(name) is { IsList: false, Filling.Means: FillingMeans.Date } && entry.Value is ListValue { Items: [ScalarValue only] }) values.TryAdd(name, JsonValue.Create($"[{only.Text}]"));
        else values.TryAdd(name, NodeOf(entry.Value, table.Find(name)?.Parts));
    }

    private static JsonNode? NodeOf(ValueNode value, FieldTable? parts)
    {
        if (value is ListValue list) return new JsonArray([.. list.Items.Select(item => NodeOf(item, parts))]);
        if (value is not MapValue map) return JsonValue.Create(((ScalarValue)value).Text.Trim());
        var group = new JsonObject();
        foreach (var entry in map.Entries)
            if (parts is null) group.TryAdd(entry.Name, NodeOf(entry.Value, null));
            else Add(group, entry, parts);
        return group;
    }

    private static void TryAdd(this JsonObject values, string name, JsonNode? value)
    {
        if (!values.ContainsKey(name)) values.Add(name, value);
    }
}

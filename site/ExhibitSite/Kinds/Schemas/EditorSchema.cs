using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExhibitSite.Kinds.Fields;

namespace ExhibitSite.Kinds.Schemas;

/// <summary>
/// A JSON Schema (draft 2020-12) of a table of fields, for editors that complete and check YAML. It is made from the tables that records are read by, and
/// is wider than they are where only a reader can tell: a date, an id and a text are all one scalar. Whatever it refuses, a check refuses.
/// </summary>
public static partial class EditorSchema
{
    private const string Definitions = "$defs";

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schemas of all kinds and of the three files that are YAML as a whole, by the name of their file without <c>.json</c>.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = Make();

    private static ImmutableSortedDictionary<string, string> Make()
    {
        var made = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var kind in Kinds.All.Kinds) made[kind.Name] = Write($"{kind.Label.Zh} · {kind.Label.En}", kind.Table, Duty.AsDeclared);
        made["site"] = Write("站点 · The site (site.yml)", SiteSettings.Table, Duty.AsDeclared);
        made["decisions"] = Write("签字 · Decisions (decisions.yml)", DecisionFile.Table, Duty.AsDeclared);
        made["defaults"] = Write("文件夹的默认值 · Defaults of a folder (_defaults.yml)", OfAnyKind(), Duty.None);
        return made.ToImmutable();
    }

    // A folder's defaults may hold the fields of whatever lies below it; of fields with one name the first kind's is shown.
    private static FieldTable OfAnyKind()
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        return new FieldTable(Kinds.All.Kinds.SelectMany(static k => k.Table.All).DistinctBy(static f => f.Name, StringComparer.Ordinal).Where(f => words.Add(f.Name) & words.Add(f.Label.Zh)).ToArray());
    }

    private static string Write(string title, FieldTable table, Duty duty)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["$comment"] = "Made by “exhibit new vscode” from the tables of fields; edits are lost.",
        };
        var group = Group(table, duty);
        // A field's two names say one thing; said once, the file is half as long.
        if (group["properties"] is JsonObject properties)
            foreach (var field in table.All.Where(static f => f.Label.Zh != f.Name)) properties[field.Label.Zh] = new JsonObject { ["$ref"] = $"#/properties/{field.Name}" };
        foreach (var (name, value) in group) schema[name] = value?.DeepClone();
        schema[Definitions] = new JsonObject { ["value"] = new JsonObject { ["type"] = Types("string", "number", "boolean", "null") } };
        return schema.ToJsonString(Form).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Group(FieldTable table, Duty duty)
    {
        var (properties, patterns, required) = (new JsonObject(), new JsonObject(), new JsonArray());
        foreach (var field in table.All)
        {
            properties[field.Name] = Describe(field);
            if (field.Label.Zh != field.Name) properties[field.Label.Zh] = Describe(field);
            var either = $"^(?:{Regex.Escape(field.Name)}|{Regex.Escape(field.Label.Zh)})";
            if (field.IsTranslatable) patterns[either + @"\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$"] = Value(field);
            else if (field is { HasParts: true, IsList: false }) patterns[either + @"\..+$"] = true;
            if (field.IsRequired && duty == Duty.AsDeclared) required.Add(new JsonObject { ["anyOf"] = new JsonArray(Has(field.Name), Has(field.Label.Zh), HasPart(field)) });
        }
        var group = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (patterns.Count > 0) group["patternProperties"] = patterns;
        if (required.Count > 0) group["allOf"] = required;
        return group;
    }

    private static JsonObject Describe(Field field)
    {
        var described = Value(field);
        described["title"] = $"{field.Label.Zh} · {field.Label.En}";
        described["description"] = Blank().Replace($"{field.Expects.Zh}\n{field.Expects.En}", "\n");
        if (!field.Filling.IsClosed && field.Parts is null && !field.Example.Contains('…', StringComparison.Ordinal)) described["examples"] = new JsonArray(JsonValue.Create(field.Example));
        return described;
    }

    private static JsonObject Value(Field field)
    {
        var one = One(field);
        if (!field.IsList) return field.TakesBrackets ? Either(one, new JsonObject { ["type"] = "array" }) : one;
        var entry = field.TakesBrackets ? Either(One(field), new JsonObject { ["type"] = "array" }) : One(field);
        // One value is a list of one, and a text is cut at semicolons.
        var isPlain = !field.Filling.IsClosed && field.Parts is null;
        return isPlain ? Either(Scalar(), new JsonObject { ["type"] = "array", ["items"] = entry }) : Either(Scalar(), one, new JsonObject { ["type"] = "array", ["items"] = entry });
    }

    private static JsonObject One(Field field)
    {
        if (field.Parts is { } parts) return field.IsList ? Either(Scalar(), Group(parts, Duty.AsDeclared)) : Group(parts, Duty.AsDeclared);
        return field.Filling.IsClosed ? new JsonObject { ["enum"] = new JsonArray([.. field.Filling.Words.Select(static c => JsonValue.Create(c)), null]) } : Scalar();
    }

    private static JsonObject Scalar() => new() { ["$ref"] = $"#/{Definitions}/value" };

    private static JsonObject Either(params JsonObject[] shapes) => new() { ["anyOf"] = new JsonArray([.. shapes]) };

    private static JsonObject Has(string name) => new() { ["required"] = new JsonArray(name) };

    // A group may be spread over review.by, review.on …
    private static JsonObject HasPart(Field field) => field is { HasParts: true, Parts.All: [var first, ..] } ? Has($"{field.Name}.{first.Name}") : Has(field.Name);

    private static JsonArray Types(params string[] names) => [.. names.Select(static n => JsonValue.Create(n))];

    /// <summary>Whether fields that a record needs are asked for.</summary>
    private enum Duty
    {
        None,
        AsDeclared,
    }

    [GeneratedRegex(" *\n *")]
    private static partial Regex Blank();
}

using System.Text.Json.Nodes;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Blocks;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Editors;

/// <summary>Pieces that an editor offers while one writes: a file of each kind with what it must say, each block, a reference, a mark of certainty.</summary>
internal static class EditorSnippets
{
    private const string Unknown = "…";

    /// <summary>The snippets, by their name.</summary>
    public static JsonObject All(string language)
    {
        var all = new JsonObject();
        foreach (var kind in Kinds.All.Kinds) all[kind.Label.In(language)] = Snippet([kind.Name, kind.Label.Zh], kind.Label.In(language), FileOf(kind));
        foreach (var block in Kinds.Blocks.All.Blocks) all[":::" + block.Words.In(language)] = Snippet([":::" + block.Words.Zh, ":::" + block.Words.En], block.Words.In(language), BlockOf(block));
        all[new Wording("引用", "Reference").In(language)] = Snippet(["[[", "yinyong"], "[[kind:id]]", [$"[[${{1|{string.Join(',', Kinds.All.Kinds.Select(static k => k.Label.Zh))}|}}:${{2:id}}]]"]);
        all[new Wording("依据", "Evidence").In(language)] = Snippet(["{", "yiju"], "{确: source:id …}", ["{${1|确,单,异,疑|}: source:${2:id} ${3:卷页}\\}"]);
        return all;
    }

    /// <summary>The lines of a file of a kind, as a snippet: what must be filled in, each at a stop of its own.</summary>
    public static string[] FileOf(Kind kind)
    {
        var lines = new List<string> { "---" };
        var stop = 1;
        foreach (var field in kind.Table.All.Where(f => f.IsRequired || (kind.NeedsSummary && f.Name == "summary"))) lines.Add(Line(field, stop++));
        // Closed until somebody has reviewed it, as every new file is.
        lines.AddRange(["open: 未审核", "---", "", "$0"]);
        return [.. lines];
    }

    private static string[] BlockOf(Block block)
    {
        var (lines, stop) = (new List<string> { ":::" + block.Words.Zh }, 1);
        foreach (var field in block.Fields.All.Where(static f => f.IsRequired)) lines.Add(Line(field, stop++));
        lines.AddRange(stop > 1 ? ["", "$0", ":::"] : ["$0", ":::"]);
        return [.. lines];
    }

    private static string Line(Field field, int stop)
    {
        if (field.Filling.IsClosed && !field.IsList) return $"{field.Name}: ${{{stop}|{string.Join(',', field.Filling.Words.Select(static c => c.Replace(",", "\\,", StringComparison.Ordinal)))}|}}";
        var example = field.Example == Unknown ? field.Label.Zh : field.Example;
        return $"{field.Name}: ${{{stop}:{Escaped(example)}}}";
    }

    // A dollar, a closing brace and a backslash have a meaning of their own in a snippet.
    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    private static JsonObject Snippet(string[] prefixes, string description, string[] body) => new()
    {
        ["scope"] = "markdown",
        ["prefix"] = new JsonArray([.. prefixes.Select(static p => JsonValue.Create(p))]),
        ["description"] = description,
        ["body"] = new JsonArray([.. body.Select(static l => JsonValue.Create(l))]),
    };
}

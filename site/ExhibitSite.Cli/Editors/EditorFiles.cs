using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ExhibitSite.Cli.Output;
using ExhibitSite.Kinds.Schemas;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Editors;

/// <summary>What Visual Studio Code is told about a site: tasks whose findings it lists beside the text, snippets, and schemas for the files that are YAML as a whole.</summary>
internal static class EditorFiles
{
    private const string SchemaFolder = ".exhibit/schema";

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files that are ours alone and are written anew each time, by their path below the project's folder.</summary>
    public static ImmutableSortedDictionary<string, string> Made { get; } =
        EditorSchema.All.ToImmutableSortedDictionary(static s => $"{SchemaFolder}/{s.Key}.json", static s => s.Value, StringComparer.Ordinal);

    /// <summary>The files that a person may change, and that are never overwritten.</summary>
    /// <param name="input">The input folder, below the project's folder, with forward slashes.</param>
    /// <param name="command">How the command is called there: <c>exhibit</c>, or <c>dotnet</c> with the words before ours.</param>
    /// <param name="terminal">For the language.</param>
    public static ImmutableSortedDictionary<string, string> Offered(string input, ImmutableArray<string> command, Terminal terminal) =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal)
            .Add(".vscode/exhibit.code-snippets", Write(EditorSnippets.All(terminal.Language)))
            .Add(".vscode/extensions.json", Write(new JsonObject { ["recommendations"] = new JsonArray("redhat.vscode-yaml") }))
            .Add(".vscode/settings.json", Write(Settings(input)))
            .Add(".vscode/tasks.json", Write(Tasks(input, command, terminal)));

    private static JsonObject Settings(string input)
    {
        // Front matter in .md is not among what the YAML extension reads: snippets and tasks serve there.
        var schemas = new JsonObject
        {
            [$"{SchemaFolder}/site.json"] = $"{input}/site.yml",
            [$"{SchemaFolder}/decisions.json"] = $"{input}/decisions.yml",
            [$"{SchemaFolder}/defaults.json"] = $"{input}/**/_defaults.yml",
        };
        return new JsonObject
        {
            ["yaml.schemas"] = schemas,
            ["files.encoding"] = "utf8",
            ["[yaml]"] = Indented(),
            ["[markdown]"] = Indented(),
        };
    }

    private static JsonObject Indented() => new() { ["editor.insertSpaces"] = true, ["editor.tabSize"] = 2, ["editor.quickSuggestions"] = new JsonObject { ["other"] = true, ["strings"] = true } };

    private static JsonObject Tasks(string input, ImmutableArray<string> command, Terminal terminal)
    {
        var check = Task("exhibit check", new("检查资料，问题列在“问题”面板", "Check the material; findings are listed under Problems"), ["check"]);
        check["problemMatcher"] = FindingMatchers.Of(input);
        check["group"] = new JsonObject { ["kind"] = "build", ["isDefault"] = true };
        var watch = Task("exhibit check --watch", new("一存盘就检查，问题列在“问题”面板", "Check at every save; findings are listed under Problems"), ["check", "--watch"]);
        (watch["isBackground"], watch["problemMatcher"]) = (true, FindingMatchers.OfWatching(input));
        var preview = Task("exhibit preview", new("边改边看", "Preview while writing"), ["preview"]);
        (preview["isBackground"], preview["problemMatcher"]) = (true, new JsonArray());
        var fix = Task("exhibit fix --dry-run", new("看看哪些能自动改正", "Show what can be mended without asking"), ["fix", "--dry-run"]);
        fix["problemMatcher"] = new JsonArray();
        return new JsonObject { ["version"] = "2.0.0", ["tasks"] = new JsonArray(check, watch, preview, fix) };

        JsonObject Task(string label, Wording detail, string[] words) => new()
        {
            ["label"] = label,
            ["detail"] = terminal.Word(detail),
            ["type"] = "process",
            ["command"] = command[0],
            ["args"] = new JsonArray([.. command.Skip(1).Concat(words).Concat(["--input", input, "--lang", terminal.Language]).Select(static w => JsonValue.Create(w))]),
            ["presentation"] = new JsonObject { ["reveal"] = "silent", ["clear"] = true },
        };
    }

    private static string Write(JsonObject json) => json.ToJsonString(Form).ReplaceLineEndings("\n") + "\n";
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ExhibitSite.Cli.Commands;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Editors;

/// <summary>How Visual Studio Code reads the findings that <see cref="FindingsText"/> prints: one matcher a severity and form of place, as it knows severities in English only.</summary>
internal static class FindingMatchers
{
    private static readonly (Severity Severity, string Name)[] Severities = [(Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Note, "info")];

    /// <summary>The matchers for findings in both languages.</summary>
    /// <param name="input">The input folder, below the workspace.</param>
    public static JsonArray Of(string input) => [.. Severities.SelectMany(s => new[] { InLine(s.Severity, s.Name, input), OfFile(s.Severity, s.Name, input) })];

    /// <summary>The same for a check that stays: what it says at its beginning and end tells which findings belong together.</summary>
    public static JsonArray OfWatching(string input)
    {
        var matchers = Of(input);
        foreach (var matcher in matchers)
            matcher!["background"] = new JsonObject { ["activeOnStart"] = true, ["beginsPattern"] = Either(CheckCommand.Again), ["endsPattern"] = Either(CheckCommand.Watching) };
        return matchers;
    }

    // In either language, whatever the time of day.
    private static string Either(Wording words) => "^" + string.Join('|', new[] { words.Zh, words.En }.Select(static said => Regex.Escape(said).Replace(@"\{0}", ".*", StringComparison.Ordinal)));

    /// <summary>The pattern of a finding with line and column.</summary>
    public static string LinePattern(Severity severity) => $@"^([^:]+?)(?:\[[A-Z]+[0-9]+\])?:([0-9]+)(?::([0-9]+))?: (?:{Words(severity)}) (EX[0-9]{{4}}): (.+)$";

    /// <summary>The pattern of a finding about a file as a whole, or about a cell of a workbook.</summary>
    public static string FilePattern(Severity severity) => $@"^([^:]+?)(?:\[[A-Z]+[0-9]+\])?: (?:{Words(severity)}) (EX[0-9]{{4}}): (.+)$";

    private static string Words(Severity severity) => $"{Output.Severities.Words(severity).Zh}|{Output.Severities.Words(severity).En}";

    private static JsonObject InLine(Severity severity, string name, string input) => Matcher(name, input, new JsonObject
    {
        ["regexp"] = LinePattern(severity), ["file"] = 1, ["line"] = 2, ["column"] = 3, ["code"] = 4, ["message"] = 5,
    });

    private static JsonObject OfFile(Severity severity, string name, string input) => Matcher(name, input, new JsonObject
    {
        ["regexp"] = FilePattern(severity), ["kind"] = "file", ["file"] = 1, ["code"] = 2, ["message"] = 3,
    });

    private static JsonObject Matcher(string severity, string input, JsonObject pattern) => new()
    {
        ["owner"] = "exhibit",
        ["source"] = "exhibit",
        ["fileLocation"] = new JsonArray("relative", "${workspaceFolder}/" + input),
        ["severity"] = severity,
        ["pattern"] = pattern,
    };
}

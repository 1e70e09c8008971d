using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Cli.Output;

/// <summary>Findings as SARIF 2.1.0 (OASIS), which code hosts show beside the lines. The names of the records are those of the standard.</summary>
internal static class SarifReport
{
    private sealed record Log([property: JsonPropertyName("$schema")] string Schema, string Version, ImmutableArray<Run> Runs);

    private sealed record Run(Tool Tool, string ColumnKind, ImmutableArray<Invocation> Invocations, ImmutableArray<Result> Results);

    private sealed record Tool(Driver Driver);

    private sealed record Driver(string Name, string SemanticVersion, string Language, ImmutableArray<ReportingDescriptor> Rules);

    private sealed record ReportingDescriptor(string Id, Text ShortDescription, Help Help, Configuration DefaultConfiguration);

    private sealed record Configuration(string Level);

    private sealed record Invocation(bool ExecutionSuccessful);

    private sealed record Text([property: JsonPropertyName("text")] string Words);

    private sealed record Help(string Text, string Markdown);

    private sealed record Result(string RuleId, int RuleIndex, string Level, Text Message, ImmutableArray<Location> Locations, ImmutableArray<Fix>? Fixes);

    private sealed record Location(PhysicalLocation PhysicalLocation);

    private sealed record PhysicalLocation(ArtifactLocation ArtifactLocation, Region? Region);

    private sealed record ArtifactLocation(string Uri);

    private sealed record Fix(Text Description, ImmutableArray<ArtifactChange> ArtifactChanges);

    private sealed record ArtifactChange(ArtifactLocation ArtifactLocation, ImmutableArray<TextReplacement> Replacements);

    private sealed record TextReplacement(Region DeletedRegion, Text InsertedContent);

    private sealed record Region(int StartLine, int? StartColumn, int? EndColumn);

    /// <summary>The document.</summary>
    public static string Of(Report report, string language)
    {
        ImmutableArray<Rule> rules = [.. report.Result.Findings.Select(f => f.Rule).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal)];
        var driver = new Driver("exhibit", Product.Version, language, [.. rules.Select(r => Describe(r, language))]);
        ImmutableArray<string> codes = [.. rules.Select(r => r.Code)];
        var results = report.Result.Findings.Select(f => new Result(
            f.Rule.Code, codes.IndexOf(f.Rule.Code), Severities.Level(f.Rule.Severity), new Text($"{f.Message(language)}\n{f.Hint(language)}"), Place(f.Span, report.Folder), Fixes(f, report.Folder, language)));
        // A run that finds errors has still run as it should (3.20.14).
        var run = new Run(new Tool(driver), "utf16CodeUnits", [new Invocation(ExecutionSuccessful: true)], [.. results]);
        return JsonSerializer.Serialize(new Log("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", [run]), Json.Options);
    }

    private static ReportingDescriptor Describe(Rule rule, string language) => new(
        rule.Code, new Text(rule.Title.In(language)), new Help(rule.Hint.In(language, RulePage.Places), RulePage.Of(rule)), new Configuration(Severities.Level(rule.Severity)));

    private static ImmutableArray<Location> Place(SourceSpan span, string folder)
    {
        if (span.File.Length == 0) return [];
        int? column = span.Column == 0 ? null : span.Column;
        var region = span.Line == 0 ? null : new Region(span.Line, column, column is { } start && span.Length > 0 ? start + span.Length : null);
        return [new Location(new PhysicalLocation(new ArtifactLocation(Uri(folder, span.FileOnDisk)), region))];
    }

    // What `exhibit fix` would do, as far as it is about characters of a line (3.55). A file in another encoding has no region to name.
    private static ImmutableArray<Fix>? Fixes(Diagnostic finding, string folder, string language)
    {
        if (finding.Remedy is not Replacement { Place: { Line: > 0, Column: > 0 } at } edit) return null;
        var region = new Region(at.Line, at.Column, at.Column + edit.Old.Length);
        var change = new ArtifactChange(new ArtifactLocation(Uri(folder, at.FileOnDisk)), [new TextReplacement(region, new Text(edit.Now))]);
        return [new Fix(new Text(finding.Hint(language)), [change])];
    }

    // Code hosts want paths from the folder the command ran in, which is the repository's root there.
    private static string Uri(string folder, string file)
    {
        var below = Path.IsPathRooted(folder) ? "" : folder.Replace('\\', '/').Trim('/') + "/";
        while (below.StartsWith("./", StringComparison.Ordinal)) below = below[2..];
        return string.Join('/', (below + file).Split('/').Select(System.Uri.EscapeDataString));
    }
}

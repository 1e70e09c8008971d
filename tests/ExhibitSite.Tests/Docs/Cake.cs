using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace ExhibitSite.Tests.Docs;

/// <summary>The project's own commands.</summary>
internal static partial class Cake
{
    /// <summary>The targets of <c>build.cake</c>.</summary>
    public static ImmutableArray<string> Targets { get; } = [.. Declared().Matches(Script).Select(m => m.Groups["target"].Value)];

    private static string Script => File.ReadAllText(Repository.At("build.cake"));

    /// <summary>What a target does: its text, up to the next.</summary>
    public static string BodyOf(string target) => Script.Split($"Task(\"{target}\")")[1].Split("\nTask(")[0];

    /// <summary>The targets that commands in a text call; <c>Default</c> where a command names none.</summary>
    public static IEnumerable<string> TargetsNamedIn(string text) =>
        Called().Matches(text).Select(m => m.Groups["target"] is { Success: true } named ? named.Value : "Default");

    [GeneratedRegex(@"^Task\(""(?<target>\w+)""\)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();

    [GeneratedRegex(@"\bdotnet cake\b(\s+--target=(?<target>\w+))?", RegexOptions.ExplicitCapture)]
    private static partial Regex Called();
}

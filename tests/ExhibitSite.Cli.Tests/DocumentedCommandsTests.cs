using System.Text.RegularExpressions;
using Xunit;

namespace ExhibitSite.Cli.Tests;

/// <summary>The commands that documents and publishing files tell people to type.</summary>
public sealed partial class DocumentedCommandsTests
{
    private static readonly string[] Documents =
        ["README.md", ".gitlab-ci.yml", .. Repository.Sources(".github", ".yml"), .. Repository.Sources("site/docs", ".md")];

    /// <summary>What a document says to type.</summary>
    private sealed record Advice(string File, string Command, IReadOnlyList<string> Options);

    [Fact]
    public void Every_command_line_names_a_command_and_options_that_it_has()
    {
        // <command> stands for any.
        var advice = Documents.SelectMany(Read).Where(a => a.Command.Length > 0).ToArray();
        Assert.Contains(advice, a => a.Command == "build");
        foreach (var command in advice.GroupBy(a => a.Command, StringComparer.Ordinal))
        {
            var help = Exhibit.Run(Repository.Root, command.Key, "--help");
            Assert.True(help.Code == 0 && help.Out.Contains($"exhibit {command.Key}", StringComparison.Ordinal), $"{command.First().File}: there is no command {command.Key}");
            foreach (var one in command)
                Assert.All(one.Options, option => Assert.True(help.Out.Contains(option, StringComparison.Ordinal), $"{one.File}: {command.Key} has no {option}"));
        }
    }

    private static IEnumerable<Advice> Read(string file) =>
        Typed().Matches(File.ReadAllText(Repository.At(file)))
            .Select(m => new Advice(file, m.Groups["command"].Value, [.. Option().Matches(m.Groups["options"].Value).Select(o => o.Value)]));

    [GeneratedRegex(@"dotnet run --project site/ExhibitSite\.Cli -c Release(?: --no-build)? -- (?<command>[a-z-]*)(?<options>[^\n`]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Typed();

    [GeneratedRegex(@"(?<=\s)--[a-z-]+")]
    private static partial Regex Option();
}

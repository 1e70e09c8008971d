using ExhibitSite.Cli.Commands;
using ExhibitSite.Cli.Output;
using Xunit;

namespace ExhibitSite.Cli.Tests;

public sealed class ExplainTests
{
    [Fact]
    public async Task Every_rule_can_be_explained_in_both_languages()
    {
        Assert.NotEmpty(RuleIndex.All);
        foreach (var rule in RuleIndex.All)
        {
            var (code, text, error) = await InProcess.Run(["explain", rule.Code]);
            Assert.Equal((ExitCode.Done, ""), (code, error));
            Assert.StartsWith($"# {rule.Code} {rule.Title.Zh} · {rule.Title.En}\n", text, StringComparison.Ordinal);
            Assert.Contains("## 怎么改 · Hint", text, StringComparison.Ordinal);
            Assert.DoesNotContain("{0}", text, StringComparison.Ordinal);
        }
    }

    // Rules are found by looking; this counts them in the source, where they are written.
    [Fact]
    public void Every_rule_of_the_source_is_found()
    {
        var written = Repository.Sources("site/ExhibitSite", ".cs").SelectMany(file => File.ReadLines(Repository.At(file)))
            .SelectMany(line => System.Text.RegularExpressions.Regex.Matches(line, "\"(EX[0-9]{4})\", Severity\\.").Select(m => m.Groups[1].Value));
        Assert.Equal(written.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), RuleIndex.All.Select(r => r.Code).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_code_may_be_written_small()
    {
        var (code, text, _) = await InProcess.Run(["explain", "ex1101"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("# EX1101 ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_code_exits_with_2_and_names_the_nearest()
    {
        var (code, _, error) = await InProcess.Run(["explain", "EX11O1"]);
        Assert.Equal(ExitCode.WrongUsage, code);
        Assert.Contains("EX1101", error, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using System.Text.RegularExpressions;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using Xunit;

namespace ExhibitSite.Sites.Tests.Broken;

/// <summary>Every mistake a curator makes is told in one run, at its place, in words that help; and no input brings the program down.</summary>
public sealed class BrokenInputTests
{
    private static readonly BuildOptions Options = new(BuiltSite.UsualDay);

    private const string TabUsed = "EX1010";

    private static readonly Lazy<BuildResult> Result = new(() => Build.Run(BrokenSite.Everything(), Options));

    // A record that stays in is news, not a mistake.
    private static IEnumerable<Diagnostic> Findings => Result.Value.Findings.Where(f => f.Rule.Code != "EX4001");

    [Fact]
    public void All_mistakes_are_told_in_one_run_and_nothing_is_built()
    {
        Assert.True(Result.Value.IsRefused);
        Assert.Empty(Result.Value.Files);
        Golden.AssertSame(BrokenSite.Folder + "/expected", new Dictionary<string, string> { ["diagnostics.txt"] = Listed("zh-Hans"), ["diagnostics.en.txt"] = Listed("en") });
    }

    [Fact]
    public void No_broken_file_goes_unnamed()
    {
        var named = Findings.Select(f => f.Span.File).ToHashSet(StringComparer.Ordinal);
        var silent = BrokenSite.Files().Files.Select(f => f.Path).Where(p => !named.Contains(p) && !BrokenSite.Sound.Contains(p) && !BrokenSite.ToldElsewhere.Contains(p));
        Assert.Empty(silent);
    }

    [Fact]
    public void More_than_sixty_kinds_of_mistakes_are_told_apart() => Assert.InRange(Findings.Select(f => f.Rule.Code).Distinct(StringComparer.Ordinal).Count(), 61, 999);

    [Fact]
    public void Every_oddity_is_told_by_its_name()
    {
        var told = Findings.Select(f => $"{f.Span.File} {f.Rule.Code}").ToHashSet(StringComparer.Ordinal);
        Assert.All(Oddities.All.Where(o => o.Code is not null), o => Assert.Contains($"{Shown(o.Path)} {o.Code}", told));
    }

    [Fact]
    public void Findings_name_a_file_and_give_a_hint_without_gaps_or_our_own_innards()
    {
        foreach (var finding in Findings)
        {
            Assert.NotEmpty(finding.Span.File);
            foreach (var language in new[] { "zh-Hans", "en" })
            {
                var (message, hint) = (finding.Message(language), finding.Hint(language));
                Assert.NotEmpty(hint);
                Assert.DoesNotMatch(@"“”|“—”|\{\d|Exception|Markdig|YamlDotNet|CsvHelper|AngleSharp|ExhibitSite\.|<stream|scalar| at line", message + hint);
            }
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", finding.Message("zh-Hans"));
        }
    }

    [Fact]
    public void A_column_points_at_the_text_that_the_message_speaks_of()
    {
        var lines = BrokenSite.Files().Files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal) || f.Path.EndsWith(".csv", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => File.ReadAllLines(Repository.At(BrokenSite.Folder + "/input/" + f.Path)), StringComparer.Ordinal);
        foreach (var finding in Findings.Where(f => f.Span.Length > 0 && f.Rule.Code != TabUsed && lines.ContainsKey(f.Span.File)))
        {
            var line = lines[finding.Span.File][finding.Span.Line - 1];
            Assert.True(finding.Span.Column - 1 + finding.Span.Length <= line.Length, $"{finding.Span} +{finding.Span.Length}: {line}");
            var marked = line.Substring(finding.Span.Column - 1, finding.Span.Length);
            Assert.DoesNotMatch(@"^\s|\s$|^,|,$", marked);
        }
    }

    [Fact]
    public void The_command_says_so_too_and_ends_with_one_and_writes_nothing()
    {
        using var folder = new TempFolder();
        folder.Copy(BrokenSite.Everything(), "input");
        folder.AddLinks("input");
        var clock = Stopwatch.StartNew();
        var run = ExhibitSite.Cli.Tests.Exhibit.Run(folder.Path, "build", "--as-of", "2026-11-22");
        Assert.True(run.Code == 1, run.ToString());
        // A few seconds on a free machine; this one may be building other things.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 120);
        Assert.DoesNotMatch(@"   at \w|Exception|EX9\d{3}|Unhandled", run.Error + run.Out);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "output")));
        var untold = Findings.Select(f => f.Rule.Code).Distinct(StringComparer.Ordinal).Where(code => !run.Error.Contains(code, StringComparison.Ordinal));
        Assert.Empty(untold);
        Assert.Contains("没有写出任何文件", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_told_and_never_followed()
    {
        using var folder = new TempFolder();
        folder.Copy(SourceTree.OfTexts([new("site.yml", "title: 站\n"), new("items/a.md", "x\n")]), "input");
        folder.AddLinks("input");
        var tree = InputFolder.Read(Path.Combine(folder.Path, "input"));
        Assert.Equal(["items/a.md", "site.yml"], tree.Files.Select(f => f.Path));
        Assert.Equal(["items/loop", "media/elsewhere.png"], tree.Links.AsEnumerable());
    }

    [Fact]
    public void A_name_with_loose_accents_is_told_as_it_looks_like_another()
    {
        using var folder = new TempFolder();
        folder.Copy(SourceTree.OfTexts([new("site.yml", "title: 站\n")]), "input");
        folder.Write("input/media/\u00E9.svg", "x");
        folder.Write("input/media/e\u0301.svg", "y");
        var tree = InputFolder.Read(Path.Combine(folder.Path, "input"));
        // Where the disk itself makes one file of the two there is nothing to tell.
        if (Directory.GetFiles(Path.Combine(folder.Path, "input", "media")).Length < 2) return;
        var finding = Assert.Single(Build.Run(tree, Options).Findings);
        Assert.Equal("media/e\u0301.svg EX1052", $"{finding.Span} {finding.Rule.Code}");
    }

    [Fact]
    public void A_folder_without_settings_is_told_what_it_lacks()
    {
        var result = Build.Run(new SourceTree([]), Options);
        Assert.Equal(["site.yml EX1050"], result.Findings.Select(f => $"{f.Span} {f.Rule.Code}"));
        Assert.True(result.IsRefused);
    }

    [Theory]
    [InlineData("title: 站\ntitle: 又一个\n", "site.yml:2:1 EX1015")]
    [InlineData("- 站\n", "site.yml:1:1 EX1017")]
    [InlineData("title：站\n", "site.yml:1:6 EX1011")]
    [InlineData("tagline: 没有题名\n", "site.yml:1:1 EX1102")]
    [InlineData("title: 站\nhome: { items: [meiyou] }\n", "site.yml:2:17 EX2002")]
    [InlineData("title: 站\nhome: { image: media/x.png }\n", "site.yml:2:16 EX2005")]
    public void Settings_are_read_as_strictly_as_records(string settings, string expected)
    {
        var result = Build.Run(SourceTree.OfTexts([new("site.yml", settings)]), Options);
        Assert.Equal([expected], result.Findings.Select(f => $"{f.Span} {f.Rule.Code}"));
        Assert.True(result.IsRefused);
    }

    private static string Listed(string language) => string.Concat(Findings.Select(f =>
        $"{f.Span}{(f.Span.Length > 0 ? $"+{f.Span.Length}" : "")} {f.Rule.Severity} {f.Rule.Code} {Short(f.Message(language))}\n    {Short(f.Hint(language))}\n"));

    // A name of eighty characters and a list of forty fields say no more when they are whole.
    private static string Short(string text) => text.Length <= 200 ? text : text[..200] + "…";

    private static string Shown(string path) => Regex.Replace(path, @"\p{Cf}", m => $"⟨U+{(int)m.Value[0]:X4}⟩", RegexOptions.None, TimeSpan.FromSeconds(1));
}

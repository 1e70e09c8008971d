using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing;
using Xunit;

namespace ExhibitSite.Tests.Docs;

/// <summary>Does what the handbook says: every example is put where it says, and built.</summary>
public sealed class HandbookExamplesTests
{
    private const string Flagship = "input/";
    private const string OwnSite = "my-site/";

    /// <summary>The recordings that the handbook asks its reader to bring; their content is never read.</summary>
    private static readonly string[] Brought = ["media/lianxi/memory.mp3", "media/lianxi/walk.mp4", "media/lianxi/walk.vtt"];

    private static readonly DateOnly Day = new(2026, 3, 10);

    private static readonly ImmutableArray<HandbookExample> Examples = HandbookExamples.Of(Handbooks.Read("curators/handbook.zh.md"));

    [Fact]
    public void The_flagship_site_with_all_examples_has_no_finding_in_them()
    {
        var files = Finished(Flagship);
        var result = Build.Run(Over(FlagshipFiles(), files), new BuildOptions(Day));
        AssertClean(result, files.Keys);
        foreach (var (path, _) in files.Where(f => f.Key.EndsWith(".md", StringComparison.Ordinal)))
            Assert.Contains(result.Files, f => f.IsPage && f.Origin == path);
    }

    [Fact]
    public void Every_page_made_from_an_example_can_be_written()
    {
        var files = Finished(Flagship);
        var result = Build.Run(Over(FlagshipFiles(), files), new BuildOptions(Day));
        foreach (var page in result.Files.Where(f => f.IsPage && files.ContainsKey(f.Origin)))
        {
            using var written = new MemoryStream();
            page.Write(written);
            Assert.Contains("<h1", Encoding.UTF8.GetString(written.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_site_of_ones_own_that_the_handbook_starts_has_no_finding()
    {
        var files = Finished(OwnSite);
        var result = Build.Run(SourceTree.OfTexts(files), new BuildOptions(Day));
        AssertClean(result, files.Keys);
        Assert.Empty(result.Report!.Withheld);
    }

    [Fact]
    public void Every_mistake_of_the_handbook_gives_the_finding_it_names()
    {
        var mistakes = Examples.Where(e => e.Code.Length > 0).ToArray();
        Assert.NotEmpty(mistakes);
        foreach (var mistake in mistakes)
        {
            var (tree, path) = mistake.Path.StartsWith(OwnSite, StringComparison.Ordinal)
                ? (Over([], Finished(OwnSite)), mistake.Path[OwnSite.Length..])
                : (Over(FlagshipFiles(), Finished(Flagship)), mistake.Path[Flagship.Length..]);
            var result = Build.Run(Over(tree.Files, [new(path, mistake.Text)]), new BuildOptions(Day));
            var found = result.Findings.Where(f => f.Span.File == path).Select(f => $"{f.Span} {f.Rule.Code} {f.Message("zh")}").ToArray();
            Assert.True(found.Any(f => f.Contains(mistake.Code, StringComparison.Ordinal)), $"line {mistake.Line}: expected {mistake.Code}, found {string.Join("; ", found)}");
        }
    }

    [Fact]
    public void Every_date_of_the_handbook_is_read_without_doubt()
    {
        var dates = Examples.Where(e => e.Language == "dates").SelectMany(e => e.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        Assert.NotEmpty(dates);
        var table = "id,title,type,date,certainty,evidence\n" + string.Concat(dates.Select((d, i) => $"date-{i},日期,其他,\"{d}\",疑,source:book\n"));
        var result = Build.Run(
            SourceTree.OfTexts([new("site.yml", "title: 日期\n"), new("events/dates.csv", table), new("sources/book.csv", "id,title,type\nbook,书,M\n")]),
            new BuildOptions(Day));
        AssertClean(result, ["events/dates.csv"]);
    }

    [Fact]
    public void The_english_handbook_has_the_same_examples() =>
        Assert.Equal(
            Examples.Select(e => (e.Language, e.Path, e.Code, e.Text)),
            HandbookExamples.Of(Handbooks.Read("curators/handbook.en.md")).Select(e => (e.Language, e.Path, e.Code, e.Text)));

    /// <summary>The files as a reader of the whole handbook has them at the end, and a page for every piece of text.</summary>
    private static Dictionary<string, string> Finished(string site)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var example in Examples.Where(e => e.Code.Length == 0 && e.Path.StartsWith(site, StringComparison.Ordinal))) files[example.Path[site.Length..]] = example.Text;
        if (site != Flagship) return files;
        foreach (var piece in Examples.Where(e => e is { Path: "", Language: "markdown" })) files[$"pages/example-{piece.Line}.md"] = $"---\ntitle: 例 {piece.Line}\n---\n\n{piece.Text}";
        return files;
    }

    private static IEnumerable<SourceFile> FlagshipFiles() =>
        InputFolder.Read(Path.Combine(Handbooks.Root, "input")).Files.Concat(Brought.Select(path => SourceTree.OfBytes(path, path.EndsWith(".vtt", StringComparison.Ordinal) ? "WEBVTT\n\n00:00.000 --> 00:01.000\n走\n"u8.ToArray() : Sounds.Wave(2))));

    private static SourceTree Over(IEnumerable<SourceFile> below, IEnumerable<KeyValuePair<string, string>> texts)
    {
        var upper = texts.ToDictionary(t => t.Key, t => SourceTree.OfBytes(t.Key, Encoding.UTF8.GetBytes(t.Value)), StringComparer.Ordinal);
        return new SourceTree(below.Where(f => !upper.ContainsKey(f.Path)).Concat(upper.Values));
    }

    private static void AssertClean(BuildResult result, IEnumerable<string> paths)
    {
        var ours = paths.ToHashSet(StringComparer.Ordinal);
        Assert.Empty(result.Findings.Where(f => f.Rule.Severity > Severity.Note && ours.Contains(f.Span.File)).Select(f => $"{f.Span}: {f.Rule.Code} {f.Message("zh")}"));
        Assert.False(result.IsRefused, string.Join("\n", result.Findings.Where(f => f.Rule.Severity == Severity.Error).Select(f => $"{f.Span}: {f.Rule.Code} {f.Message("zh")}")));
    }
}

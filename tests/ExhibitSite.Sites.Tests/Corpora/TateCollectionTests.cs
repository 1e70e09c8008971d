using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ExhibitSite.Model.Dates;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Pipeline;
using ExhibitSite.Testing.Converting;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Sites.Tests;

/// <summary>Two thousand artworks and all artists of a museum, from tables to audited pages.</summary>
[Collection(nameof(TateCollectionTests))]
public sealed class TateCollectionTests(ITestOutputHelper output)
{
    private const int Rows = 2_000;

    [Fact]
    public void Two_thousand_artworks_become_pages_with_their_makers_and_dates()
    {
        if (Testing.Corpora.File(output, "tate-collection/artworks-1.csv") is not { } artworks) return;
        var tate = TateCollection.Read(artworks, Testing.Corpora.File(output, "tate-collection/artists.csv")!, Rows);
        using var folder = new TemporaryFolder("tate");

        // As written first: what the reader does not understand stops the build, item by item.
        tate.WriteTo(folder.At("as-written"), _ => true);
        var asWritten = Build.Run(InputFolder.Read(folder.At("as-written")), new BuildOptions(BuiltSite.UsualDay));
        AssertDatesAreReported(tate, asWritten);

        // Then with those texts, and those that say that the date is unknown, as notes on the date.
        tate.WriteTo(folder.At("input"), IsDate);
        var site = WrittenOut.Of(folder.At("input"), folder.At("output"));
        output.WriteLine(site.Figures);
        foreach (var finding in site.FindingsOf(Severity.Warning).Take(20)) output.WriteLine(finding);
        Assert.False(site.Result.IsRefused);
        Assert.DoesNotContain(site.FindingsOf(Severity.Warning), f => !f.Contains("EX1136", StringComparison.Ordinal) && !f.Contains("EX302", StringComparison.Ordinal));
        AssertItemsAreThere(tate, folder.At("output"));
        AssertFondsIsPaged(tate, folder.At("output"));
        AssertIndexIsByLetter(tate, folder.At("output"));
        AssertChronologyIsInOrder(tate, folder.At("output"));
    }

    // Ten pages of two hundred, each item once, in the order of codes, walked by the links of a reader.
    private static void AssertFondsIsPaged(TateCollection tate, string folder)
    {
        var listed = new List<string>();
        var at = Path.Combine(folder, "fonds", TateCollection.Fonds);
        for (var pages = 1; ; pages++)
        {
            var page = Parse(at);
            var items = page.QuerySelectorAll(".tree .code").Select(c => c.TextContent).ToArray();
            Assert.InRange(items.Length, 1, 200);
            Assert.InRange(new FileInfo(Path.Combine(at, "index.html")).Length, 1, 100_000);
            listed.AddRange(items);
            if (page.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
            {
                Assert.Equal(Rows / 200, pages);
                break;
            }
            at = Path.GetFullPath(Path.Combine(at, next));
        }
        Assert.Equal(tate.Artworks.Select(a => a["accession_number"]).Order(StringComparer.Ordinal), listed);
        Assert.Contains("2000 items", Parse(folder, "fonds").QuerySelector(".tree .count")!.TextContent, StringComparison.Ordinal);
    }

    // Thousands of artists: a page for each letter.
    private static void AssertIndexIsByLetter(TateCollection tate, string folder)
    {
        var page = Parse(folder, "agents");
        Assert.Null(page.QuerySelector("#strokes"));
        var groups = page.QuerySelectorAll(".index-jump a").ToDictionary(
            a => a.TextContent, a => Parse(folder, "agents", a.GetAttribute("href")!).QuerySelectorAll(".columns li a").Select(name => name.TextContent).ToArray(), StringComparer.Ordinal);
        Assert.Equal(tate.Artists.Length, groups.Values.Sum(g => g.Length));
        Assert.All(groups.Keys, letter => Assert.Matches("^[A-Z]$", letter));
        foreach (var (letter, names) in groups)
            Assert.All(names.Where(n => char.IsAsciiLetter(n[0])), name => Assert.Equal(letter, name[..1].ToUpperInvariant()));
        Assert.True(Array.IndexOf(groups["B"], "Blake, Robert") < Array.IndexOf(groups["B"], "Blake, William"));
        Assert.Contains("Štyrský, Jindrich", groups["S"]);
    }

    private static void AssertChronologyIsInOrder(TateCollection tate, string folder)
    {
        var page = Parse(folder, "events");
        var decades = page.QuerySelectorAll(".decade").Select(d => (Name: d.QuerySelector("h2")!.Id!, Entries: d.QuerySelectorAll(".timeline > li").Length)).ToArray();
        Assert.Equal(tate.Artworks.Count(a => IsDate(a["date_text"])), decades.Sum(d => d.Entries));
        var years = decades.Select(d => int.Parse(d.Name[1..])).ToArray();
        Assert.Equal(years.Order(), years);
        // The museum's own first year, an oracle that knows nothing of our reading.
        Assert.Equal(
            tate.Artworks.Where(a => IsDate(a["date_text"]) && a["start_year"].Length > 0).Select(a => (int)double.Parse(a["start_year"]) / 10 * 10).Distinct().Order(),
            years);
    }

    private void AssertDatesAreReported(TateCollection tate, BuildResult asWritten)
    {
        var texts = tate.Artworks.Select(a => a["date_text"]).Where(t => t.Length > 0).ToArray();
        var read = texts.Count(t => DateReading.Read(t).Value is not null);
        var undated = texts.Count(IsUndated);
        var refused = texts.Where(t => !IsUnderstood(t)).ToArray();
        output.WriteLine($"{texts.Length} dates: {read} read ({Share(read, texts.Length)}), {undated} say that the date is unknown ({Share(undated, texts.Length)}), {refused.Length} not understood ({Share(refused.Length, texts.Length)}): {string.Join(" | ", refused.Distinct(StringComparer.Ordinal).Take(20))}");
        output.WriteLine($"of the {texts.Length - undated} that give a date, {Share(read, texts.Length - undated)} are read");
        var errors = asWritten.Findings.Where(f => f.Rule.Severity == Severity.Error).ToArray();
        Assert.All(errors, e => Assert.Contains(e.Rule.Code, new[] { "EX1130", "EX1135" }));
        // A text may have more than one fault; every one that is not understood has one at least, and no other has any.
        Assert.Equal(
            tate.Artworks.Where(a => a["date_text"].Length > 0 && !IsUnderstood(a["date_text"])).Count(),
            errors.Select(e => e.Span.Line).Distinct().Count());
        Assert.True(read > 0.95 * (texts.Length - undated));
    }

    private static void AssertItemsAreThere(TateCollection tate, string folder)
    {
        foreach (var artwork in tate.Artworks)
        {
            var page = Parse(folder, "items", TateCollection.ItemId(artwork));
            Assert.Equal(Plain(artwork["title"]), Plain(page.QuerySelector("h1")!.TextContent));
            Assert.Equal(artwork["accession_number"], page.QuerySelector(".item-head .code")!.TextContent);
            Assert.Contains("agents/" + TateCollection.AgentId(artwork["artist_id"]), page.QuerySelector(".item-head .meta a")!.GetAttribute("href"), StringComparison.Ordinal);
            if (!IsDate(artwork["date_text"])) Assert.Contains(artwork["date_text"], page.QuerySelector(".fact-list")!.TextContent, StringComparison.Ordinal);
        }
        // 1,036 sketches by one hand: all of them are reached from his page.
        foreach (var maker in tate.Artworks.GroupBy(a => a["artist_id"], StringComparer.Ordinal))
            Assert.Equal(
                maker.Select(a => "../../items/" + TateCollection.ItemId(a) + "/").Order(StringComparer.Ordinal),
                Parse(folder, "agents", TateCollection.AgentId(maker.Key)).QuerySelectorAll(".appears-in li a").Select(a => a.GetAttribute("href")!)
                    .Where(h => h.Contains("/items/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(tate.Artworks.Length, Directory.EnumerateDirectories(Path.Combine(folder, "items")).Count());
        Assert.Equal(tate.Artists.Length, Directory.EnumerateDirectories(Path.Combine(folder, "agents")).Count(d => Path.GetFileName(d).StartsWith("artist-", StringComparison.Ordinal)));
    }

    private static bool IsDate(string text) => DateReading.Read(text).Value is not null;

    private static bool IsUnderstood(string text) => DateReading.Read(text).Value is not null || IsUndated(text);

    private static bool IsUndated(string text) => DateReading.Read(text) is { Value: null } read && read.Findings.Any(f => f.Fault == DateFault.Undated);

    private static string Share(int part, int whole) => $"{100.0 * part / whole:0.0} %";

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IHtmlDocument Parse(string folder, params string[] page)
    {
        using var stream = File.OpenRead(Path.Combine([folder, .. page, "index.html"]));
        return new HtmlParser().ParseDocument(stream);
    }
}

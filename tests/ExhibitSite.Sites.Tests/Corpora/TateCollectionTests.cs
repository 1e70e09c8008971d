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

        // Then with those texts as notes on the date.
        tate.WriteTo(folder.At("input"), IsUnderstood);
        var site = WrittenOut.Of(folder.At("input"), folder.At("output"));
        output.WriteLine(site.Figures);
        foreach (var finding in site.FindingsOf(Severity.Warning).Take(20)) output.WriteLine(finding);
        Assert.False(site.Result.IsRefused);
        Assert.DoesNotContain(site.FindingsOf(Severity.Warning), f => !f.Contains("EX1136", StringComparison.Ordinal));
        AssertItemsAreThere(tate, folder.At("output"));
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
            if (!IsUnderstood(artwork["date_text"])) Assert.Contains(artwork["date_text"], page.Body!.TextContent, StringComparison.Ordinal);
        }
        Assert.Equal(tate.Artworks.Length, Directory.EnumerateDirectories(Path.Combine(folder, "items")).Count());
        Assert.Equal(tate.Artists.Length, Directory.EnumerateDirectories(Path.Combine(folder, "agents")).Count(d => Path.GetFileName(d).StartsWith("artist-", StringComparison.Ordinal)));
    }

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

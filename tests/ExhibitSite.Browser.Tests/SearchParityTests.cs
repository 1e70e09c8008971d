using System.Diagnostics;
using System.Text.Json;
using ExhibitSite.Searching;
using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Browser.Tests;

/// <summary>One index, three readers: the generator's, the page's code in Node, the page in Chromium. All answer alike.</summary>
[Collection(Flagship.Name)]
public sealed class SearchParityTests(Flagship flagship, ITestOutputHelper output)
{
    private const int MostRows = 60;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Node_answers_as_the_generators_reader_does(bool hasBoosts)
    {
        await using var site = await SearchSite.StartAsync(flagship.Site);
        // Within a page of ten the form typed counts: with it, only the first page can be compared row by row.
        var rows = hasBoosts ? 10 : MostRows;
        var answers = await AskNodeAsync(site, SearchSite.Queries.Select(words => JsonSerializer.Serialize(new { words, boosts = hasBoosts, rows })));
        var reader = SearchSite.Reader;
        var wrong = new List<string>();
        foreach (var (words, line) in SearchSite.Queries.Zip(answers))
        {
            // Without words the page lists everything, to be narrowed by facets.
            if (words.Length == 0) continue;
            var expected = Print(reader.Search(new SearchRequest(words, rows) { Weights = hasBoosts ? SearchWeights.Boosted : SearchWeights.Plain }));
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var found = $"{root.GetProperty("total")} {root.GetProperty("approximate")}\n" + string.Join('\n', root.GetProperty("rows").EnumerateArray()
                .Select(row => $"{row.GetProperty("id")} {row.GetProperty("url")} {row.GetProperty("title")} {(float)row.GetProperty("score").GetDouble():r}"));
            if (found != expected) wrong.Add($"{words}\n{Difference(expected, found)}");
        }
        output.WriteLine($"{SearchSite.Queries.Length - wrong.Count} of {SearchSite.Queries.Length} queries alike");
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.Take(8)));
    }

    [Fact]
    public async Task Chromium_shows_as_the_generators_reader_finds()
    {
        await using var site = await SearchSite.StartAsync(flagship.Site);
        var page = await site.OpenAsync(flagship.Browser, "");
        var reader = SearchSite.Reader;
        var wrong = new List<string>();
        var sample = SearchSite.Queries.Where((words, i) => words.Length > 0 && (i < 34 || i % 5 == 0)).ToArray();
        foreach (var words in sample)
        {
            var answer = reader.Search(new SearchRequest(words));
            await page.FillAsync("[data-box]", words);
            await page.PressAsync("[data-box]", "Enter");
            await page.UntilAsync("!['正在搜索……', ''].includes(document.querySelector('[data-status]').textContent)");
            var found = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-found]:not([hidden]) .results h3 a')].map(a => a.getAttribute('href').replace(/#?:~:.*/u, '').replace('../', ''))");
            var expected = answer.Rows.Select(row => row.Address).ToArray();
            if (!found.SequenceEqual(expected)) wrong.Add($"{words}\n{Difference(string.Join('\n', expected), string.Join('\n', found))}");
        }
        output.WriteLine($"{sample.Length - wrong.Count} of {sample.Length} queries alike");
        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.Take(8)));
        await page.Context.CloseAsync();
    }

    private static string Print(SearchAnswer answer) => $"{answer.Total} {answer.IsApproximate}\n" + string.Join('\n', answer.Rows.Select(row => $"{row.Kind}:{row.Id} {row.Address} {row.Title} {row.Score:r}"));

    private static string Difference(string expected, string found)
    {
        var (then, now) = (expected.Split('\n'), found.Split('\n'));
        var at = Enumerable.Range(0, Math.Max(then.Length, now.Length)).FirstOrDefault(i => then.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        return $"line {at}\n  generator {then.ElementAtOrDefault(at)}\n  client    {now.ElementAtOrDefault(at)}";
    }

    private static async Task<string[]> AskNodeAsync(SearchSite site, IEnumerable<string> questions)
    {
        using var process = Process.Start(new ProcessStartInfo("node", [Repository.At("tests/ExhibitSite.Browser.Tests/search-client.mjs"), Path.Combine(site.Folder, "search")])
        {
            UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var (printed, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        foreach (var question in questions) await process.StandardInput.WriteLineAsync(question);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await complained);
        return (await printed).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}

using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>Pictures and what surrounds them: rights wherever one is shown, room kept before it comes, nothing heavy on the way.</summary>
[Collection(Flagship.Name)]
public sealed class PictureTests(Flagship flagship)
{
    private const int MostScriptBytes = 30 * 1024;
    private const int MostStyleBytes = 20 * 1024;

    private static readonly string[] Kinds = ["page-home", "page-exhibition", "page-section", "page-item", "page-piece", "page-tour", "page-agent"];

    [Fact]
    [Trait("Behaviour", "35")]
    public async Task Rights_stand_with_a_picture_on_its_page_in_a_story_in_the_viewer_and_on_paper()
    {
        var page = await flagship.OpenPageWithAsync("class=\"page-item\"", "data-viewer=");
        var rights = (await page.InnerTextAsync(".rights a[rel=license]")).Trim();
        Assert.NotEmpty(rights);
        Assert.EndsWith(await page.EvaluateAsync<string>("JSON.parse(document.querySelector('exhibit-viewer script').textContent).pictures[0].rights"), await page.InnerTextAsync("exhibit-viewer figure .maker"), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.True(await page.IsVisibleAsync("exhibit-viewer figure .maker"));
        Assert.True(await page.IsVisibleAsync(".rights a[rel=license]"));
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        await page.ClickAsync("exhibit-viewer .look");
        await page.UntilAsync("document.querySelector('.viewer-rights-line')?.textContent.length > 0");
        Assert.Equal(await page.InnerTextAsync("exhibit-viewer figure .maker"), await page.InnerTextAsync(".viewer-rights-line"));

        // In a story a picture of an item has them, too.
        await page.GotoAsync(flagship.UrlOf(flagship.Site.PageWith("class=\"page-section\"", "class=\"block-figure\"", "items/")));
        var makers = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.block-figure:has(> a[href*=\"items/\"])')].map(figure => figure.querySelector('.maker')?.textContent ?? '')");
        Assert.NotEmpty(makers);
        Assert.All(makers, maker => Assert.Matches("公共领域|知识共享|CC|著作权", maker));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "39")]
    public async Task A_page_loads_little_and_nothing_moves_when_its_pictures_come()
    {
        foreach (var kind in Kinds)
        {
            var page = await flagship.OpenAsync(flagship.Site.PageWith($"class=\"{kind}\""));
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Empty(await page.EvaluateAsync<string[]>("[...document.images].filter(image => !image.getAttribute('width') || !image.getAttribute('height')).map(image => image.outerHTML)"));
            var moved = await page.EvaluateAsync<double>("""
                () => new Promise(done => { let sum = 0;
                  new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
                  setTimeout(() => done(sum), 100); })
                """);
            Assert.True(moved <= 0.05, $"{kind}: {moved}");
            var (scripts, styles) = (await SqueezedAsync(page, "script[src]", "src"), await SqueezedAsync(page, "link[rel=stylesheet]", "href"));
            Assert.InRange(scripts, 1, MostScriptBytes);
            Assert.InRange(styles, 1, MostStyleBytes);
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    [Trait("Behaviour", "33")]
    [Trait("Behaviour", "36")]
    public async Task Sharing_is_a_link_and_a_code_of_our_own_and_what_is_related_differs_from_page_to_page()
    {
        var sets = new List<string>();
        var page = await flagship.OpenAsync("");
        foreach (var item in flagship.Site.Pages.Where(p => p.StartsWith("items/", StringComparison.Ordinal)))
        {
            var html = await File.ReadAllTextAsync(Path.Combine(flagship.Site.Folder, item, "index.html"));
            var at = html.IndexOf("class=\"part related\"", StringComparison.Ordinal);
            if (at >= 0) sets.Add(string.Concat(System.Text.RegularExpressions.Regex.Matches(html[at..html.IndexOf("</section>", at, StringComparison.Ordinal)], "href=\"([^\"]*)\"").Select(m => m.Groups[1].Value + " ")));
        }
        Assert.True(sets.Count > 50, $"{sets.Count} items with related records");
        Assert.True(sets.CountBy(set => set).Max(set => set.Value) <= sets.Count * 0.05, sets.CountBy(set => set).MaxBy(set => set.Value).Key);

        await page.GotoAsync(flagship.UrlOf(flagship.Site.PageWith("class=\"page-item\"")));
        Assert.True(await page.IsVisibleAsync(".share svg.qr"));
        await page.ClickAsync(".share [data-share]");
        await page.UntilAsync("document.querySelector('.share .done').textContent !== ''");
        Assert.Equal(page.Url, await page.InputValueAsync(".share textarea"));
        Assert.Equal(0, await page.Locator("a[href*='share' i], a[href*='weibo'], a[href*='twitter'], a[href*='facebook'], iframe").CountAsync());
        await page.Context.CloseAsync();
    }

    // What a server that squeezes as hard as it can sends.
    private async Task<long> SqueezedAsync(IPage page, string elements, string attribute)
    {
        var bytes = 0L;
        foreach (var address in await page.EvaluateAsync<string[]>($"[...document.querySelectorAll('{elements}')].map(element => element.{attribute})"))
        {
            var file = Path.Combine(flagship.Site.Folder, Uri.UnescapeDataString(new Uri(address).AbsolutePath[SiteServer.BasePath.Length..]));
            using var squeezed = new MemoryStream();
            await using (var brotli = new System.IO.Compression.BrotliStream(squeezed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true)) await brotli.WriteAsync(await File.ReadAllBytesAsync(file));
            bytes += squeezed.Length;
        }
        return bytes;
    }
}

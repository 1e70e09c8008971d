using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>The page with Mirador: it opens what the site has, where the site stands, and nothing else.</summary>
[Collection(ViewerSite.Name)]
public sealed class FullViewerTests(ViewerSite site)
{
    private const string IsShown = "document.querySelector('#full-viewer canvas') !== null && document.querySelector('#full-viewer [class*=thumbnail i] img, #full-viewer img') !== null";

    [Fact]
    public async Task A_book_opens_with_its_first_page_from_the_right_and_asks_nobody_else()
    {
        var page = await site.OpenAsync("about:blank");
        var (asked, errors) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        // The driver's own notes on reading pixels are no fault of the page.
        page.Console += (_, message) => { if (message.Type is "error" && !message.Location.Contains("favicon", StringComparison.Ordinal)) errors.Add(message.Text + " " + message.Location); };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(new Uri(site.Server.Address, ViewerSite.Book).AbsoluteUri);
        Assert.DoesNotContain(asked, url => url.Contains("mirador", StringComparison.Ordinal));
        await page.ClickAsync(".iiif-links a[href*='?manifest=']");
        await page.UntilAsync(IsShown);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        // The site stands at another address than the one that its manifests are written for.
        Assert.All(asked, url => Assert.True(url.StartsWith(site.Server.Address.AbsoluteUri, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
        Assert.Contains(asked, url => url.Contains("iiif/wuting-1.png/full/", StringComparison.Ordinal));
        Assert.True(Missing.Length == 0, Missing);
        Assert.Empty(errors);
        // 右起: the way on is to the left, and the words are Chinese.
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('#full-viewer button')].find(b => /下一/.test(b.ariaLabel ?? '')).getBoundingClientRect().x < [...document.querySelectorAll('#full-viewer button')].find(b => /上一/.test(b.ariaLabel ?? '')).getBoundingClientRect().x"));
        Assert.Contains("叶1", await page.InnerTextAsync("#full-viewer"), StringComparison.Ordinal);
        Assert.EndsWith("/items/book/", await page.GetAttributeAsync("[data-full-viewer-back]", "href"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Of_a_sheet_in_tiles_nothing_is_asked_for_that_is_not_there()
    {
        var page = await site.OpenAsync("viewer/?manifest=iiif/manifests/sheet.json");
        await page.UntilAsync("document.querySelector('#full-viewer canvas') !== null");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        for (var i = 0; i < 5; i++)
        {
            await page.ClickAsync("#full-viewer button[aria-label='放大']");
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }
        await page.UntilAsync("performance.getEntriesByType('resource').some(r => r.name.includes('/1024,1024/0/default.jpg'))");
        Assert.Contains(asked, url => url.Contains("wuting-sheet.png/", StringComparison.Ordinal));
        Assert.True(Missing.Length == 0, Missing);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_manifest_of_another_site_is_refused_before_anything_is_asked_for()
    {
        var page = await site.OpenAsync("about:blank");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(new Uri(site.Server.Address, "viewer/?manifest=https://elsewhere.example/iiif/manifests/a.json").AbsoluteUri);
        await page.UntilAsync("document.querySelector('[data-said=refused]').hidden === false");
        Assert.DoesNotContain(asked, url => url.Contains("elsewhere.example/", StringComparison.Ordinal) && !url.Contains("?manifest=", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => url.Contains("mirador", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private string Missing => string.Join(" ", site.Server.Missing.Where(path => !path.EndsWith("favicon.ico", StringComparison.Ordinal)));
}

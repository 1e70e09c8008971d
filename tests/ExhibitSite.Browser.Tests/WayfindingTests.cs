using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>Finding one's way: skipping, sections in order, where one is, and addresses that do not exist.</summary>
[Collection(Flagship.Name)]
public sealed class WayfindingTests(Flagship flagship)
{
    private const string OrderOfContents = "[...document.querySelectorAll('ol.contents h3 a')].map(a => a.href)";

    [Fact]
    public async Task The_first_tab_shows_the_skip_link_and_enter_goes_to_the_text()
    {
        var page = await flagship.OpenPageWithAsync("class=\"page-item\"");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("skip-link", await page.EvaluateAsync<string>("document.activeElement.className"));
        var box = await page.Locator(".skip-link").BoundingBoxAsync();
        Assert.True(box is { X: >= 0, Y: >= 0, Height: > 10 }, $"{box}");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "5")]
    public async Task Next_and_previous_keep_the_order_of_the_contents()
    {
        var covers = flagship.Site.Pages.Where(p => p.StartsWith("exhibitions/", StringComparison.Ordinal) && p.Count(c => c == '/') == 2).ToList();
        Assert.NotEmpty(covers);
        var page = await flagship.OpenAsync("");
        foreach (var cover in covers)
        {
            await page.GotoAsync(flagship.UrlOf(cover));
            var order = await page.EvaluateAsync<string[]>(OrderOfContents);
            Assert.True(order.Length >= 6, cover);
            for (var i = 0; i < order.Length; i++)
            {
                await page.GotoAsync(order[i]);
                Assert.Equal(i == 0 ? null : order[i - 1], await page.EvaluateAsync<string?>("document.querySelector('.pager [rel=prev]')?.href ?? null"));
                Assert.Equal(i == order.Length - 1 ? null : order[i + 1], await page.EvaluateAsync<string?>("document.querySelector('.pager [rel=next]')?.href ?? null"));
                Assert.Equal($"第 {i + 1} / {order.Length} 节", await page.InnerTextAsync(".pager .position"));
                Assert.Equal(order[i], await page.EvaluateAsync<string>("document.querySelector('.section-list [aria-current=page]').href"));
            }
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "6")]
    public async Task The_section_list_marks_the_heading_being_read()
    {
        var page = await flagship.OpenPageWithAsync("class=\"page-section\"", "<ol><li><a href=\"#");
        var links = page.Locator(".section-list ol ol a");
        var last = await links.CountAsync() - 1;
        Assert.True(last > 0);
        await page.EvaluateAsync("document.getElementById(decodeURIComponent([...document.querySelectorAll('.section-list ol ol a')].at(-1).hash.slice(1))).scrollIntoView()");
        await page.WaitForSelectorAsync(".section-list ol ol li:last-child a[aria-current=location]");
        Assert.Equal(1, await page.Locator(".section-list [aria-current=location]").CountAsync());
        await page.EvaluateAsync("document.getElementById(decodeURIComponent(document.querySelector('.section-list ol ol a').hash.slice(1))).scrollIntoView()");
        await page.WaitForSelectorAsync(".section-list ol ol li:first-child a[aria-current=location]");
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "6")]
    public async Task A_press_in_the_section_list_sets_the_address_and_back_returns()
    {
        var page = await flagship.OpenPageWithAsync("class=\"page-section\"", "<ol><li><a href=\"#");
        var before = page.Url;
        await page.Locator(".section-list ol ol a").Last.ClickAsync();
        Assert.NotEqual(before, page.Url);
        Assert.StartsWith(before + "#", page.Url, StringComparison.Ordinal);
        await page.GoBackAsync();
        Assert.Equal(before, page.Url);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "7")]
    public async Task The_wheel_moves_the_page_by_what_was_turned()
    {
        var page = await flagship.OpenPageWithAsync("class=\"page-section\"");
        await page.Mouse.MoveAsync(600, 400);
        await page.Mouse.WheelAsync(0, 500);
        await page.UntilAsync("scrollY >= 500");
        Assert.Equal(500, await page.EvaluateAsync<int>("Math.round(scrollY)"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(SiteServer.Nowhere)]
    [InlineData("items/" + SiteServer.Nowhere + "/")]
    [InlineData("a/b/c/d/" + SiteServer.Nowhere + ".html")]
    public async Task An_address_that_does_not_exist_is_answered_with_a_whole_page_that_leads_on(string address)
    {
        var page = await flagship.OpenAsync("");
        var answer = await page.GotoAsync(flagship.UrlOf(address));
        Assert.Equal(404, answer!.Status);
        Assert.NotEmpty(await page.InnerTextAsync("h1"));
        Assert.True(await page.EvaluateAsync<bool>("document.styleSheets.length > 0 && [...document.styleSheets].every(sheet => sheet.cssRules.length > 0)"), "the style sheet is missing");
        Assert.Equal("on", await page.GetAttributeAsync("html", "data-js"));
        await page.ClickAsync("main .word-list a >> nth=0");
        Assert.Equal(flagship.Server.Address.AbsoluteUri, page.Url);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "4")]
    public async Task Home_contents_and_every_area_are_one_press_away_from_every_kind_of_page()
    {
        var kinds = (await flagship.VisitsAsync()).Where(v => flagship.Site.Pages.Contains(v.Address)).GroupBy(v => v.Kind, StringComparer.Ordinal).Select(g => g.First());
        foreach (var visit in kinds)
        {
            Assert.Contains(flagship.UrlOf(""), visit.Links);
            Assert.Contains(flagship.UrlOf("contents/"), visit.Links);
        }
    }
}

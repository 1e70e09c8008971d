using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>What a visitor does with a page: cite it, print it, compare pictures, read evidence, turn text upright.</summary>
[Collection(Flagship.Name)]
public sealed class VisitorTests(Flagship flagship)
{
    [Fact]
    [Trait("Behaviour", "12")]
    [Trait("Behaviour", "34")]
    public async Task The_citation_is_copied_on_plain_http_too()
    {
        var page = await flagship.OpenPageWithAsync("data-copy=\"citation-text\"");
        Assert.False(await page.EvaluateAsync<bool>("isSecureContext"));
        await page.ClickAsync("[data-copy=citation-text]");
        await page.UntilAsync("document.querySelector('.citation .done').textContent !== ''");
        var cited = (await page.EvaluateAsync<string>("document.getElementById('citation-text').textContent.replace(/\\s+/g, ' ').trim()"));
        Assert.Contains(await page.EvaluateAsync<string>("`[${new Date().getFullYear()}-`"), cited, StringComparison.Ordinal);
        Assert.Equal(cited, await page.InputValueAsync(".citation-field"));
        Assert.Equal(cited, await page.EvaluateAsync<string>("(() => { const field = document.querySelector('.citation-field'); return field.value.slice(field.selectionStart, field.selectionEnd); })()"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "14")]
    public async Task Two_pictures_are_compared_by_arrow_keys_and_side_by_side()
    {
        var page = await flagship.OpenPageWithAsync("<exhibit-compare");
        var range = page.Locator("exhibit-compare input[type=range]").First;
        await range.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("53", await range.InputValueAsync());
        Assert.Equal("53%", await range.GetAttributeAsync("aria-valuetext"));
        Assert.Equal("53%", await page.EvaluateAsync<string>("document.querySelector('exhibit-compare').style.getPropertyValue('--at')"));
        await page.Keyboard.PressAsync("Home");
        Assert.Equal("0%", await range.GetAttributeAsync("aria-valuetext"));
        await page.Locator("exhibit-compare button").First.ClickAsync();
        var sides = await page.EvaluateAsync<double[]>("[...document.querySelector('exhibit-compare').querySelectorAll('img')].map(i => i.getBoundingClientRect().left)");
        Assert.True(sides[1] > sides[0] + 50, $"{sides[0]} and {sides[1]}");
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "17")]
    public async Task A_piece_turns_vertical_stays_so_and_pages_to_the_left()
    {
        var page = await flagship.OpenPageWithAsync("name=\"writing\" value=\"vertical\"", "data-vertical");
        await page.SetViewportSizeAsync(360, 420);
        await page.ClickAsync("button[data-switch][name=writing]");
        Assert.Equal("vertical-rl", await WritingAsync(page));
        Assert.Equal("true", await page.GetAttributeAsync("button[name=writing]", "aria-pressed"));
        await page.ReloadAsync();
        Assert.Equal("vertical-rl", await WritingAsync(page));
        await page.FocusAsync(".book-text");
        await page.Keyboard.PressAsync("PageDown");
        await page.UntilAsync("document.querySelector('.book-text').scrollLeft < -100");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await page.ClickAsync("button[data-switch][name=writing]");
        Assert.Equal("horizontal-tb", await WritingAsync(page));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "20")]
    public async Task Evidence_opens_beside_its_mark_closes_with_escape_and_gives_the_focus_back()
    {
        var page = await flagship.OpenPageWithAsync("class=\"page-section\"", "class=\"evidence\"");
        var mark = page.Locator("a.evidence").First;
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".popover");
        Assert.NotEmpty(await page.InnerTextAsync(".popover"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".popover").CountAsync());
        Assert.Equal("ref-1", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "37")]
    public async Task Print_has_the_text_its_address_and_citation_and_no_controls()
    {
        var page = await flagship.OpenPageWithAsync("data-copy=\"citation-text\"");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        var controls = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('button, input, summary, .site-nav, .site-tools, .skip-link')].filter(e => e.checkVisibility()).map(e => `${e.localName}.${e.className} ${e.textContent.trim().slice(0, 20)}`)
            """);
        Assert.Empty(controls);
        Assert.True(await page.IsVisibleAsync("main h1"));
        Assert.True(await page.IsVisibleAsync("#citation-text"));
        Assert.Contains("https://archives.example/exhibits/demo/items/", await page.InnerTextAsync(".print-only"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "8")]
    public async Task Nothing_moves_for_readers_who_ask_for_stillness()
    {
        var still = new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce };
        foreach (var address in new[] { "", flagship.Site.PageWith("<exhibit-compare"), flagship.Site.PageWith("class=\"page-item\"") })
        {
            var page = await flagship.OpenAsync(address, still);
            await page.ClickAsync("details.settings summary");
            await page.CheckAsync("input[name=theme][value=dark]");
            await page.Mouse.MoveAsync(400, 400);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.getAnimations().length"));
            Assert.NotEqual("smooth", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
            var moving = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return [...s.transitionDuration.split(','), ...s.animationDuration.split(',')].some(d => parseFloat(d) > 0.01); })
                    .map(e => `${e.localName}.${e.className}`)
                """);
            Assert.Empty(moving);
            await page.Context.CloseAsync();
        }
    }

    private static Task<string> WritingAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.book-text')).writingMode");
}

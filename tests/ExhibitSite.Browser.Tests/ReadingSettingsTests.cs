using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>The reader's settings: chosen in the header, kept in the browser, nowhere else.</summary>
[Collection(Flagship.Name)]
public sealed class ReadingSettingsTests(Flagship flagship)
{
    [Fact]
    [Trait("Behaviour", "23")]
    [Trait("Behaviour", "25")]
    public async Task Settings_are_kept_over_a_reload_and_on_other_pages()
    {
        var page = await flagship.OpenAsync("");
        await page.ClickAsync("details.settings summary");
        await page.CheckAsync("input[name=scale][value='150']");
        await page.CheckAsync("input[name=theme][value=dark]");
        await page.CheckAsync("input[name=size][value=large]");
        await AssertSetAsync(page);
        await page.ReloadAsync();
        await AssertSetAsync(page);
        Assert.True(await page.IsCheckedAsync("input[name=theme][value=dark]"));
        await page.GotoAsync(flagship.UrlOf(flagship.Site.PageWith("class=\"page-item\"")));
        await AssertSetAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task One_button_forgets_them_all()
    {
        var page = await flagship.OpenAsync("");
        await page.ClickAsync("details.settings summary");
        await page.CheckAsync("input[name=theme][value=contrast]");
        Assert.NotEqual(0, await page.EvaluateAsync<int>("localStorage.length"));
        await page.ClickAsync("details.settings [data-reset]");
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
        Assert.Null(await page.GetAttributeAsync("html", "data-theme"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "16")]
    public async Task A_text_is_read_in_all_its_versions_or_in_the_one_preferred_which_is_kept()
    {
        const string Shown = "[...document.querySelectorAll('.version')].filter(v => v.checkVisibility()).map(v => v.dataset.version).join(' ')";
        var page = await flagship.OpenPageWithAsync("class=\"page-item\"", "data-has=\"original edited plain\"");
        Assert.Equal("original edited plain", await page.EvaluateAsync<string>(Shown));
        await page.ClickAsync(".version-choice [value=plain]");
        Assert.Equal("plain", await page.EvaluateAsync<string>(Shown));
        Assert.Equal("true", await page.GetAttributeAsync(".version-choice [value=plain]", "aria-pressed"));
        await page.ReloadAsync();
        Assert.Equal("plain", await page.EvaluateAsync<string>(Shown));
        // Another text too; and a link into a version shows that one besides.
        await page.GotoAsync(flagship.UrlOf(flagship.Site.PagesWith("class=\"page-item\"", "data-has=\"original edited plain\"").Last()));
        Assert.Equal("plain", await page.EvaluateAsync<string>(Shown));
        await page.EvaluateAsync("location.hash = document.querySelector('.version h3').id");
        await page.UntilAsync($"{Shown} === 'original plain'");
        // Pressed again, or the first: all of them.
        await page.ClickAsync(".version-choice [value=plain]");
        Assert.Equal("original edited plain", await page.EvaluateAsync<string>(Shown));
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("true", await page.GetAttributeAsync(".version-choice [value=edited]", "aria-pressed"));
        await page.ClickAsync(".version-choice [value='']");
        Assert.Equal("original edited plain", await page.EvaluateAsync<string>(Shown));
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "21")]
    public async Task In_traditional_characters_the_original_stays_and_the_other_versions_are_converted()
    {
        const string Texts = "[...document.querySelectorAll('.version')].map(v => v.querySelector('div').textContent.trim())";
        var address = flagship.Site.PageWith("class=\"page-item\"", "data-has=\"original edited plain\"");
        var page = await flagship.OpenAsync(address);
        var simplified = await page.EvaluateAsync<string[]>(Texts);
        await page.GotoAsync(flagship.UrlOf("zh-hant/" + address));
        var traditional = await page.EvaluateAsync<string[]>(Texts);
        Assert.Equal(simplified[0], traditional[0]);
        Assert.NotEqual(simplified[1], traditional[1]);
        Assert.NotEqual(simplified[2], traditional[2]);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "24")]
    public async Task Large_type_is_eighteen_points_with_room_between_lines_and_targets_of_44_pixels()
    {
        var page = await flagship.OpenPageWithAsync("class=\"page-section\"");
        await page.ClickAsync("details.settings summary");
        await page.CheckAsync("input[name=size][value=large]");
        var size = await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.story > p:not(.lead)')).fontSize)");
        var line = await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.story > p:not(.lead)')).lineHeight)");
        Assert.InRange(size, 24, 60);
        Assert.InRange(line / size, 1.5, 3);
        var small = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.site-header a, .site-header summary, .site-header label, .site-header button, .pager a')]
                .filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 44)
                .map(e => `${e.textContent.trim()}: ${e.getBoundingClientRect().height} px`)
            """);
        Assert.Empty(small);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "26")]
    public async Task Reading_mode_leaves_text_and_figures_in_lines_of_at_most_38_characters()
    {
        var page = await flagship.OpenAsync(flagship.Site.PageWith("class=\"page-section\"", "class=\"block-figure\""), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1920, Height = 1080 } });
        await page.ClickAsync("details.settings summary");
        await page.CheckAsync("input[name=mode][value=reading]");
        Assert.InRange(await page.EvaluateAsync<double>("(p => p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize))(document.querySelector('.story > p:not(.lead)'))"), 20, 38);
        Assert.Equal(0, await page.Locator(".site-nav:visible, .rail:visible, .pager:visible, .site-footer:visible").CountAsync());
        Assert.True(await page.Locator(".story .block-figure img").First.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "25")]
    public async Task Colours_follow_the_system_until_the_reader_chooses()
    {
        var page = await flagship.OpenAsync("", new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        var dark = await BackgroundAsync(page);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        var light = await BackgroundAsync(page);
        Assert.NotEqual(dark, light);
        await page.ClickAsync("details.settings summary");
        await page.CheckAsync("input[name=theme][value=dark]");
        Assert.Equal(dark, await BackgroundAsync(page));
        await page.Context.CloseAsync();
    }

    private static async Task AssertSetAsync(IPage page)
    {
        Assert.Equal("150", await page.GetAttributeAsync("html", "data-scale"));
        Assert.Equal("dark", await page.GetAttributeAsync("html", "data-theme"));
        Assert.Equal("large", await page.GetAttributeAsync("html", "data-size"));
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor");
}

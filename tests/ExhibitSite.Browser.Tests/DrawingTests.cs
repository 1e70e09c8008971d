using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>Behaviours 30 to 33: timeline, map, relations and related records, by keyboard, on a narrow screen, with and without script.</summary>
[Collection(Flagship.Name)]
public sealed class DrawingTests(Flagship flagship)
{
    private const string Zoomed = "getComputedStyle(document.querySelector('exhibit-drawing')).getPropertyValue('--drawn')";

    private static readonly string Axe = File.ReadAllText(Repository.At("site/web/node_modules/axe-core/axe.min.js"));

    [Theory]
    [InlineData("events/1680s/")]
    [InlineData("agents/chen-tingjing/")]
    [InlineData("places/")]
    [Trait("Behaviour", "13")]
    [Trait("Behaviour", "30")]
    public async Task Buttons_and_keys_enlarge_a_drawing_within_its_frame(string address)
    {
        var page = await flagship.OpenAsync(address);
        await page.UntilAsync("document.querySelector('.drawing-tools')?.hidden === false");
        await page.ClickAsync(".drawing-tools [data-zoom=in]");
        Assert.Equal("1.5", await page.EvaluateAsync<string>(Zoomed));
        await page.FocusAsync(".drawing-scroll");
        await page.Keyboard.PressAsync("+");
        Assert.Equal("2", await page.EvaluateAsync<string>(Zoomed));
        var before = await page.EvaluateAsync<double>("document.querySelector('.drawing-scroll').scrollLeft");
        await page.ClickAsync(".drawing-tools [data-pan='1']");
        await page.UntilAsync($"document.querySelector('.drawing-scroll').scrollLeft > {before.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        await page.FocusAsync(".drawing-scroll");
        await page.Keyboard.PressAsync("0");
        Assert.Equal("1", await page.EvaluateAsync<string>(Zoomed));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("events/")]
    [InlineData("events/1680s/")]
    [InlineData("agents/chen-tingjing/")]
    [InlineData("agents/descent/")]
    [InlineData("agents/chen-tingjing/annals/")]
    [InlineData("maps/qinhe-relief/")]
    [Trait("Behaviour", "31")]
    [Trait("Behaviour", "32")]
    public async Task Pages_with_drawings_are_accessible_at_every_width_and_in_forced_colours(string address)
    {
        var page = await flagship.OpenAsync(address);
        await page.EvaluateAsync(Axe);
        foreach (var width in new[] { 1280, 320 })
        {
            await page.SetViewportSizeAsync(width, 800);
            Assert.Equal("", string.Join("; ", await page.EvaluateAsync<string[]>(PageScripts.Axe, null)));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        }
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active });
        // Hollow and full must still differ: the drawing keeps its fills, in the system's colours.
        Assert.Equal("none", await page.EvaluateAsync<string>("document.querySelector('svg.drawing') ? getComputedStyle(document.querySelector('svg.drawing')).forcedColorAdjust : 'none'"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "30")]
    public async Task Without_script_the_drawing_has_the_same_links_and_no_tools()
    {
        var page = await flagship.OpenAsync("events/1680s/", new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.False(await page.Locator(".drawing-tools").First.IsVisibleAsync());
        var marks = await page.Locator("svg.strip a").CountAsync();
        Assert.Equal(await page.Locator(".timeline .what > a").CountAsync(), marks);
        await page.Locator("svg.strip a").First.FocusAsync();
        var before = page.Url;
        await page.Keyboard.PressAsync("Enter");
        await page.ArriveAsync(address => address != before && address.Contains("/events/", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "31")]
    public async Task A_place_of_the_list_and_its_point_light_each_other()
    {
        var page = await flagship.OpenAsync("exhibitions/taihang-taiyue/taiyue-counties/");
        await page.UntilAsync("document.querySelector('.block-map .drawing-tools')?.hidden === false");
        await page.FocusAsync(".block-map .map-places a");
        var address = await page.GetAttributeAsync(".block-map .map-places a", "href");
        Assert.Equal(address, await page.GetAttributeAsync(".block-map svg a[data-lit]", "href"));
        await page.FocusAsync($".block-map svg a[href='{address}']");
        Assert.Equal(address, await page.GetAttributeAsync(".block-map .map-places a[data-lit]", "href"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "33")]
    public async Task Related_records_say_why()
    {
        var page = await flagship.OpenPageWithAsync("class=\"part related\"");
        var reasons = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.related .why')].map(why => why.textContent.trim())");
        Assert.NotEmpty(reasons);
        Assert.All(reasons, why => Assert.NotEqual("", why));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_page_without_a_drawing_fetches_no_script_for_it()
    {
        var page = await flagship.OpenAsync("about/");
        Assert.Equal(0, await page.EvaluateAsync<int>("[...document.scripts].filter(s => s.src.includes('drawing')).length"));
        await page.Context.CloseAsync();
    }
}

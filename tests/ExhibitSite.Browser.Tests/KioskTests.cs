using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Browser.Tests;

/// <summary>The edition for screens in a hall: one visitor after another, none of whom can leave the site or meets what the last one did.</summary>
[Collection(Flagship.Name)]
public sealed class KioskTests(Flagship flagship, KioskSite site, ITestOutputHelper output) : IClassFixture<KioskSite>
{
    private const string IsAsking = "document.querySelector('dialog[data-idle]').open";
    private const int TouchesOfOne = 50;
    private const string Left = "document.querySelector('[data-left]').textContent";

    [Fact]
    [Trait("Behaviour", "40")]
    public async Task After_a_minute_without_a_touch_it_asks_and_fifteen_seconds_later_nothing_of_the_visitor_is_left()
    {
        var page = await KioskSite.ScreenAsync(flagship.Browser);
        // It leads on by itself, also before it is loaded.
        await page.GotoAsync(site.Entrance, new() { WaitUntil = WaitUntilState.Commit });
        await page.ArriveAsync(site.Root + "attract/index.html");
        Assert.Equal(1, await page.EvaluateAsync<int>("[...document.querySelectorAll('.attract-slide')].filter(slide => slide.checkVisibility({ visibilityProperty: true })).length"));
        var first = await page.InnerTextAsync(".attract-slide[data-shown] .attract-title");
        await page.Context.Clock.RunForAsync(10_000);
        Assert.NotEqual(first, await page.InnerTextAsync(".attract-slide[data-shown] .attract-title"));

        await page.TapAsync("[data-attract-loop]");
        await page.ArriveAsync(site.Root + "index.html");
        await page.TapAsync("details.settings summary");
        await page.CheckAsync("input[name=theme][value=dark]");
        await page.TapAsync(".site-languages a[hreflang=en]");
        await page.ArriveAsync(site.Root + "en/index.html");
        Assert.NotEqual(0, await page.EvaluateAsync<int>("localStorage.length"));

        await page.Context.Clock.RunForAsync(58_000);
        Assert.False(await page.EvaluateAsync<bool>(IsAsking));
        await page.Context.Clock.RunForAsync(3_000);
        Assert.True(await page.EvaluateAsync<bool>(IsAsking));
        Assert.Matches("in 1[45] seconds", await page.EvaluateAsync<string>(Left));
        await page.TapAsync("[data-go-on]");
        Assert.False(await page.EvaluateAsync<bool>(IsAsking));

        await page.Context.Clock.RunForAsync(61_000);
        Assert.True(await page.EvaluateAsync<bool>(IsAsking));
        await page.Context.Clock.RunForAsync(15_000);
        await page.ArriveAsync(site.Root + "attract/index.html");
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        Assert.Equal("zh-Hans", await page.GetAttributeAsync("html", "lang"));
        Assert.Null(await page.GetAttributeAsync("html", "data-theme"));
        // Nobody asks an empty hall.
        await page.Context.Clock.RunForAsync(200_000);
        Assert.EndsWith("attract/index.html", page.Url, StringComparison.Ordinal);
        Assert.False(await page.EvaluateAsync<bool>(IsAsking));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "40")]
    public async Task Names_are_typed_on_the_screen_and_no_page_leads_out()
    {
        var page = await KioskSite.ScreenAsync(flagship.Browser);
        await page.GotoAsync(site.Root + "search/index.html");
        await page.TapAsync("[data-box]");
        Assert.Equal("none", await page.EvaluateAsync<string>("document.activeElement.inputMode"));
        foreach (var key in "ctx") await page.TapAsync($"[data-key={key}]");
        await page.TapAsync("[data-key-do=delete]");
        await page.TapAsync("[data-key=j]");
        await page.Context.Clock.RunForAsync(1_000);
        await page.TapAsync("#suggestions [role=option] >> text=陈廷敬");
        await page.Context.Clock.RunForAsync(1_000);
        await page.WaitForSelectorAsync(".results h3 a >> text=陈廷敬");
        // Elsewhere the names stand over the keys.
        await page.GotoAsync(site.Root + "quizzes/q/index.html");
        await page.TapAsync("#q1 input");
        foreach (var key in "ctj") await page.TapAsync($"[data-key={key}]");
        await page.TapAsync("[data-names] button >> text=陈廷敬");
        await page.TapAsync("[data-key-do=hide]");
        await page.Context.Clock.RunForAsync(100);
        Assert.True(await page.IsHiddenAsync("[data-keyboard]"));
        await page.TapAsync("#q1 [data-check]");
        Assert.Equal("right", await page.GetAttributeAsync("#q1", "data-verdict"));

        await page.GotoAsync(site.Root + "agents/chen/index.html");
        Assert.True(await page.EvaluateAsync<bool>("!document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))"));
        Assert.Contains("elsewhere.example/chen", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main [data-address]'), '::after').content"), StringComparison.Ordinal);
        foreach (var file in site.Pages)
        {
            var html = await File.ReadAllTextAsync(file);
            Assert.DoesNotMatch("<a [^>]*href=\"([a-z]+:|//)", html);
            Assert.DoesNotMatch("<a (?![^>]*data-view)[^>]*href=\"[^\"#?]*(?<!\\.html)[\"#?](?<!=\"[#?])", html);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "40")]
    public async Task Everything_to_touch_is_high_enough_for_a_finger()
    {
        var page = await KioskSite.ScreenAsync(flagship.Browser);
        foreach (var file in site.Pages.Where(file => file.Contains("/site/", StringComparison.Ordinal) && !file.Contains("/en/", StringComparison.Ordinal)))
        {
            await page.GotoAsync(new Uri(file).AbsoluteUri);
            Assert.Empty((await page.EvaluateAsync<string[]>(PageScripts.LowerThan48)).Select(low => $"{file}: {low}"));
        }
        await page.Context.CloseAsync();
    }

    // Whoever leaves ends the film: what plays is no silence. Nothing of the first visitor meets the second.
    private static async Task NextVisitorAsync(IPage page, string root)
    {
        await page.EvaluateAsync("for (const media of document.querySelectorAll('audio, video')) media.pause()");
        await page.Context.Clock.FastForwardAsync(76_000);
        // A large picture may still be painted when the time has come.
        await page.ArriveAsync(root + "attract/index.html", TimeSpan.FromMinutes(3));
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
        await page.TapAsync("[data-attract-loop]");
        await page.ArriveAsync(root + "index.html");
    }

    [Fact]
    [Trait("Category", "Prove")]
    [Trait("Behaviour", "40")]
    public async Task Five_hundred_blind_touches_on_the_flagship_never_leave_it_nor_end_anywhere()
    {
        var folder = FlagshipFolder.Write(Model.Paths.Edition.Kiosk).Folder;
        try
        {
            var root = new Uri(Path.Combine(folder, "site") + "/").AbsoluteUri;
            var page = await KioskSite.ScreenAsync(flagship.Browser);
            var (chance, faults, seen) = (new Random(40), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
            page.Console += (_, message) => faults.Add($"{page.Url}: {message.Text}");
            page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
            page.Request += (_, request) => { if (!request.Url.StartsWith("file://" + folder, StringComparison.Ordinal)) faults.Add($"{page.Url} asks {request.Url}"); };
            await page.GotoAsync(root + "index.html");
            for (var touch = 0; touch < 500; touch++)
            {
                // Now and then further down, as a hand would.
                if (touch % 5 == 0) await page.EvaluateAsync($"scrollTo(0, {chance.NextDouble().ToString(System.Globalization.CultureInfo.InvariantCulture)} * document.documentElement.scrollHeight)");
                await page.Touchscreen.TapAsync(chance.Next(1920), chance.Next(1080));
                // Leapt over: to draw each frame of an open viewer takes seconds a touch.
                await page.Context.Clock.FastForwardAsync(1_500);
                await page.WaitForLoadStateAsync();
                Assert.StartsWith(root, page.Url, StringComparison.Ordinal);
                Assert.EndsWith(".html", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
                Assert.True(await page.Locator("a[href]:visible, dialog button:visible").CountAsync() > 0, page.Url);
                seen.Add(new Uri(page.Url).AbsolutePath);
                if (touch % TouchesOfOne == TouchesOfOne - 1) await NextVisitorAsync(page, root);
            }
            Assert.Single(page.Context.Pages);
            output.WriteLine($"500 touches on {seen.Count} pages");
            Assert.Empty(faults);
            await page.Context.CloseAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

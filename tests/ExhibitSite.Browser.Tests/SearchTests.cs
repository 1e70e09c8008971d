using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>The search page as a visitor uses it: typing, keys, a phone, filters, Back, and when something is broken.</summary>
[Collection(Flagship.Name)]
public sealed class SearchTests(Flagship flagship) : IAsyncLifetime
{
    private const string Status = "document.querySelector('[data-status]').textContent";
    private const string IsDone = $"!['正在搜索……', ''].includes({Status})";

    // The list comes first; the facets, which may be many, after it.
    private const string IsCounted = $"{IsDone} && document.querySelectorAll('[data-values] label').length > 0";
    private const string Links = "[...document.querySelectorAll('.results h3 a')].map(a => a.getAttribute('href'))";

    private SearchSite? _site;

    private SearchSite Site => _site!;

    public async Task InitializeAsync() => _site = await SearchSite.StartAsync(flagship.Site);

    public async Task DisposeAsync() => await Site.DisposeAsync();

    [Fact]
    public async Task Half_a_syllable_of_an_input_method_is_no_query()
    {
        var page = await Site.OpenAsync(flagship.Browser, "");
        await page.FocusAsync("[data-box]");
        var session = await page.Context.NewCDPSessionAsync(page);
        async Task ComposeAsync(string text) => await session.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
        foreach (var typed in new[] { "k", "ka", "kang", "kang x", "kang xi" }) await ComposeAsync(typed);
        await Task.Delay(600);
        Assert.Equal("", await page.EvaluateAsync<string>(Status));
        Assert.Equal("", new Uri(page.Url).Query);
        Assert.False(await page.IsVisibleAsync("#suggestions"));
        await session.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = "康熙" });
        await page.UntilAsync(IsDone);
        Assert.StartsWith("共 ", await page.EvaluateAsync<string>(Status), StringComparison.Ordinal);
        Assert.Equal("康熙", await page.InputValueAsync("[data-box]"));
        Assert.Contains("%E5%BA%B7%E7%86%99", page.Url, StringComparison.Ordinal);
        Assert.Equal("polite", await page.EvaluateAsync<string>("document.querySelector('[data-status]').role === 'status' ? 'polite' : ''"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "27")]
    public async Task Everything_goes_by_keyboard_suggestions_filters_and_results()
    {
        var page = await Site.OpenAsync(flagship.Browser, "");
        await page.FocusAsync("[data-box]");
        await page.Keyboard.TypeAsync("ctj");
        await page.WaitForSelectorAsync("#suggestions [role=option]");
        Assert.Equal("true", await page.GetAttributeAsync("[data-box]", "aria-expanded"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("suggestion-0", await page.GetAttributeAsync("[data-box]", "aria-activedescendant"));
        Assert.Equal("true", await page.GetAttributeAsync("#suggestion-0", "aria-selected"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("陈廷敬", await page.InputValueAsync("[data-box]"));
        Assert.False(await page.IsVisibleAsync("#suggestions"));
        await page.UntilAsync(IsCounted);
        var before = await page.EvaluateAsync<string>(Status);
        await TabToAsync(page, "document.activeElement.id === 'person=chen'");
        await page.Keyboard.PressAsync("Space");
        await page.UntilAsync($"{Status} !== '{before}' && {IsCounted} && document.activeElement.id === 'person=chen'");
        Assert.Contains("person=chen", page.Url, StringComparison.Ordinal);
        await TabToAsync(page, "document.activeElement.closest('.results')");
        var target = await page.EvaluateAsync<string>("document.activeElement.href");
        Assert.Contains("/pieces/", target, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "28")]
    public async Task Back_brings_back_words_filters_and_place_one_step_at_a_time()
    {
        var page = await Site.OpenAsync(flagship.Browser, "");
        await page.FillAsync("[data-box]", "康熙");
        await page.PressAsync("[data-box]", "Enter");
        await page.UntilAsync(IsCounted);
        var all = await page.EvaluateAsync<string>(Status);
        await page.CheckAsync("[id='kind=piece']");
        await page.UntilAsync($"{Status} !== '{all}' && {IsCounted}");
        await page.ClickAsync("[data-more]");
        await page.UntilAsync("document.querySelectorAll('.results > li').length === 20 && !!document.activeElement.closest('.results li:nth-child(11)')");
        var rows = await page.EvaluateAsync<string[]>(Links);
        await page.EvaluateAsync("scrollTo({ top: 700, behavior: 'instant' })");
        await page.GotoAsync(Site.Server.Address.AbsoluteUri + $"404.html?{SiteServer.Nowhere}");
        await page.GoBackAsync();
        await page.UntilAsync(IsCounted);
        await page.UntilAsync("Math.abs(scrollY - 700) < 3");
        Assert.Equal(rows, await page.EvaluateAsync<string[]>(Links));
        Assert.True(await page.IsCheckedAsync("[id='kind=piece']"));
        await page.GoBackAsync();
        await page.UntilAsync($"{Status} === '{all}' && {IsCounted}");
        // The filters come after the list.
        await page.UntilAsync("!document.getElementById('kind=piece').checked");
        Assert.Equal("康熙", await page.InputValueAsync("[data-box]"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "29")]
    public async Task Filters_count_what_the_generator_counts_combine_and_go_one_by_one()
    {
        var page = await Site.OpenAsync(flagship.Browser, "?q=康熙&person=chen&kind=piece");
        await page.UntilAsync(IsCounted);
        var answer = SearchSite.Reader.Search(new Searching.SearchRequest("康熙") { Facets = [new("person", "chen"), new("kind", "piece")] });
        Assert.Equal($"共 {answer.Total} 条", await page.EvaluateAsync<string>(Status));
        var counts = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-values] label')].map(l => `${l.querySelector('input').id} ${l.querySelector('small').textContent}`).sort()");
        Assert.Equal(answer.Facets.Select(f => $"{f.Facet}={f.Value} {f.Count}").Order(StringComparer.Ordinal), counts);
        Assert.Equal(2, await page.Locator(".chosen button").CountAsync());
        await page.ClickAsync(".chosen button >> nth=0");
        await page.UntilAsync($"document.querySelectorAll('.chosen button').length === 1 && {IsCounted}");
        Assert.Equal("search-words", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Years_are_bounded_by_arrow_keys_and_told_with_their_reign()
    {
        var page = await Site.OpenAsync(flagship.Browser, "?q=康熙&kind=piece");
        await page.UntilAsync($"{IsDone} && !document.querySelector('.years').hidden");
        var low = page.Locator(".years input[type=range]").First;
        await low.FocusAsync();
        var first = int.Parse(await low.InputValueAsync(), System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < 5; i++) await page.Keyboard.PressAsync("ArrowRight");
        Assert.StartsWith($"{first + 5} ", await low.GetAttributeAsync("aria-valuetext") ?? "", StringComparison.Ordinal);
        await page.UntilAsync($"location.search.includes('from={first + 5}')");
        await page.UntilAsync(IsDone);
        Assert.Matches("^共 [0-9]+ 条$", await page.EvaluateAsync<string>(Status));
        Assert.Contains("年", await page.InnerTextAsync(".years output >> nth=0"), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_the_filters_are_a_sheet()
    {
        var page = await Site.OpenAsync(flagship.Browser, "?q=康熙", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 360, Height = 740 }, HasTouch = true });
        await page.UntilAsync(IsCounted);
        Assert.False(await page.IsVisibleAsync("[data-values]"));
        await page.TapAsync("[data-filters]");
        Assert.True(await page.IsVisibleAsync("dialog [data-values]"));
        await page.TapAsync("[id='kind=piece']");
        await page.UntilAsync($"document.querySelectorAll('.chosen button').length === 1 && {IsCounted}");
        await page.TapAsync("[data-done]");
        Assert.False(await page.IsVisibleAsync("dialog"));
        Assert.Equal("筛选（1）", await page.InnerTextAsync("[data-filters]"));
        Assert.Null(await page.EvaluateAsync<string?>(PageScripts.SticksOut));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "23")]
    public async Task At_four_hundred_percent_everything_is_reached_without_scrolling_sideways()
    {
        var page = await Site.OpenAsync(flagship.Browser, "?q=康熙&kind=piece", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 320, Height = 256 }, DeviceScaleFactor = 4 });
        await page.UntilAsync(IsCounted);
        foreach (var part in new[] { "[data-box]", "[data-sort]", "[data-exact]", ".results h3 a >> nth=0", "[data-filters]", ".chosen button" })
        {
            await page.Locator(part).ScrollIntoViewIfNeededAsync();
            Assert.True(await page.IsVisibleAsync(part), part);
        }
        Assert.Null(await page.EvaluateAsync<string?>(PageScripts.SticksOut));
        await page.ClickAsync("[data-filters]");
        await page.Locator(".years input[type=number]").First.ScrollIntoViewIfNeededAsync();
        Assert.Null(await page.EvaluateAsync<string?>(PageScripts.SticksOut));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_page_explains_itself_and_offers_the_lists()
    {
        var page = await flagship.OpenAsync("", new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.FillAsync(".site-search input", "康熙");
        await page.PressAsync(".site-search input", "Enter");
        Assert.EndsWith("/search/?q=%E5%BA%B7%E7%86%99", page.Url, StringComparison.Ordinal);
        Assert.Contains("脚本", await page.InnerTextAsync(".search-scriptless"), StringComparison.Ordinal);
        Assert.False(await page.IsVisibleAsync("[data-box]"));
        Assert.True(await page.Locator("[data-ways] a").CountAsync() >= 4);
        await page.ClickAsync("[data-ways] a >> nth=0");
        Assert.True(await page.IsVisibleAsync("main h1"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("?q=康熙&person=chen")]
    [InlineData("?q=康熙字典无")]
    [InlineData("?q=鼖鼗")]
    [InlineData("?q=康熙&exact=1&sort=date&from=1670")]
    public async Task Axe_finds_nothing_in_any_state(string query)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, 1280), (ColorScheme.Dark, 360) })
        {
            var page = await Site.OpenAsync(flagship.Browser, query, new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 800 } });
            await page.UntilAsync($"!['正在搜索……', ''].includes({Status})");
            if (width < 600 && await page.IsVisibleAsync("[data-filters]")) await page.ClickAsync("[data-filters]");
            await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.At("site/web/node_modules/axe-core/axe.min.js")));
            Assert.Empty(await page.EvaluateAsync<string[]>($"({PageScripts.Axe})(null)"));
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("cut", "不完整")]
    [InlineData("page", "不完整")]
    [InlineData("gone", "不在了")]
    [InlineData("off", "没有连上")]
    public async Task A_broken_file_is_told_and_the_lists_offered(string how, string said)
    {
        var page = await Site.OpenAsync(flagship.Browser, "");
        await page.Context.RouteAsync("**/search/*/b/*.bin", route => how switch
        {
            "gone" => route.FulfillAsync(new RouteFulfillOptions { Status = 404 }),
            "off" => route.AbortAsync(),
            "page" => route.FulfillAsync(new RouteFulfillOptions { Status = 200, Body = "<!DOCTYPE html><title>Login</title>" }),
            _ => CutAsync(route),
        });
        await page.FillAsync("[data-box]", "康熙");
        await page.UntilAsync("!document.querySelector('[data-failure]').hidden");
        Assert.Contains(said, await page.InnerTextAsync("[data-failure]"), StringComparison.Ordinal);
        Assert.Contains(".bin", await page.InnerTextAsync("[data-failure]"), StringComparison.Ordinal);
        Assert.True(await page.IsVisibleAsync("[data-failure] a >> nth=0"));
        Assert.False(await page.IsVisibleAsync("[data-found]"));
        await page.Context.UnrouteAllAsync();
        await page.FillAsync("[data-box]", "字典");
        await page.UntilAsync(IsDone);
        Assert.False(await page.IsVisibleAsync("[data-failure]"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "27")]
    public async Task A_result_leads_to_its_page_of_the_book_and_to_the_words()
    {
        var page = await Site.OpenAsync(flagship.Browser, "?q=五十一年四月");
        await page.UntilAsync(IsDone);
        Assert.Equal([$"../items/book/#:~:text={Uri.EscapeDataString("五十一年四月")}"], await page.EvaluateAsync<string[]>(Links));
        await page.FillAsync("[data-box]", "雙行夾注");
        await page.UntilAsync($"{Links}[0].includes('page-2')");
        Assert.Equal("雙行夾注", await page.InnerTextAsync(".results small mark"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_flagship_finds_its_own_records_and_every_result_has_its_page()
    {
        var folder = Path.Combine(flagship.Site.Folder, "search");
        var reader = new Searching.StaticIndex(name => Path.Combine(folder, name) is var file && File.Exists(file) ? File.ReadAllBytes(file) : null);
        foreach (var words in new[] { "陳廷敬", "康熙五十一年", "字典", "民国二十七年", "题名:奏疏" })
        {
            var page = await flagship.OpenAsync("search/?q=" + Uri.EscapeDataString(words));
            await page.UntilAsync(IsDone);
            var answer = reader.Search(new Searching.SearchRequest(words));
            Assert.Equal(answer.Total == 1 ? "共 1 条" : $"共 {answer.Total} 条", await page.EvaluateAsync<string>(Status));
            var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.results h3 a')].map(a => a.getAttribute('href').replace(/#?:~:.*/u, '').replace('../', ''))");
            Assert.Equal(answer.Rows.Select(row => row.Address), links);
            Assert.All(links, link => Assert.Contains(link.Split('#')[0], flagship.Site.Pages));
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Print_has_the_results_and_no_controls()
    {
        var page = await Site.OpenAsync(flagship.Browser, "?q=康熙");
        await page.UntilAsync(IsDone);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('button, input, select, summary')].filter(e => e.checkVisibility()).map(e => e.outerHTML)"));
        Assert.True(await page.IsVisibleAsync(".results h3 a >> nth=0"));
        await page.Context.CloseAsync();
    }

    private async Task CutAsync(IRoute route)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Site.Folder, route.Request.Url[Site.Server.Address.AbsoluteUri.Length..]));
        await route.FulfillAsync(new RouteFulfillOptions { Status = 200, BodyBytes = bytes[..(bytes.Length / 2)] });
    }

    private static async Task TabToAsync(IPage page, string isThere)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>($"!!({isThere})")) return;
        }
        Assert.Fail($"never reached by Tab: {isThere}");
    }
}

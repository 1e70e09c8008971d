using System.Globalization;
using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>Behaviours 9 to 15 and 38: the viewer of pictures, by keyboard, finger, single presses and addresses, from a server and from a disk.</summary>
[Collection(ViewerSite.Name)]
public sealed class ViewerTests(ViewerSite site)
{
    private const string IsOpen = "document.querySelector('dialog.viewer-dialog[open] .viewer-first canvas') !== null";
    private const string Position = "(document.querySelector('.viewer-position')?.textContent ?? '')";
    private const string Said = "document.querySelector('.viewer-dialog [role=status]').textContent";

    private const string LeftEdges = "[...document.querySelectorAll('.viewer-stage canvas')].map(c => c.getContext('2d').getImageData(4, c.height / 2, 1, 1).data[3])";

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new ViewportSize { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };
    private static readonly string Axe = File.ReadAllText(Repository.At("site/web/node_modules/axe-core/axe.min.js"));

    [Fact]
    public async Task Before_the_press_nothing_of_the_viewer_is_loaded_and_after_it_little_all_of_it_ours()
    {
        var page = await site.OpenAsync("about:blank");
        var (asked, errors) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => { if (message.Type is "error" or "warning" && !message.Location.Contains("favicon", StringComparison.Ordinal)) errors.Add(message.Text + " " + message.Location); };
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(new Uri(site.Server.Address, ViewerSite.Sheet).AbsoluteUri);
        Assert.DoesNotContain(asked, url => url.Contains("viewer", StringComparison.Ordinal));
        var before = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('dialog, canvas')].map(e => e.localName)");
        Assert.Empty(before);
        asked.Clear();
        await page.ClickAsync(".look");
        await page.UntilAsync(IsOpen);
        await ZoomInAsync(page, 4);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(["viewer-words.js", "viewer.css", "viewer.js"], asked.Where(u => u.Contains("/assets/", StringComparison.Ordinal) && !u.Contains("/mark-", StringComparison.Ordinal)).Select(KindOf).Order(StringComparer.Ordinal));
        Assert.Contains(asked, url => url.Contains("wuting-sheet.png/", StringComparison.Ordinal) && url.EndsWith("/1024,1024/0/default.jpg", StringComparison.Ordinal));
        Assert.All(asked, url => Assert.StartsWith(site.Server.Address.AbsoluteUri, url, StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => url.EndsWith("info.json", StringComparison.Ordinal));
        Assert.DoesNotContain(site.Server.Missing, path => !path.EndsWith("favicon.ico", StringComparison.Ordinal));
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "9")]
    [Trait("Behaviour", "10")]
    public async Task The_keyboard_alone_opens_turns_pages_from_the_right_moves_zooms_and_closes()
    {
        var page = await site.OpenAsync(ViewerSite.Book);
        await page.FocusAsync(".look");
        await page.Keyboard.PressAsync("Enter");
        await page.UntilAsync(IsOpen);
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.viewer-stage')"));
        Assert.Equal("第 1 / 5 幅", await page.EvaluateAsync<string>(Position));
        await page.Keyboard.PressAsync("PageDown");
        await page.UntilAsync($"{Position} === '第 2、3 / 5 幅'");
        Assert.Equal("第 2、3 / 5 幅", await page.EvaluateAsync<string>(Said));
        // The second page lies to the right of the third, and the button to go on to the left of the one back.
        await page.UntilAsync("(() => { const line = document.querySelector('rect[data-line=\"1-1\"]')?.getBoundingClientRect(); return line !== undefined && line.left > innerWidth / 2; })()");
        Assert.Equal("第2面 / 第3面", await page.GetAttributeAsync(".viewer-first", "aria-label"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('[data-action=next]').getBoundingClientRect().x < document.querySelector('[data-action=previous]').getBoundingClientRect().x"));
        await page.Keyboard.PressAsync("End");
        await page.UntilAsync($"{Position} === '第 4、5 / 5 幅'");
        Assert.Equal("true", await page.GetAttributeAsync("[data-action=next]", "aria-disabled"));
        await page.Keyboard.PressAsync("d");
        await page.UntilAsync($"{Position} === '第 4 / 5 幅'");
        var whole = await RegionAsync(page, r => r[2] > 1900);
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("+");
        var near = await RegionAsync(page, r => r[3] < whole[3] * 0.6);
        await page.Keyboard.PressAsync("ArrowDown");
        await RegionAsync(page, r => r[1] > near[1] + (near[3] * 0.2));
        await page.Keyboard.PressAsync("0");
        await RegionAsync(page, r => r[3] > 2900);
        await page.Keyboard.PressAsync("r");
        Assert.Equal("已转到 90 度", await page.EvaluateAsync<string>(Said));
        await page.Keyboard.PressAsync("?");
        Assert.True(await page.IsVisibleAsync(".viewer-keys"));
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.viewer-panel h3')"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.IsVisibleAsync(".viewer-panel"));
        await page.Keyboard.PressAsync("Escape");
        await page.UntilAsync("document.querySelector('dialog') === null");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('.look')"));
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "9")]
    [Trait("Behaviour", "13")]
    public async Task A_finger_two_fingers_and_single_presses_come_to_the_same()
    {
        var page = await site.OpenAsync(ViewerSite.Sheet, Phone);
        await page.TapAsync(".look");
        await page.UntilAsync(IsOpen);
        var whole = await RegionAsync(page, r => r[2] > 8000);
        var session = await page.Context.NewCDPSessionAsync(page);
        async Task TouchAsync(string type, params (double X, double Y)[] points) => await session.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type, ["touchPoints"] = points.Select((p, id) => new Dictionary<string, object> { ["x"] = p.X, ["y"] = p.Y, ["id"] = id }).ToArray(),
        });
        async Task GlideAsync(Func<int, (double X, double Y)[]> fingers) { for (var i = 0; i <= 11; i++) await TouchAsync(i switch { 0 => "touchStart", 11 => "touchEnd", _ => "touchMove" }, i < 11 ? fingers(i) : []); }
        await GlideAsync(i => [(170 - (i * 10), 400), (220 + (i * 10), 400)]);
        await RegionAsync(page, r => r[2] < whole[2] * 0.5);
        var pinched = await AtRestAsync(page);
        // The first push may be taken for the pinch's end: a person pushes again.
        for (var push = 0; push < 3 && (await AtRestAsync(page))[0] <= pinched[0] + 100; push++) await GlideAsync(i => [(250 - (i * 12), 400)]);
        await RegionAsync(page, r => r[0] > pinched[0] + 100);
        // Without any of it: buttons.
        await page.TapAsync("[data-action=fit]");
        await RegionAsync(page, r => r[2] > 8000);
        foreach (var _ in Enumerable.Range(0, 4)) await page.TapAsync("[data-action=zoomIn]");
        var pressed = await RegionAsync(page, r => r[2] < whole[2] * 0.4);
        await page.TapAsync("[data-action=more]");
        await page.TapAsync("[data-action=panRight]");
        await RegionAsync(page, r => r[0] > pressed[0] + 100);
        var small = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.viewer-dialog button')].filter(b => b.checkVisibility()).filter(b => { const r = b.getBoundingClientRect(); return r.width < 44 || r.height < 44; }).map(b => b.outerHTML.slice(0, 80))");
        Assert.Empty(small);
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.viewer-room').scrollWidth <= innerWidth"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Behaviour", "12")]
    public async Task An_address_of_a_region_opens_it_again_also_from_a_disk(bool isOnDisk)
    {
        var page = await site.OpenAsync(ViewerSite.Book + "#xywh=600,500,700,900&p=3&turn=180", isOnDisk: isOnDisk);
        await page.UntilAsync(IsOpen);
        await RegionAsync(page, r => r is [600, 500, 700, 900]);
        Assert.Contains("&p=3&turn=180", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("+");
        await RegionAsync(page, r => r[3] < 800);
        // What is copied opens as what it says.
        await page.ClickAsync("[data-action=share]");
        var link = await page.InputValueAsync("#viewer-regionLink");
        var cited = await page.InputValueAsync("#viewer-regionCitation");
        Assert.Contains("某部. 一册书: X001-WS·1938·Y-0001[A/OL]", cited, StringComparison.Ordinal);
        Assert.Matches(@"第 3 幅, xywh=\d+,\d+,\d+,\d+\[\d{4}-\d\d-\d\d\]\. (http|file)", cited);
        await page.ClickAsync("#viewer-regionLink + .actions button");
        await page.UntilAsync($"{Said} !== ''");
        await page.GotoAsync("about:blank");
        await page.GotoAsync(link);
        await page.UntilAsync(IsOpen);
        var copied = Numbers(new Uri(link).Fragment)!;
        Assert.InRange(copied[3], 100, 800);
        await RegionAsync(page, r => r.Zip(copied).All(n => Math.Abs(n.First - n.Second) <= copied[3] / 100));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "14")]
    public async Task Two_pages_are_compared_with_a_slider_and_side_by_side_and_move_together()
    {
        var page = await site.OpenAsync(ViewerSite.Book);
        await page.ClickAsync(".look");
        await page.UntilAsync(IsOpen);
        await page.Keyboard.PressAsync("c");
        await page.SelectOptionAsync(".viewer-compare select", "3");
        await page.UntilAsync("document.querySelector('.viewer-second canvas') !== null && !document.querySelector('.viewer-divide').hidden");
        var before = await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.viewer-second')).clipPath");
        await page.FocusAsync(".viewer-divide");
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("51%", await page.GetAttributeAsync(".viewer-divide", "aria-valuetext"));
        Assert.NotEqual(before, await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.viewer-second')).clipPath"));
        await page.CheckAsync(".viewer-compare input[value=beside]");
        Assert.True(await page.IsHiddenAsync(".viewer-divide"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.viewer-second').getBoundingClientRect().left >= document.querySelector('.viewer-first').getBoundingClientRect().right"));
        await page.FocusAsync(".viewer-stage");
        // Beside the whole page there is room; when one window comes closer, the other does too, and the page fills both.
        await page.UntilAsync($"({LeftEdges}).every(alpha => alpha === 0)");
        await ZoomInAsync(page, 3);
        await page.UntilAsync($"({LeftEdges}).every(alpha => alpha === 255)");
        Assert.Equal("第4面", await page.GetAttributeAsync(".viewer-second", "aria-label"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "15")]
    public async Task A_line_of_text_and_its_place_find_each_other()
    {
        var page = await site.OpenAsync(ViewerSite.Book + "#xywh=full&p=2", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 900, Height = 900 } });
        await page.UntilAsync(IsOpen);
        await page.Keyboard.PressAsync("t");
        await page.ClickAsync(".viewer-text button >> text=左边一列");
        // The line with some of the page around it.
        await RegionAsync(page, r => r is [0, 150, 400, 2600]);
        Assert.Equal(["1-1", "1-1"], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('[data-lit]')].map(e => e.dataset.line)"));
        await page.FocusAsync(".viewer-stage");
        await page.Keyboard.PressAsync("0");
        await RegionAsync(page, r => r[3] > 2990);
        var box = await page.EvaluateAsync<double[]>("(() => { const r = document.querySelector('rect[data-line=\"1-0\"]').getBoundingClientRect(); return [r.left + r.width / 2, r.top + r.height / 2]; })()");
        await page.Mouse.ClickAsync((float)box[0], (float)box[1]);
        await page.UntilAsync($"{Said} === '右边一列'");
        Assert.Equal("1-0", await page.GetAttributeAsync(".viewer-text [data-lit]", "data-line"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "11")]
    public async Task A_tour_opens_the_viewer_at_each_region_and_follows_it()
    {
        var page = await site.OpenAsync(ViewerSite.Tour);
        await page.ClickAsync("[data-step='1']");
        await page.UntilAsync(IsOpen + " && document.querySelector('.viewer-mark') !== null");
        Assert.Contains("左上", await page.InnerTextAsync(".viewer-step"), StringComparison.Ordinal);
        await page.ClickAsync("[data-action=nextStep]");
        await page.UntilAsync("document.querySelector('.viewer-step').textContent.includes('看右下。')");
        Assert.EndsWith("#tour=walk/2", page.Url, StringComparison.Ordinal);
        Assert.Equal("polite", await page.GetAttributeAsync(".viewer-step", "aria-live"));
        await page.Keyboard.PressAsync("Escape");
        await page.UntilAsync("document.querySelector('dialog') === null");
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('[data-step=\"2\"]')"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "35")]
    [Trait("Behaviour", "38")]
    public async Task The_scale_is_as_long_as_the_original_says_and_the_picture_can_be_lightened()
    {
        var page = await site.OpenAsync(ViewerSite.Sheet);
        await page.ClickAsync(".look");
        Assert.False(File.Exists(Path.Combine(site.Folder, "media/wuting-sheet.png")));
        await page.UntilAsync(IsOpen + " && !document.querySelector('.viewer-scale').hidden");
        await page.Keyboard.PressAsync("1");
        await page.UntilAsync("document.querySelector('.viewer-scale').dataset.mm === '10'");
        // One pixel to one pixel, 300 to the inch: a centimetre is 118.1 of them.
        Assert.InRange(await page.EvaluateAsync<double>("document.querySelector('.viewer-bar').getBoundingClientRect().width"), 117, 119.5);
        Assert.Equal("1 厘米", await page.InnerTextAsync(".viewer-scale-text"));
        await page.Keyboard.PressAsync("a");
        await page.FocusAsync(".viewer-adjust input[type=range]");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.CheckAsync(".viewer-adjust input[type=checkbox]");
        Assert.Equal("brightness(1.05) contrast(1) invert(1)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.viewer-first canvas')).filter"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Axe_finds_nothing_before_and_after_the_press_and_without_script_all_is_there()
    {
        var page = await site.OpenAsync(ViewerSite.Book);
        await page.EvaluateAsync(Axe);
        Assert.Equal("", string.Join("; ", await page.EvaluateAsync<string[]>(PageScripts.Axe, null)));
        await page.ClickAsync(".look");
        await page.UntilAsync(IsOpen);
        foreach (var key in new[] { "t", "a", "c", "s", "?" })
        {
            await page.FocusAsync(".viewer-stage");
            await page.Keyboard.PressAsync(key);
            Assert.Equal("", string.Join("; ", await page.EvaluateAsync<string[]>(PageScripts.Axe, null)));
        }
        await page.Context.CloseAsync();
        var plain = await site.OpenAsync(ViewerSite.Book, new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.Equal(5, await plain.Locator(".picture-pages img[alt]").CountAsync());
        await plain.ClickAsync(".picture-pages a >> nth=3");
        Assert.EndsWith("wuting-4.png/full/max/0/default.jpg", plain.Url, StringComparison.Ordinal);
        await plain.Context.CloseAsync();
    }

    private static async Task ZoomInAsync(IPage page, int times)
    {
        for (var i = 0; i < times; i++) await page.Keyboard.PressAsync("+");
    }

    /// <summary>The region in the address, as soon as it is as expected.</summary>
    private static async Task<double[]> RegionAsync(IPage page, Func<double[], bool> isExpected)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var hash = new Uri(page.Url).Fragment;
            if (Numbers(hash) is { } numbers && isExpected(numbers)) return numbers;
            if (clock.Elapsed > TimeSpan.FromSeconds(20)) throw new TimeoutException($"not as expected: {hash}");
            await Task.Delay(30);
        }
    }

    // Where the picture is when it has come to rest.
    private static async Task<double[]> AtRestAsync(IPage page)
    {
        for (var before = ""; before != page.Url; await Task.Delay(500)) before = page.Url;
        return await RegionAsync(page, static _ => true);
    }

    private static double[]? Numbers(string hash) =>
        hash.StartsWith("#xywh=", StringComparison.Ordinal) && !hash.StartsWith("#xywh=full", StringComparison.Ordinal)
            ? [.. hash["#xywh=".Length..].Split('&')[0].Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture))]
            : null;

    private static string KindOf(string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        return name.StartsWith("viewer-words-", StringComparison.Ordinal) ? "viewer-words.js" : "viewer" + name[name.LastIndexOf('.')..];
    }
}

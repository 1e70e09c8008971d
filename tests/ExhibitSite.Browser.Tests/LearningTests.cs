using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>What a visitor learns with: tours step by step, quizzes, terms in place; citations, codes and reports.</summary>
[Collection(Flagship.Name)]
public sealed class LearningTests(Flagship flagship)
{
    private const string Tour = "tours/reading-an-entry/";
    private const string Quiz = "quizzes/kangxi-and-taiyue/";
    private const string ViewBox = "document.querySelector('svg.tour-picture').getAttribute('viewBox')";

    private static readonly BrowserNewContextOptions Still = new() { ReducedMotion = ReducedMotion.Reduce };

    [Fact]
    [Trait("Behaviour", "11")]
    public async Task A_tour_goes_step_by_step_says_each_aloud_and_keeps_it_in_the_address()
    {
        var page = await flagship.OpenAsync(Tour, Still);
        Assert.Equal(7, await page.Locator(".tour-step:visible").CountAsync());
        await page.ClickAsync("[data-tour-mode]");
        await page.ClickAsync("[data-tour-step=next]");
        Assert.EndsWith("#tour=reading-an-entry/2", page.Url, StringComparison.Ordinal);
        Assert.Equal(["step-2"], await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.tour-step')].filter(s => s.checkVisibility()).map(s => s.id)"));
        Assert.Equal("polite", await page.EvaluateAsync<string>("document.querySelector('#step-2').parentElement.ariaLive"));
        Assert.Equal("第 2 / 7 步", await page.InnerTextAsync(".tour-position"));
        var region = Numbers(await page.EvaluateAsync<string>("document.querySelector('#step-2 .crop').getAttribute('viewBox')"));
        var shown = Numbers(await page.EvaluateAsync<string>(ViewBox));
        Assert.InRange(region[0], shown[0], shown[0] + shown[2]);
        Assert.InRange(shown[2], region[2], region[2] * 1.3);
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "11")]
    public async Task A_step_reloaded_shows_the_same_part_of_the_picture()
    {
        var page = await flagship.OpenAsync(Tour, Still);
        await page.ClickAsync("[data-tour-mode]");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        var before = Numbers(await page.EvaluateAsync<string>(ViewBox));
        await page.ReloadAsync();
        await page.UntilAsync("document.querySelector('exhibit-tour').dataset.mode === 'steps'");
        var after = Numbers(await page.EvaluateAsync<string>(ViewBox));
        for (var i = 0; i < before.Length; i++) Assert.InRange(after[i], before[i] * 0.99, before[i] * 1.01);
        Assert.Equal("第 3 / 7 步", await page.InnerTextAsync(".tour-position"));
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "11")]
    [Trait("Behaviour", "13")]
    public async Task The_keyboard_alone_takes_the_tour_and_leaves_it()
    {
        var page = await flagship.OpenAsync(Tour, Still);
        await page.FocusAsync("[data-tour-mode]");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("End");
        Assert.Equal("第 7 / 7 步", await page.InnerTextAsync(".tour-position"));
        Assert.Equal("true", await page.GetAttributeAsync("[data-tour-step=next]", "aria-disabled"));
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("第 7 / 7 步", await page.InnerTextAsync(".tour-position"));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(7, await page.Locator(".tour-step:visible").CountAsync());
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.matches('[data-tour-mode]')"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_viewer_is_told_each_step_and_may_show_it_itself()
    {
        var page = await flagship.OpenAsync(Tour, Still);
        await page.EvaluateAsync("document.addEventListener('exhibit:tour-step', event => { window.told = event.detail; event.preventDefault(); })");
        var whole = await page.EvaluateAsync<string>(ViewBox);
        await page.ClickAsync("[data-tour-mode]");
        Assert.Equal(1, await page.EvaluateAsync<int>("window.told.step"));
        Assert.Equal("reading-an-entry", await page.EvaluateAsync<string>("window.told.tour"));
        Assert.Equal(880, await page.EvaluateAsync<int>("window.told.region.x"));
        Assert.Equal(whole, await page.EvaluateAsync<string>(ViewBox));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_tour_of_places_marks_the_place_of_its_step_on_the_map()
    {
        var page = await flagship.OpenAsync("tours/chen-tingjing-in-six-days/#tour=chen-tingjing-in-six-days/2", Still);
        await page.UntilAsync("document.querySelector('exhibit-tour').dataset.mode === 'steps'");
        Assert.Equal("2 北京", (await page.TextContentAsync(".map a[aria-current]"))!.Trim());
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "37")]
    public async Task A_tour_is_printed_with_all_its_steps_and_no_controls()
    {
        var page = await flagship.OpenAsync(Tour + "#tour=reading-an-entry/2", Still);
        await page.UntilAsync("document.querySelector('exhibit-tour').dataset.mode === 'steps'");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(7, await page.Locator(".tour-step:visible").CountAsync());
        Assert.Equal(0, await page.Locator("main button:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Every_kind_of_question_is_scored_and_nothing_is_stored_or_sent()
    {
        var page = await flagship.OpenAsync(Quiz);
        var requests = 0;
        // The browser takes the icon of its tab when it likes.
        page.Request += (_, request) => requests += request.Url.Contains("/mark-", StringComparison.Ordinal) ? 0 : 1;
        // Everything as the page itself says it is right; the texts in another form than the answers have.
        await page.EvaluateAsync("""
            () => { for (const field of document.querySelectorAll('exhibit-quiz :is(input, select)')) {
                if (field.type === 'text') field.value = { '午亭文编': '《午亭文編》', '五十|50': '５０', '新华日报': ' 新華日報。' }[field.dataset.answer];
                else if (field.localName === 'select') field.value = field.dataset.answer;
                else field.checked = field.dataset.answer === 'yes'; } }
            """);
        await page.ClickAsync("[data-check-all]");
        Assert.Equal("共 10 题，已答 10 题，答对 10 题。", await page.InnerTextAsync(".score"));
        await page.SelectOptionAsync("#q6 select >> nth=0", new SelectOptionValue { Index = 0 });
        await page.ClickAsync("#q6 [data-check]");
        Assert.Equal("共 10 题，已答 10 题，答对 9 题。", await page.InnerTextAsync(".score"));
        Assert.Equal("不对，看看解说。", await page.InnerTextAsync("#q6 .verdict"));
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('#q6 details').open"));
        Assert.Equal(0, requests);
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"));
        await page.ClickAsync("[data-again]");
        Assert.Equal("", await page.InnerTextAsync(".score"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('exhibit-quiz input:checked, exhibit-quiz details[open], [data-verdict]').length"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_question_is_answered_by_keyboard_and_its_verdict_is_a_status()
    {
        var page = await flagship.OpenAsync(Quiz);
        await page.FocusAsync("#q1 input >> nth=0");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("答对了。", await page.InnerTextAsync("#q1 [role=status]"));
        await page.ClickAsync("#q2 [data-check]");
        Assert.Equal("还没有作答。", await page.InnerTextAsync("#q2 [role=status]"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_quiz_is_printed_as_a_paper_without_answers()
    {
        var page = await flagship.OpenAsync(Quiz);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(0, await page.Locator("main :is(button, .answer, .notes, .key-link):visible").CountAsync());
        Assert.True(await page.IsVisibleAsync(".paper-lines"));
        Assert.Equal(10, await page.Locator(".question-ask:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "20")]
    public async Task A_term_opens_in_place_by_press_hover_and_focus_and_closes_with_escape()
    {
        var page = await flagship.OpenAsync(Tour);
        var term = page.Locator("a.term").First;
        await term.ClickAsync();
        await page.WaitForSelectorAsync(".popover");
        Assert.Contains("大字写出的那个字", await page.InnerTextAsync(".popover"), StringComparison.Ordinal);
        Assert.EndsWith(Tour, page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".popover").CountAsync());
        await page.Mouse.MoveAsync(0, 0);
        await page.Locator("a.term").Nth(1).HoverAsync();
        await page.WaitForSelectorAsync(".popover");
        await page.Context.CloseAsync();
        var plain = await flagship.OpenAsync(Tour, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await plain.Locator("a.term").First.ClickAsync();
        Assert.EndsWith("terms/zitou/", plain.Url, StringComparison.Ordinal);
        await plain.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "34")]
    public async Task A_citation_for_reference_managers_is_copied_line_by_line_on_plain_http()
    {
        var page = await flagship.OpenPageWithAsync("id=\"cite-ris\"");
        await page.ClickAsync(".citation-formats summary");
        foreach (var format in new[] { "ris", "bib", "json" })
        {
            await page.ClickAsync($"[data-copy=cite-{format}]");
            var text = await page.EvaluateAsync<string>($"document.getElementById('cite-{format}').textContent");
            Assert.Equal(text, await page.EvaluateAsync<string>($"document.querySelector('[data-copy=cite-{format}]').closest('.actions').nextElementSibling.value"));
            var file = await page.EvaluateAsync<string>($"fetch('citation.{format}').then(answer => answer.text())");
            Assert.Equal(text, file);
        }
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_selected_passage_goes_into_the_report()
    {
        var page = await flagship.OpenPageWithAsync("id=\"cite-ris\"");
        var before = Uri.UnescapeDataString(await page.GetAttributeAsync("[data-report]", "href") ?? "");
        Assert.Contains("https://archives.example/exhibits/demo/items/", before, StringComparison.Ordinal);
        await page.EvaluateAsync("getSelection().selectAllChildren(document.querySelector('h1'))");
        var title = await page.InnerTextAsync("h1");
        await page.UntilAsync($"document.querySelector('[data-report]').href.includes(encodeURIComponent({System.Text.Json.JsonSerializer.Serialize(title)}) + '%0D')");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(Tour)]
    [InlineData(Tour + "#tour=reading-an-entry/2")]
    [InlineData("tours/chen-tingjing-in-six-days/#tour=chen-tingjing-in-six-days/2")]
    [InlineData(Quiz)]
    [InlineData(Quiz + "key/")]
    [InlineData("lessons/two-numbers/")]
    [InlineData("readings/kangxi-dictionary/")]
    [InlineData("terms/fanqie/")]
    [InlineData("learning/")]
    [InlineData("items/fig-kangxi-entry/")]
    public async Task Axe_finds_nothing_on_these_pages_in_any_theme_nor_at_320_pixels(string address)
    {
        var page = await flagship.OpenAsync(address, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = 320, Height = 700 } });
        await page.EvaluateAsync("() => { for (const each of document.querySelectorAll('details')) if (!each.matches('.settings')) each.open = true; document.querySelector('[data-check-all]')?.click(); }");
        Assert.Null(await page.EvaluateAsync<string?>(PageScripts.SticksOut));
        await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.At("site/web/node_modules/axe-core/axe.min.js")));
        foreach (var theme in new[] { "light", "dark", "contrast" })
        {
            await page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
            Assert.Empty(await page.EvaluateAsync<string[]>(PageScripts.Axe, null));
        }
        await page.Context.CloseAsync();
    }

    private static double[] Numbers(string viewBox) => [.. viewBox.Split(' ').Select(n => double.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
}

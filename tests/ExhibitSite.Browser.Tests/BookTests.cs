using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>Old texts in the browser: places in vertical columns are found as in lines, and readings above characters are put away at will.</summary>
[Collection(Flagship.Name)]
public sealed class BookTests(Flagship flagship)
{
    // Inside the window, and inside the frame that its column is cut off by.
    private const string InSight = """
        box => { const frame = document.querySelector('.book-text').getBoundingClientRect();
          return box.right > Math.max(0, frame.left) - 1 && box.left < Math.min(innerWidth, frame.right) + 1 && box.bottom > 0 && box.top < innerHeight; }
        """;

    [Fact]
    [Trait("Behaviour", "18")]
    public async Task In_columns_anchors_notes_and_a_search_in_the_page_come_to_their_place()
    {
        var still = new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = 700, Height = 700 } };
        var address = flagship.Site.PageWith("data-vertical", "class=\"page-mark\" id=", "class=\"evidence\"");
        var page = await flagship.OpenAsync(address, still);
        await page.ClickAsync("button[data-switch][name=writing]");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.book-text').scrollWidth > document.querySelector('.book-text').clientWidth + 100"), "all columns fit: nothing is to be found");

        var last = await page.EvaluateAsync<string>("[...document.querySelectorAll('.book-text .page-mark[id]')].at(-1).id");
        await page.GotoAsync("about:blank");
        await page.GotoAsync(flagship.UrlOf(address + "#" + last));
        Assert.True(await page.EvaluateAsync<bool>($"({InSight})(document.getElementById('{last}').getBoundingClientRect())"), $"#{last} is out of sight");

        var mark = await page.EvaluateAsync<string>("[...document.querySelectorAll('.book-text a.evidence')].at(-1).id");
        var note = await page.EvaluateAsync<string>($"document.getElementById('{mark}').hash.slice(1)");
        await page.EvaluateAsync($"location.hash = '#{note}'");
        Assert.True(await page.EvaluateAsync<bool>($"(box => box.bottom > 0 && box.top < innerHeight)(document.getElementById('{note}').getBoundingClientRect())"), $"#{note} is out of sight");
        await page.ClickAsync($"#{note} .note-back");
        Assert.EndsWith("#" + mark, page.Url, StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>($"({InSight})(document.getElementById('{mark}').getBoundingClientRect())"), $"#{mark} is out of sight");

        await page.EvaluateAsync("document.querySelector('.book-text').scrollLeft = 0; scrollTo(0, 0)");
        var words = await page.EvaluateAsync<string>("[...document.querySelectorAll('.book-text p')].at(-1).lastChild.textContent.trim().slice(0, 8)");
        Assert.True(await page.EvaluateAsync<bool>("words => find(words)", words), words);
        Assert.True(await page.EvaluateAsync<bool>($"({InSight})(getSelection().getRangeAt(0).getBoundingClientRect())"), $"“{words}” is found out of sight");
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "19")]
    public async Task Readings_that_are_put_away_are_neither_read_nor_copied()
    {
        var page = await flagship.OpenPageWithAsync("<ruby>");
        const string Copied = "(() => { const ruby = document.querySelector('ruby'); getSelection().selectAllChildren(ruby.parentElement); return getSelection().toString(); })()";
        var sound = await page.EvaluateAsync<string>("document.querySelector('rt').textContent");
        Assert.True(await page.IsVisibleAsync("rt >> nth=0"));
        Assert.Contains(sound, await page.EvaluateAsync<string>(Copied), StringComparison.Ordinal);
        await page.ClickAsync("details.settings summary");
        await page.CheckAsync("input[name=ruby]");
        await page.ReloadAsync();
        Assert.Equal(0, await page.Locator("rt:visible, rp:visible").CountAsync());
        var copied = await page.EvaluateAsync<string>(Copied);
        Assert.DoesNotContain(sound, copied, StringComparison.Ordinal);
        Assert.Contains(await page.EvaluateAsync<string>("document.querySelector('ruby').firstChild.textContent"), copied, StringComparison.Ordinal);
        Assert.DoesNotContain(sound, await page.Locator("ruby").First.AriaSnapshotAsync(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}

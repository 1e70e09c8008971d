using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>What works for a reader whose browser runs no script.</summary>
[Collection(Flagship.Name)]
public sealed class ScriptlessTests(Flagship flagship)
{
    private static readonly BrowserNewContextOptions Scriptless = new() { JavaScriptEnabled = false };

    [Fact]
    public async Task The_tree_opens_and_closes()
    {
        var page = await flagship.OpenAsync(flagship.Site.PageWith("class=\"tree\"", "<details>"), Scriptless);
        var branch = page.Locator(".tree details details").First;
        var below = branch.Locator("ul a").First;
        Assert.False(await below.IsVisibleAsync());
        await branch.Locator("summary").First.ClickAsync();
        Assert.True(await below.IsVisibleAsync());
        await branch.Locator("summary").First.ClickAsync();
        Assert.False(await below.IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    [Trait("Behaviour", "20")]
    public async Task An_evidence_mark_leads_to_its_note_and_the_note_back()
    {
        var page = await flagship.OpenAsync(flagship.Site.PageWith("class=\"page-section\"", "class=\"evidence\""), Scriptless);
        await page.ClickAsync("#ref-1");
        Assert.EndsWith("#note-1", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator("#note-1").IsVisibleAsync());
        await page.ClickAsync("#note-1 .note-back");
        Assert.EndsWith("#ref-1", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Offers_that_need_script_are_not_made()
    {
        var page = await flagship.OpenAsync(flagship.Site.PageWith("data-copy=\"citation-text\""), Scriptless);
        // The search box is a form that leads to the search page, which says what can be done without script.
        Assert.Equal(0, await page.Locator("button:not(.site-search button):visible, details.settings:visible, [data-script]:visible").CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_pictures_stand_side_by_side()
    {
        var page = await flagship.OpenAsync(flagship.Site.PageWith("<exhibit-compare"), Scriptless);
        var pictures = page.Locator("exhibit-compare").First.Locator("img");
        Assert.Equal(2, await pictures.CountAsync());
        var (left, right) = ((await pictures.Nth(0).BoundingBoxAsync())!, (await pictures.Nth(1).BoundingBoxAsync())!);
        Assert.True(right.X >= left.X + left.Width || right.Y >= left.Y + left.Height, $"{left.X} {left.Y} and {right.X} {right.Y}");
        await page.Context.CloseAsync();
    }
}

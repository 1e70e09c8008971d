using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>What a reader does with the languages of the site.</summary>
[Collection(Flagship.Name)]
public sealed class LanguageTests(Flagship flagship)
{
    [Fact]
    [Trait("Behaviour", "22")]
    public async Task The_switch_leads_to_the_same_page_and_back()
    {
        const string Item = "items/kangxi-edict-1710/";
        var page = await flagship.OpenAsync(Item);
        foreach (var (tag, address) in new[] { ("zh-Hant", "zh-hant/" + Item), ("en", "en/" + Item), ("zh-Hans", Item) })
        {
            await page.ClickAsync($".site-languages a[hreflang={tag}]");
            Assert.Equal(flagship.UrlOf(address), page.Url);
            Assert.Equal(tag, await page.GetAttributeAsync("html", "lang"));
            Assert.Equal("true", await page.GetAttributeAsync($".site-languages a[hreflang={tag}]", "aria-current"));
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("zh-hant/", "搜索")]
    [InlineData("en/", "Search")]
    public async Task The_search_of_a_language_finds_in_all_texts_and_leads_to_its_own_pages(string folder, string title)
    {
        var page = await flagship.OpenAsync(folder + "search/?q=康熙字典");
        Assert.Equal(title, await page.InnerTextAsync("h1"));
        await page.ClickAsync(".results h3 a >> nth=0");
        await page.ArriveAsync(address => !address.Contains("/search/", StringComparison.Ordinal));
        Assert.StartsWith(flagship.UrlOf(folder), page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("404", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("main h1").CountAsync() == 1);
        await page.Context.CloseAsync();
    }
}

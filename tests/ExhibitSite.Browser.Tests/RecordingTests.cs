using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>A recording of the flagship, heard by a browser: the words follow the sound, the address leads to a moment, nothing plays by itself.</summary>
[Collection(Flagship.Name)]
public sealed class RecordingTests(Flagship flagship)
{
    private const string Current = "document.querySelector('.cues [aria-current]')?.id";
    private const string Time = "document.querySelector('audio').currentTime";

    [Fact]
    public async Task The_transcript_follows_the_sound_and_the_address_leads_to_a_moment()
    {
        var page = await flagship.OpenAsync("items/rec-erqian-shuo/#t=12");
        await page.UntilAsync($"{Time} >= 12");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('audio').paused"));
        await page.UntilAsync($"{Current} === 'recording-1-3'");

        // As if it had been played to there.
        await page.EvaluateAsync("document.querySelector('audio').currentTime = 25");
        await page.UntilAsync($"{Current} === 'recording-1-5'");
        await page.ClickAsync("#recording-1-2 .clock");
        await page.UntilAsync($"{Current} === 'recording-1-2' && {Time} >= 5.4 && {Time} < 10");
        await page.UntilAsync("!document.querySelector('audio').paused");

        await page.EvaluateAsync("document.querySelector('audio').pause(); document.querySelector('audio').currentTime = 17.6; location.hash = ''");
        await page.ClickAsync("[data-moment]");
        await page.UntilAsync("document.querySelector('.citation-field')?.value.endsWith('items/rec-erqian-shuo/#t=17') || document.querySelector('exhibit-recording .done').textContent.length > 0");
        // The hit of a search leads to a cue by its name.
        await page.EvaluateAsync("location.hash = '#recording-1-4'");
        await page.UntilAsync($"{Current} === 'recording-1-4' && {Time} > 16");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_words_are_there_and_their_times_lead_into_the_file()
    {
        var page = await flagship.OpenAsync("items/rec-erqian-shuo/", new BrowserNewContextOptions { JavaScriptEnabled = false });
        Assert.Equal("../../media/recordings/erqian-shuo.mp3#t=5.439", await page.GetAttributeAsync("#recording-1-2 .clock", "href"));
        Assert.True(await page.IsVisibleAsync("#recording-1-6"));
        Assert.False(await page.IsVisibleAsync("[data-moment]"));
        await page.Context.CloseAsync();
    }
}

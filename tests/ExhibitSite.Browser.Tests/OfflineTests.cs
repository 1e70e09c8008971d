using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>The offline edition of the flagship as a visitor opens it: from a disk, without a server and without a network.</summary>
[Collection(Flagship.Name)]
public sealed class OfflineTests(Flagship flagship, OfflineFlagship site) : IAsyncLifetime, IClassFixture<OfflineFlagship>
{
    private const string Status = "document.querySelector('[data-status]').textContent";
    private const string IsDone = $"!['正在搜索……', ''].includes({Status}) && document.querySelectorAll('[data-values] label').length > 0";

    private readonly List<string> _faults = [];
    private IPage? _page;

    private IPage Page => _page!;

    public async Task InitializeAsync()
    {
        var context = await flagship.Browser.NewContextAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        _page = await context.NewPageAsync();
        _page.Console += (_, message) => _faults.Add($"{Page.Url}: {message.Text}");
        _page.PageError += (_, error) => _faults.Add($"{Page.Url}: {error}");
        // What a page still asks for when it is left is ended with it; a file that is not there fails in another way.
        _page.RequestFailed += (_, request) => { if (request.Failure != "net::ERR_ABORTED") _faults.Add($"failed: {request.Url}: {request.Failure}"); };
        _page.Request += (_, request) => Assert.StartsWith(At(""), request.Url, StringComparison.Ordinal);
    }

    public async Task DisposeAsync() => await Page.Context.CloseAsync();

    [Fact]
    public async Task A_visitor_opens_it_reads_and_searches()
    {
        // It leads on by itself, also before it is loaded.
        await Page.GotoAsync(At("开始浏览.html"), new() { WaitUntil = WaitUntilState.Commit });
        await Page.ArriveAsync(At("site/index.html"));
        await Page.ClickAsync("details.settings summary");
        await Page.CheckAsync("input[name=theme][value=dark]");

        // In simplified characters from the head of the page; the records have both.
        await Page.FillAsync(".site-search input", "陈廷敬");
        await Page.ClickAsync(".site-search button");
        await Page.ArriveAsync(address => address.Contains("/search/", StringComparison.Ordinal));
        await Page.UntilAsync(IsDone);
        Assert.Equal("dark", await Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        var simplified = await Page.EvaluateAsync<string>(Status);
        Assert.Matches("^共 [0-9]{2,} 条$", simplified);
        Assert.True(await Page.IsVisibleAsync(".results .snippet mark >> nth=0"));
        await Page.FillAsync("[data-box]", "陳廷敬");
        await Page.UntilAsync($"location.search.includes(encodeURIComponent('陳')) && {IsDone}");
        Assert.Equal(simplified, await Page.EvaluateAsync<string>(Status));
        await Page.FillAsync("[data-box]", "敬");
        await Page.UntilAsync($"location.search.endsWith('=' + encodeURIComponent('敬')) && {IsDone}");
        Assert.Matches("^共 [0-9]{2,} 条$", await Page.EvaluateAsync<string>(Status));
        await Page.FillAsync("[data-box]", "ctj");
        await Page.ClickAsync("#suggestions [role=option] >> text=陈廷敬");
        await Page.UntilAsync($"location.search.includes(encodeURIComponent('陈廷敬')) && {IsDone}");
        await Page.ClickAsync("[data-values] label >> nth=0");
        await Page.UntilAsync($"document.querySelectorAll('[data-chosen] li').length === 1 && {IsDone}");

        await Page.ClickAsync(".results h3 a >> nth=0");
        await Page.ArriveAsync(address => address.Contains("/items/", StringComparison.Ordinal));
        Assert.Contains("/index.html", Page.Url, StringComparison.Ordinal);
        Assert.Equal("dark", await Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        // The button of the link gives what others can open.
        Assert.StartsWith("https://archives.example/exhibits/demo/items/", await Page.GetAttributeAsync("html", "data-address"), StringComparison.Ordinal);
        await Page.GoBackAsync();
        await Page.UntilAsync($"document.querySelectorAll('[data-chosen] li').length === 1 && {IsDone}");
        Assert.Empty(_faults);
    }

    [Fact]
    public async Task Tours_quizzes_and_captions_go_on_as_on_a_server()
    {
        await Page.GotoAsync(At("site/tours/reading-an-entry/index.html"));
        await Page.ClickAsync("[data-tour-mode]");
        await Page.ClickAsync("[data-tour-step=next]");
        Assert.Equal("第 2 / 7 步", await Page.InnerTextAsync(".tour-position"));
        await Page.ReloadAsync();
        await Page.UntilAsync("document.querySelector('exhibit-tour').dataset.mode === 'steps'");
        await Page.GotoAsync(At("site/quizzes/kangxi-and-taiyue/index.html"));
        await Page.CheckAsync("#q1 input >> nth=0");
        await Page.ClickAsync("#q1 [data-check]");
        Assert.StartsWith("共 10 题，已答 1 题", await Page.InnerTextAsync(".score"), StringComparison.Ordinal);
        await Page.GotoAsync(At("site/exhibitions/taihang-taiyue/taiyue-counties/index.html"));
        Assert.StartsWith("示意动画", await Page.EvaluateAsync<string>("document.querySelector('video').textTracks[0].cues[0].text"), StringComparison.Ordinal);
        Assert.Empty(_faults);
    }

    private string At(string path) => new Uri(site.Folder + "/").AbsoluteUri + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal);
}

/// <summary>The offline edition of the flagship, written once.</summary>
public sealed class OfflineFlagship : IDisposable
{
    /// <summary>Its folder.</summary>
    public string Folder { get; } = FlagshipFolder.Write(Model.Paths.Edition.Offline).Folder;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

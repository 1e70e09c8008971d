using System.Collections.Immutable;
using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>What the browser tests share: the flagship site, built and served once, one browser, and one walk over all pages.</summary>
public sealed class Flagship : IAsyncLifetime
{
    public const string Name = "flagship";

    private readonly Lazy<Task<ImmutableArray<PageVisit>>> _visits;
    private FlagshipFolder? _site;
    private SiteServer? _server;
    private Chromium? _chromium;

    public Flagship() => _visits = new Lazy<Task<ImmutableArray<PageVisit>>>(() => PageWalk.RunAsync(this, isThorough: false));

    internal FlagshipFolder Site => _site!;

    internal SiteServer Server => _server!;

    internal IBrowser Browser => _chromium!.Browser;

    /// <summary>Every page, visited once; the first test that asks starts the walk.</summary>
    internal Task<ImmutableArray<PageVisit>> VisitsAsync() => _visits.Value;

    public async Task InitializeAsync()
    {
        _site = FlagshipFolder.Build();
        _server = await SiteServer.StartAsync(_site.Folder);
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        _site?.Dispose();
    }

    /// <summary>A new reader's page, at an address of the site. Closing its context ends all of it.</summary>
    internal async Task<IPage> OpenAsync(string address, BrowserNewContextOptions? reader = null)
    {
        var context = await Browser.NewContextAsync(reader ?? new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        await page.GotoAsync(UrlOf(address));
        return page;
    }

    /// <summary>The same, at the first page whose markup holds the given pieces.</summary>
    internal Task<IPage> OpenPageWithAsync(params string[] markup) => OpenAsync(Site.PageWith(markup));

    internal string UrlOf(string address) => new Uri(Server.Address, address).AbsoluteUri;
}

/// <summary>Tests over the one flagship site.</summary>
[CollectionDefinition(Flagship.Name)]
public sealed class FlagshipCollection : ICollectionFixture<Flagship>;

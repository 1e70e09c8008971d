using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Playwright;

namespace ExhibitSite.Browser.Tests;

/// <summary>Visits every page of the site once, a few at a time, and notes everything that the tests ask about.</summary>
internal sealed class PageWalk
{
    private static readonly string AxeSource = File.ReadAllText(Repository.At("site/web/node_modules/axe-core/axe.min.js"));

    private readonly Flagship _flagship;
    private readonly IPage _page;
    private readonly IPage _scriptless;
    private readonly ConcurrentQueue<string> _foreign = new();
    private readonly ConcurrentQueue<string> _failed = new();
    private readonly ConcurrentQueue<string> _messages = new();

    private PageWalk(Flagship flagship, IPage page, IPage scriptless)
    {
        (_flagship, _page, _scriptless) = (flagship, page, scriptless);
        Listen(page);
        Listen(scriptless);
    }

    /// <summary>Visits every page.</summary>
    /// <param name="flagship">The site.</param>
    /// <param name="isThorough">
    /// True to visit all pages and ask axe in every mode on each. False for the short run: of the main language the first page of each folder and one of eight, in light; in the other
    /// modes the first page of each folder and one of six of these; and in the other languages the first page of each kind and one of ninety.
    /// Templates and styles are what a mode can break, not texts.
    /// </param>
    public static async Task<ImmutableArray<PageVisit>> RunAsync(Flagship flagship, bool isThorough)
    {
        var pages = new ConcurrentQueue<(string Address, bool InAllModes)>(PlanOf(flagship.Site, isThorough));
        var visits = new ConcurrentBag<PageVisit>();
        // The browser keeps the cores busy with two pages at a time; a third one only waits.
        await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            var walk = new PageWalk(flagship, await PageOf(flagship, scripted: true), await PageOf(flagship, scripted: false));
            while (pages.TryDequeue(out var page)) visits.Add(await walk.VisitAsync(page.Address, page.InAllModes));
        }));
        return [.. visits.OrderBy(v => v.Address, StringComparer.Ordinal)];
    }

    // What Mirador shows is not our page: FullViewerTests look at it.
    private static bool IsOurs(string page) => !page.EndsWith("viewer/", StringComparison.Ordinal);

    private static IEnumerable<(string Address, bool InAllModes)> PlanOf(FlagshipFolder site, bool isThorough)
    {
        var (pages, translated) = (site.Pages.Where(IsOurs).ToArray(), site.Translated.Where(IsOurs).ToArray());
        if (isThorough) return pages.Concat(translated).Select(static page => (page, true));
        const int OfPages = 8, OfMain = 6, OfOthers = 90;
        var others = translated.Zip(Sampled(translated, OfOthers, depth: 2)).Where(static page => page.Second).Select(static page => (page.First, false));
        var own = pages.Zip(Sampled(pages, OfPages)).Where(static page => page.Second).Select(static page => page.First).ToArray();
        return own.Zip(Sampled(own, OfMain)).Concat(others);
    }

    // The first page of each folder ("items/a/index.html" is of "items/"), to a depth, and one of so many of all.
    private static IEnumerable<bool> Sampled(IEnumerable<string> addresses, int oneOf, int depth = int.MaxValue)
    {
        var (folders, at) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var address in addresses)
        {
            var folder = address.Split('/').SkipLast(2).ToArray();
            yield return folder.Length <= depth && folders.Add(string.Join('/', folder)) || ++at % oneOf == 0;
        }
    }

    private static async Task<IPage> PageOf(Flagship flagship, bool scripted)
    {
        var context = await flagship.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = scripted,
            ViewportSize = new ViewportSize { Width = 1280, Height = 900 },
        });
        await context.AddInitScriptAsync(PageScripts.ReportViolations);
        return await context.NewPageAsync();
    }

    private void Listen(IPage page)
    {
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_flagship.Server.Address.AbsoluteUri, StringComparison.Ordinal)) _foreign.Enqueue(request.Url);
        };
        page.RequestFailed += (_, request) =>
        {
            // A player stops reading a recording when it knows its length, or the page is left; so is the icon of a tab.
            var mayEnd = request.ResourceType == "media" || request.Url.Contains("/mark-", StringComparison.Ordinal);
            if (!(mayEnd && request.Failure == "net::ERR_ABORTED")) _failed.Enqueue($"{request.Url}: {request.Failure}");
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) _failed.Enqueue($"{response.Url}: {response.Status}");
        };
        page.Console += (_, message) => _messages.Enqueue($"{message.Type}: {message.Text} {message.Location}");
        page.PageError += (_, error) => _messages.Enqueue(error);
    }

    private async Task<PageVisit> VisitAsync(string address, bool inAllModes)
    {
        _foreign.Clear();
        _failed.Clear();
        _messages.Clear();
        await _page.SetViewportSizeAsync(1280, 900);
        await _page.GotoAsync(_flagship.UrlOf(address));
        var kind = await _page.EvaluateAsync<string>(PageScripts.Kind);
        var links = await _page.EvaluateAsync<string[]>(PageScripts.Links);
        var anchors = await _page.EvaluateAsync<string[]>(PageScripts.Anchors);
        var text = await _page.EvaluateAsync<string>(PageScripts.VisibleText);
        await _scriptless.GotoAsync(_flagship.UrlOf(address));
        var scriptless = await _scriptless.EvaluateAsync<string>(PageScripts.VisibleText);
        var (wide, axe) = await InModesAsync(inAllModes);
        return new PageVisit(address, kind, [.. _foreign], [.. _failed], [.. _messages], [.. links], [.. anchors], text, scriptless, wide, axe);
    }

    // Light first, as loaded; then in columns, where that is offered; then dark; then large type, on the narrowest screen.
    private async Task<(ImmutableArray<string> Wide, ImmutableSortedDictionary<string, ImmutableArray<string>> Axe)> InModesAsync(bool all)
    {
        var wide = ImmutableArray.CreateBuilder<string>();
        var axe = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        await _page.EvaluateAsync(AxeSource);
        axe["light"] = await AxeAsync();
        if (all && await _page.Locator("[data-vertical]").CountAsync() > 0)
        {
            await _page.EvaluateAsync("() => { document.documentElement.dataset.writing = 'vertical'; }");
            axe["vertical"] = await AxeAsync();
            if (await _page.EvaluateAsync<string?>(PageScripts.SticksOut) is { } columns) wide.Add("in columns: " + columns);
            await _page.EvaluateAsync("() => { delete document.documentElement.dataset.writing; }");
        }
        if (all)
        {
            await _page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            // Nothing but colours differs from the light page, and axe has two rules about them.
            axe["dark"] = await AxeAsync("color-contrast", "link-in-text-block");
            await _page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        }
        await _page.SetViewportSizeAsync(320, 800);
        if (await _page.EvaluateAsync<string?>(PageScripts.SticksOut) is { } normal) wide.Add("normal type: " + normal);
        await _page.EvaluateAsync("() => { document.documentElement.dataset.size = 'large'; }");
        if (await _page.EvaluateAsync<string?>(PageScripts.SticksOut) is { } large) wide.Add("large type: " + large);
        if (all) axe["large"] = await AxeAsync();
        return (wide.ToImmutable(), axe.ToImmutable());
    }

    private async Task<ImmutableArray<string>> AxeAsync(params string[] rules) =>
        [.. await _page.EvaluateAsync<string[]>(PageScripts.Axe, rules.Length == 0 ? null : rules)];
}

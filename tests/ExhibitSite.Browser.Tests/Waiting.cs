using System.Diagnostics;
using Microsoft.Playwright;

namespace ExhibitSite.Browser.Tests;

internal static class Waiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until an expression holds. Playwright's own wait evaluates text inside the page, which our content security policy forbids.</summary>
    /// <exception cref="TimeoutException">It did not hold in time.</exception>
    public static async Task UntilAsync(this IPage page, string expression)
    {
        for (var clock = Stopwatch.StartNew(); !await page.EvaluateAsync<bool>(expression);)
        {
            if (clock.Elapsed > Patience) throw new TimeoutException($"never true: {expression}");
            await Task.Delay(20);
        }
    }

    /// <summary>Waits until the page is at an address and loaded. Playwright's own wait listens for the way there, and misses one that ends while it begins to.</summary>
    /// <exception cref="TimeoutException">It did not come there in time, 30 seconds unless said otherwise.</exception>
    public static async Task ArriveAsync(this IPage page, Func<string, bool> isThere, TimeSpan? patience = null)
    {
        for (var clock = Stopwatch.StartNew(); !isThere(page.Url);)
        {
            if (clock.Elapsed > (patience ?? Patience)) throw new TimeoutException($"still at {page.Url}");
            await Task.Delay(20);
        }
        await page.WaitForLoadStateAsync();
    }

    /// <inheritdoc cref="ArriveAsync(IPage, Func{string, bool}, TimeSpan?)" />
    public static Task ArriveAsync(this IPage page, string address, TimeSpan? patience = null) => page.ArriveAsync(address.Equals, patience);
}

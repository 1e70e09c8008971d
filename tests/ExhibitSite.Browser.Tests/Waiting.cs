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
}

using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>What axe cannot see of WCAG 2.2: text spaced as a reader needs it (1.4.12), and a focus that is seen (2.4.7) and not covered (2.4.11).</summary>
[Collection(Flagship.Name)]
public sealed class AccessTests(Flagship flagship)
{
    // The measures of 1.4.12. A sheet made by script needs no inline style, which the policy forbids.
    private const string Space = """
        () => { const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
          document.adoptedStyleSheets = [sheet]; }
        """;

    private const string CutOff = """
        () => [...document.querySelectorAll('main *, header *, footer *')]
          .filter(e => e.checkVisibility() && !e.closest('svg, .visually-hidden, [data-vertical], select') && e.innerText?.trim() && ['hidden', 'clip'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 2)
          .map(e => `${e.localName}.${e.className}: ${e.innerText.trim().slice(0, 20)}`)
        """;

    // Null when the focus is seen, else what is wrong with it.
    private const string Focus = """
        () => { const e = document.activeElement; if (e === document.body) return null;
          const box = e.getBoundingClientRect(), style = getComputedStyle(e), name = `${e.localName}.${e.getAttribute('class')} ${e.textContent.trim().slice(0, 16)}`;
          const rings = [e, e.parentElement, e.closest('label')].filter(Boolean).some(r => parseFloat(getComputedStyle(r).outlineWidth) >= 2 && getComputedStyle(r).outlineStyle !== 'none') || e.matches('.site-search input, svg *');
          if (!rings) return `${name} has no ring`;
          if (box.bottom <= 0 || box.top >= innerHeight) return `${name} is out of sight`;
          const points = [.1, .5, .9].flatMap(x => [.1, .5, .9].map(y => [box.left + box.width * x, Math.min(innerHeight - 1, Math.max(1, box.top + box.height * y))]));
          return points.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (e.contains(top) || top.contains(e) || top.closest('label')?.contains(e)); }) ? null : `${name} is covered`; }
        """;

    [Fact]
    public async Task Text_may_be_spaced_as_a_reader_needs_and_focus_is_always_in_sight()
    {
        var still = new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new ViewportSize { Width = 1280, Height = 700 } };
        var faults = new List<string>();
        foreach (var kind in new[] { "page-home", "page-section", "page-item", "page-tour", "page-agent" })
        {
            var page = await flagship.OpenAsync(flagship.Site.PageWith($"class=\"{kind}\""), still);
            for (var stop = 0; stop < 40; stop++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<string?>(Focus) is { } fault) faults.Add($"{kind}: {fault}");
            }
            await page.EvaluateAsync(Space);
            if (await page.EvaluateAsync<string?>(PageScripts.SticksOut) is { } wide) faults.Add($"{kind}, spaced: {wide}");
            faults.AddRange((await page.EvaluateAsync<string[]>(CutOff)).Select(cut => $"{kind}, spaced: {cut} is cut off"));
            await page.Context.CloseAsync();
        }
        Assert.Empty(faults);
    }
}

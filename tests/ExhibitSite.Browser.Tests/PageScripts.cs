namespace ExhibitSite.Browser.Tests;

/// <summary>What is asked inside the page. Each is an expression or function for Playwright.</summary>
internal static class PageScripts
{
    /// <summary>A violation is an error in the console too, but not in every version of the browser.</summary>
    public const string ReportViolations =
        "addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));";

    /// <summary>The text that a reader sees in main; what appears only while script runs is an offer, what appears only while none does an explanation: neither is text.</summary>
    public const string VisibleText = """
        () => {
          const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          let text = '';
          while (walker.nextNode()) {
            const element = walker.currentNode.parentElement;
            if (element.closest('[data-script], [data-accessed], .compare-tools, noscript, script, style')) continue;
            if (element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) text += walker.currentNode.data;
          }
          return text.replace(/\s+/g, ' ').trim();
        }
        """;

    public const string Kind = "() => [...document.body.classList].find(name => name.startsWith('page-')) ?? 'page'";

    public const string Links = "() => [...new Set([...document.querySelectorAll('a[href], area[href], link[href]')].map(link => typeof link.href === 'string' ? link.href : new URL(link.href.baseVal, document.baseURI).href))]";

    public const string Anchors = "() => [...document.querySelectorAll('[id]')].map(element => element.id)";

    /// <summary>Null, or what makes the page scroll sideways: how far, and the elements that stick out of everything around them.</summary>
    public const string SticksOut = """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return null;
          const scrolls = element => { for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) if (getComputedStyle(at).overflowX !== 'visible') return true; return false; };
          const out = [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(e));
          return `${root.scrollWidth} px in ${root.clientWidth}: ` + out.slice(-3).map(e => `<${e.localName} class="${e.getAttribute('class') ?? ''}"> ${e.textContent.trim().slice(0, 20)}`).join(' | ');
        }
        """;

    /// <summary>Violations only, each with its first places: the rest would be most of axe's time. Takes the rules to ask; null for all.</summary>
    public const string Axe = """
        async rules => {
          const result = await axe.run(document, { resultTypes: ['violations'], preload: false, ...(rules && { runOnly: { type: 'rule', values: rules } }) });
          return result.violations.map(v => `${v.id} (${v.impact}) ${v.nodes.length}×: ${v.nodes.slice(0, 2).map(n => n.html.slice(0, 160) + ' — ' + n.failureSummary.replace(/\s+/g, ' ').slice(0, 240)).join(' | ')}`);
        }
        """;

    /// <summary>What is to be touched and is lower than 48 pixels. A link within a sentence keeps its line (WCAG 2.2, 2.5.8), a drawing's points have the list beside it.</summary>
    public const string LowerThan48 = """
        () => [...document.querySelectorAll('a[href], button, input, select, summary, label')]
          .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('svg, .visually-hidden, .skip-link') && !(e.closest('p, figcaption, blockquote, dd, .note-text, .story li') && e.localName === 'a' && !e.matches('.button')) && !(e.localName === 'input' && e.closest('label')))
          .map(e => [e, e.getBoundingClientRect().height])
          .filter(([, height]) => height > 0 && height < 47.9)
          .map(([e, height]) => `${e.localName}.${e.className} in ${e.parentElement.className} ${Math.round(height)} px: ${e.textContent.trim().slice(0, 20)}`)
        """;
}

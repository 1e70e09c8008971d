using System.Collections.Concurrent;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Rendering;

/// <summary>Plans of pages → files, each page made only when it is written.</summary>
/// <param name="site">What may go out.</param>
/// <param name="edition">Where it will be read.</param>
internal sealed class PageFiles(PublicSite site, Edition edition)
{
    private readonly Words _words = WordsOf(site);
    private readonly FrameComposer _frame = new(site, WordsOf(site));
    private readonly ConcurrentBag<PageRenderer> _renderers = [];

    /// <summary>The file of one page.</summary>
    /// <param name="plan">Its place, and what it shows.</param>
    /// <param name="origin">What it is made from, for messages.</param>
    public OutputFile Of(ListPage plan, string origin) => new(plan.Path, origin, stream =>
    {
        var context = new PageContext(plan.Path, site.Catalogue, _words) { Root = plan.Root, Edition = edition };
        var content = plan.Compose(context);
        // Not more renderers than workers ever write at once.
        var renderer = _renderers.TryTake(out var kept) ? kept : new PageRenderer();
        renderer.Write(content, _frame.Compose(content, context), stream);
        _renderers.Add(renderer);
    }, IsPage: true) { IsListed = plan.IsListed };

    private static Words WordsOf(PublicSite site) => site.Settings.Languages[0].StartsWith("en", StringComparison.Ordinal) ? English.Words : ZhHans.Words;
}

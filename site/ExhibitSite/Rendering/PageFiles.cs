using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Rendering.Languages;

namespace ExhibitSite.Rendering;

/// <summary>Plans of pages → files, each page made only when it is written.</summary>
/// <param name="language">What may go out, in the language of the pages.</param>
/// <param name="all">Every language of the site, for the way from each page to the same in another.</param>
/// <param name="edition">Where it will be read.</param>
internal sealed class PageFiles(SiteLanguage language, ImmutableArray<SiteLanguage> all, Edition edition)
{
    private readonly FrameComposer _frame = new(language.Public, language.Words, new LanguageSwitch(all));
    private readonly ConcurrentBag<PageRenderer> _renderers = [];
    private readonly ImmutableArray<IPageRewriting> _rewritings = [.. new[] { language.Rewriting, edition == Edition.Kiosk ? new HallPage() : null }.OfType<IPageRewriting>()];

    /// <summary>The file of one page.</summary>
    /// <param name="plan">Its place, and what it shows.</param>
    /// <param name="origin">What it is made from, for messages.</param>
    public OutputFile Of(ListPage plan, string origin) => new(plan.Path.Below(language.Folder), origin, stream =>
    {
        var context = new PageContext(plan.Path, language.Public.Catalogue, language.Words) { Root = plan.Root, Edition = edition, Folder = language.Folder, IsInEveryLanguage = plan.IsInEveryLanguage };
        var content = plan.Compose(context);
        // Not more renderers than workers ever write at once.
        var renderer = _renderers.TryTake(out var kept) ? kept : new PageRenderer();
        renderer.Write(content, _frame.Compose(content, context), _rewritings, stream);
        _renderers.Add(renderer);
    }, IsPage: true) { IsListed = plan.IsListed };
}

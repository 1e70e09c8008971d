using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Composing.Tracing;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Rendering.Languages;

namespace ExhibitSite.Rendering;

/// <summary>Plans of pages → files, each page made only when it is written.</summary>
internal sealed class PageFiles
{
    private readonly ConcurrentBag<PageRenderer> _renderers = [];
    private readonly SiteLanguage _language;
    private readonly Edition _edition;
    private readonly FrameComposer _frame;
    private readonly ImmutableArray<IPageRewriting> _rewritings;
    private readonly WatchedFiles _watched;

    /// <param name="language">What may go out, in the language of the pages.</param>
    /// <param name="all">Every language of the site, for the way from each page to the same in another.</param>
    /// <param name="edition">Where it will be read.</param>
    public PageFiles(SiteLanguage language, ImmutableArray<SiteLanguage> all, Edition edition)
    {
        (_language, _edition) = (language, edition);
        _frame = new FrameComposer(language.Public, language.Words, new LanguageSwitch(all));
        _rewritings = [.. new[] { language.Rewriting, edition == Edition.Kiosk ? new HallPage() : null }.OfType<IPageRewriting>()];
        _watched = new WatchedFiles($"pages {language.Tag}", language.Public.Answers, () => _frame.FingerprintIn(edition));
    }

    /// <summary>The page of a record, watched while it is made.</summary>
    public OutputFile OfRecord(Record record)
    {
        var kind = _language.Public.Catalogue.KindOf(record.Id);
        var plan = new ListPage(kind.PathOf(record.Id), page => kind.Compose(record, page));
        return _watched.Of(plan.Path.Below(_language.Folder), record, (catalogue, stream) => Write(plan, catalogue, stream), isPage: true);
    }

    /// <summary>The file of a page that is not one record's.</summary>
    /// <param name="plan">Its place, and what it shows.</param>
    /// <param name="origin">What it is made from, for messages.</param>
    public OutputFile Of(ListPage plan, string origin) =>
        new(plan.Path.Below(_language.Folder), origin, stream => Write(plan, _language.Public.Catalogue, stream), IsPage: true) { IsListed = plan.IsListed };

    private void Write(ListPage plan, ICatalogue catalogue, Stream output)
    {
        var context = new PageContext(plan.Path, catalogue, _language.Words) { Root = plan.Root, Edition = _edition, Folder = _language.Folder, IsInEveryLanguage = plan.IsInEveryLanguage };
        var content = plan.Compose(context);
        // Not more renderers than workers ever write at once.
        var renderer = _renderers.TryTake(out var kept) ? kept : new PageRenderer();
        renderer.Write(content, _frame.Compose(content, context), _rewritings, output);
        _renderers.Add(renderer);
    }
}

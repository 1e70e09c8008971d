using System.Collections.Concurrent;
using ExhibitSite.Components.Wording;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Rendering.Pages;

namespace ExhibitSite.Rendering;

/// <summary>The sixth stage: what may go out → HTML pages, each made only when it is written.</summary>
public static class Stage
{
    /// <summary>All pages: one a record, the lists of each kind, the pages of the house.</summary>
    public static IEnumerable<OutputFile> Render(PublicSite site)
    {
        var words = Words.Of(site.Settings.Languages[0]);
        var frame = new FrameComposer(site, words);
        var renderers = new ConcurrentBag<PageRenderer>();
        foreach (var record in site.Catalogue.Records)
        {
            var kind = site.Catalogue.KindOf(record.Id);
            yield return Page(new ListPage(kind.PathOf(record.Id), page => kind.Compose(record, page)), record.Head.Span.File);
        }
        foreach (var list in All.Kinds.Where(k => HasRecords(k, site)).SelectMany(k => k.Lists(site.Catalogue)).Concat(HousePages.Of(site)))
            yield return Page(list, "site.yml");

        OutputFile Page(ListPage plan, string origin) => new(plan.Path, origin, stream =>
        {
            var context = new PageContext(plan.Path, site.Catalogue, words) { Base = plan.Path == SitePaths.NotFound ? site.Settings.BaseUrl : null };
            var content = plan.Compose(context);
            // Not more renderers than workers ever write at once.
            var renderer = renderers.TryTake(out var kept) ? kept : new PageRenderer();
            renderer.Write(content, frame.Compose(content, context), stream);
            renderers.Add(renderer);
        }, IsPage: true) { IsListed = plan.IsListed };
    }

    // The list of fonds also shows items that lie in none, the chronology items that are dated.
    private static bool HasRecords(Kind kind, PublicSite site) =>
        site.Catalogue.Records.Any(r => r.Id.Kind == kind.Name || (r.Id.Kind == "item" && (kind.Name == "fonds" || (kind.Name == "event" && r.Date is not null))));
}

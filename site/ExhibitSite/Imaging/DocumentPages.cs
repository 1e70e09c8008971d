using System.Collections.Immutable;
using System.Globalization;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Kinds.Media;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Imaging;

/// <summary>The pages of PDF documents as pictures of their items, after the document itself. The gate judged the document, with its text.</summary>
internal static class DocumentPages
{
    // What is longer is a book: whoever wants it page by page brings scans.
    private const int Most = 500;

    /// <summary>The same site, in which pages are pictures to be made, and what is to be said.</summary>
    /// <param name="site">What may go out.</param>
    /// <param name="drawing">Draws pages; null where nobody asks for them.</param>
    public static (PublicSite Site, ImmutableArray<Diagnostic> Findings) Of(PublicSite site, IDocumentPages? drawing)
    {
        var items = site.Catalogue.All<Item>().Where(item => item.Pictures.Any(use => PagesOf(use, site) > 0)).ToImmutableArray();
        if (items.IsEmpty || drawing is null) return (site, []);
        if (!drawing.IsReady) return (site, [DocumentFindings.NoTool(items.SelectMany(i => i.Pictures).Where(use => PagesOf(use, site) > 0).Select(use => use.File).Distinct(StringComparer.Ordinal).Count())]);
        var pages = ImmutableSortedDictionary.CreateBuilder<string, MediaFile>(StringComparer.Ordinal);
        var changed = items.Select(item => (Record)(item with { Pictures = [.. item.Pictures.SelectMany(use => WithPages(use, site, drawing, pages))] })).ToImmutableArray();
        return (Gate.Stage.Paginate(site, changed, pages.ToImmutable()), []);
    }

    private static int PagesOf(MediaUse use, PublicSite site) => site.Catalogue.Media(use.File) is { IsPublished: true, Document.Pages: > 0 and <= Most and var pages } ? pages : 0;

    private static IEnumerable<MediaUse> WithPages(MediaUse use, PublicSite site, IDocumentPages drawing, ImmutableSortedDictionary<string, MediaFile>.Builder pages)
    {
        yield return use;
        for (var number = 1; number <= PagesOf(use, site); number++)
        {
            var (document, page, path) = (site.Catalogue.Media(use.File)!, number, SitePaths.DocumentPage(use.File, number));
            Stream Draw() => drawing.Draw(document.Open, page);
            pages[path.Value] = new MediaFile(path, 0, 0, 0, Draw) { Stamp = document.Stamp, OpenSource = Draw, IsPublished = false, PageOf = document.Path };
            var place = number.ToString(CultureInfo.InvariantCulture);
            yield return new MediaUse(path.Value, LanguageMap.Of(""), null, use.Nature, use.Maker, use.Rights)
            {
                Download = use.Download == Download.Original ? Download.Large : use.Download,
                Label = new LanguageMap($"第 {place} 页", ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal).Add("en", $"Page {place}")),
            };
        }
    }
}

using System.Text;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Composing.Citing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Exports.Citations;

/// <summary>The citation of every open item as RIS, BibTeX and CSL-JSON, beside its page, where the page links to it.</summary>
internal sealed class CitationsExport : IExport
{
    public string Name => "citations";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        foreach (var item in site.Catalogue.All<Item>())
        {
            var page = site.Catalogue.KindOf(item.Id).PathOf(item.Id);
            foreach (var format in CitationFormat.All)
                yield return new OutputFile(
                    SitePaths.Citation(page, format.Extension), item.Head.Span.File,
                    stream => stream.Write(Encoding.UTF8.GetBytes(format.Write(CitedWork.Of(item, site.Catalogue)))));
        }
    }
}

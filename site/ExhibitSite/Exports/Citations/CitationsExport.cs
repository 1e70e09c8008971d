using System.Text;
using ExhibitSite.Gate;
using ExhibitSite.Kinds.Composing.Citing;
using ExhibitSite.Kinds.Composing.Tracing;
using ExhibitSite.Kinds.Items;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Tracing;

namespace ExhibitSite.Exports.Citations;

/// <summary>The citation of every open item as RIS, BibTeX and CSL-JSON, beside its page, where the page links to it.</summary>
internal sealed class CitationsExport : IExport
{
    public string Name => "citations";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        var watched = new WatchedFiles(Name, site.Answers, () => Structure.Of(site.Settings));
        foreach (var item in site.Catalogue.All<Item>())
        {
            var page = site.Catalogue.KindOf(item.Id).PathOf(item.Id);
            foreach (var format in CitationFormat.All)
                yield return watched.Of(SitePaths.Citation(page, format.Extension), item, (catalogue, stream) => stream.Write(Encoding.UTF8.GetBytes(format.Write(CitedWork.Of(item, catalogue)))));
        }
    }
}

using ExhibitSite.Gate;
using ExhibitSite.Model;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>The search index of everything that may go out.</summary>
internal sealed class SearchExport : IExport
{
    public string Name => "search";

    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        if (request.IndexForm == IndexForm.None) return [];
        var table = FoldTable.Standard.With(site.Settings.Variants);
        var options = new IndexOptions(table, site.Settings.Languages[0])
        {
            Facets = SearchFacets.All,
            Form = request.IndexForm,
            Workers = request.Workers,
        };
        return IndexBuilder.Build(new SearchDocuments(site, table).InCollections(), options, request.Scratch);
    }
}

using ExhibitSite.Gate;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Search;

namespace ExhibitSite.Exports.Search;

/// <summary>The search index of everything that may go out.</summary>
public sealed class SearchExport : IExport
{
    /// <inheritdoc />
    public string Name => "search";

    /// <inheritdoc />
    public string Folder => "search/";

    /// <inheritdoc />
    public IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request)
    {
        if (!request.HasIndex) return [];
        var form = request.Edition.IsOnDisk() ? IndexForm.Scripts : IndexForm.Files;
        return IndexBuilder.Build(Collections(site, request.Edition), OptionsOf(site, request.Workers) with { Form = form }, request.Scratch);
    }

    /// <summary>The same records with their terms, for another search engine.</summary>
    public static IndexedRecords Records(PublicSite site, int workers) => new(Collections(site, Edition.Web), OptionsOf(site, workers));

    private static IReadOnlyList<SearchCollection> Collections(PublicSite site, Edition edition) => new SearchDocuments(site, TableOf(site)) { Edition = edition }.InCollections();

    private static IndexOptions OptionsOf(PublicSite site, int workers) => new(TableOf(site), site.Settings.Languages[0]) { Facets = SearchFacets.All, Workers = workers };

    private static FoldTable TableOf(PublicSite site) => FoldTable.Standard.With(site.Settings.Variants);
}

namespace ExhibitSite.Searching;

/// <summary>Searches the files of a static index, as the browser does. May be asked by one thread at a time.</summary>
public sealed class StaticIndex : ISearchBackend
{
    private readonly StaticContents _contents;
    private readonly IndexSearch _search;

    /// <summary>Reads the start of an index.</summary>
    /// <param name="open">The bytes of a file by its name below <c>search/</c>, such as <c>start.bin</c>; null when it is not there.</param>
    /// <exception cref="DamagedIndexException">There is no index, or it cannot be read.</exception>
    public StaticIndex(Func<string, byte[]?> open)
    {
        _contents = new StaticContents(new IndexFiles(open));
        _search = new IndexSearch(_contents);
    }

    /// <inheritdoc />
    public SearchAnswer Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _search.Search(request);
    }

    /// <summary>What the texts of the index hold of rare characters.</summary>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    public CharacterReport Characters() => CharacterReport.Of(_contents.AllDocuments(), _contents.Head.Table);
}

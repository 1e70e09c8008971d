namespace ExhibitSite.Searching;

/// <summary>Answers searches: over the files of a static index, or over a data base that holds the same terms.</summary>
public interface ISearchBackend
{
    /// <summary>The records that a query finds. Any text is a query; one that says nothing finds nothing.</summary>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    SearchAnswer Search(SearchRequest request);
}

/// <summary>A file of the index is missing, cut off or not the one it should be.</summary>
/// <param name="file">Its name below <c>search/</c>.</param>
/// <param name="reason">What is wrong with it.</param>
public sealed class DamagedIndexException(string file, string reason) : Exception($"search/{file}: {reason}")
{
    /// <summary>Its name below <c>search/</c>.</summary>
    public string File { get; } = file;

    /// <summary>What is wrong with it.</summary>
    public string Reason { get; } = reason;
}

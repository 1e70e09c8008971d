namespace ExhibitSite.Writing;

/// <summary>What writing did.</summary>
/// <param name="Pages">Pages of the site.</param>
/// <param name="Files">Files of the site, pages included.</param>
/// <param name="Written">Files whose bytes changed.</param>
/// <param name="Removed">Files of the build before that this one does not have.</param>
public sealed record WriteResult(int Pages, int Files, int Written, int Removed)
{
    /// <summary>Bytes of all files of the site.</summary>
    public long Bytes { get; init; }
}

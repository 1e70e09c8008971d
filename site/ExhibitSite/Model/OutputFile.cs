using ExhibitSite.Model.Paths;
using ExhibitSite.Model.Tracing;

namespace ExhibitSite.Model;

/// <summary>One file of the site, made only when it is written. Nothing holds the whole site in memory.</summary>
/// <param name="Path">Where it stands in the output.</param>
/// <param name="Origin">What it was made from, for messages: an input path, or the name of a list or export.</param>
/// <param name="Write">Writes its bytes; the same bytes at every call; may run on any worker.</param>
/// <param name="IsPage">True for an HTML page of the site.</param>
public sealed record OutputFile(SitePath Path, string Origin, Action<Stream> Write, bool IsPage = false)
{
    /// <summary>False for a page that no list of pages names, such as one that only leads to another.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>What its bytes rest on; null where nobody watches that, and the file must be made to know it.</summary>
    public IBasis? Basis { get; init; }
}

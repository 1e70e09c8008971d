using ExhibitSite.Model;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Pipeline;

/// <summary>What a build is asked for.</summary>
/// <param name="AsOf">The day the gate judges by: the only clock.</param>
/// <param name="Strictness">What stops it.</param>
/// <param name="BaseUrl">The public address; null to take the one of <c>site.yml</c>.</param>
public sealed record BuildOptions(DateOnly AsOf, Strictness Strictness = Strictness.Errors, string? BaseUrl = null)
{
    /// <summary>What makes pictures ready for the web; null to publish files as they are.</summary>
    public IDerivatives? Images { get; init; }

    /// <summary>What draws the pages of documents; null to offer documents only to be taken away.</summary>
    public IDocumentPages? Documents { get; init; }

    /// <summary>Room for what is too large for memory, until the files are written; null to keep it in memory.</summary>
    public IScratch? Scratch { get; init; }

    /// <summary>What is known from the build before of the same process; null for a single build.</summary>
    public Memory? Memory { get; init; }

    /// <summary>How many workers an export may keep busy; its bytes are the same with any number.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Where the site will be read.</summary>
    public Edition Edition { get; init; } = Edition.Web;

    /// <summary>False to make no search index, where nothing will be written.</summary>
    public bool HasIndex { get; init; } = true;
}

/// <summary>What stops a build.</summary>
public enum Strictness
{
    /// <summary>Errors only.</summary>
    Errors,

    /// <summary>Warnings too.</summary>
    Warnings,
}

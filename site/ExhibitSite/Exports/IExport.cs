using ExhibitSite.Gate;
using ExhibitSite.Model;

namespace ExhibitSite.Exports;

/// <summary>One output format other than pages.</summary>
public interface IExport
{
    /// <summary>The word of <c>exhibit export</c>.</summary>
    string Name { get; }

    /// <summary>True for what means something only at a public address: the offline edition goes without.</summary>
    bool IsForHosts => false;

    /// <summary>The folder that all its files lie in, with a slash at the end; empty when they may lie anywhere.</summary>
    string Folder => "";

    /// <summary>Its files; each is made only when it is written.</summary>
    /// <param name="site">What may go out.</param>
    /// <param name="request">What is asked for.</param>
    IEnumerable<OutputFile> Export(PublicSite site, ExportRequest request);
}

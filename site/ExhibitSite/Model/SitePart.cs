namespace ExhibitSite.Model;

/// <summary>Some of the files of a site, planned only when they are looked through: for whoever wants one file of them, and not the others.</summary>
/// <param name="Folder">Where all of them lie, with a slash at the end; empty when they may lie anywhere.</param>
/// <param name="Files">The files; each time they are looked through they are planned again.</param>
public sealed record SitePart(string Folder, IEnumerable<OutputFile> Files)
{
    /// <summary>Plans the one file at a path, null when there is none, without planning the others; itself null where all have to be looked through.</summary>
    public Func<string, OutputFile?>? Find { get; init; }
}

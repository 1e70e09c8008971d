using System.Collections.Immutable;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing;

/// <summary>A site that is written but not yet in its place. Thrown away unless it is put there.</summary>
public sealed class PreparedSite : IDisposable
{
    private readonly SiteFolder _site;
    private readonly SiteFolder _pending;
    private readonly ImmutableArray<string> _files;
    private readonly ImmutableArray<string> _changed;
    private readonly int _pages;

    internal PreparedSite(SiteFolder site, SiteFolder pending, ImmutableArray<string> files, ImmutableArray<string> changed, int pages) =>
        (_site, _pending, _files, _changed, _pages) = (site, pending, files, changed, pages);

    /// <summary>How many files the site has.</summary>
    public int Count => _files.Length;

    /// <summary>How many bytes they have.</summary>
    public long Bytes { get; internal init; }

    /// <summary>How many of its files were not made again, as they would be made from the same.</summary>
    public int Kept { get; internal init; }

    /// <summary>What its files were made from.</summary>
    public TraceNotes Notes { get; internal init; } = new();

    /// <summary>Every file that the folder will hold, with the place where its bytes lie now: the site's own and whatever else lies in the folder.</summary>
    public IEnumerable<(string Path, string FullPath)> Files
    {
        get
        {
            var (changed, files) = (_changed.ToHashSet(StringComparer.Ordinal), _files.ToHashSet(StringComparer.Ordinal));
            var leaving = _site.ReadManifest().Where(path => !files.Contains(path)).ToHashSet(StringComparer.Ordinal);
            // Our list of the last build names what is leaving; it is written anew before anybody can see it.
            leaving.Add(SiteWriter.ManifestName);
            foreach (var path in _site.All().Where(path => !changed.Contains(path) && !leaving.Contains(path))) yield return (path, _site.PathOf(path));
            foreach (var path in _changed) yield return (path, _pending.PathOf(path));
        }
    }

    /// <summary>What the folder will be by sizes and times: moving changes neither.</summary>
    public FolderStamps Stamps => new([.. Files.Select(f => (f.Path, new FileInfo(f.FullPath))).Select(f => (f.Path, new FileStamp(f.Item2.Length, f.Item2.LastWriteTimeUtc.Ticks)))]);

    /// <summary>Moves everything into its place and removes what the last build left behind.</summary>
    /// <exception cref="IOException">The disk said no.</exception>
    public WriteResult PutInPlace()
    {
        if (!Directory.Exists(_site.Root))
        {
            // Nothing to keep: the whole folder moves at once. An empty one may be a mount point or a link, and stays.
            _pending.WriteManifest(_files);
            Directory.Move(_pending.Root, _site.Root);
            return new WriteResult(_pages, _files.Length, _changed.Length, Removed: 0) { Bytes = Bytes };
        }
        var before = _site.ReadManifest();
        // Names both builds while files move: a build that is broken off here leaves no file that no manifest knows.
        _site.WriteManifest(before.Union(_files, StringComparer.Ordinal));
        foreach (var folder in _changed.Select(path => Path.GetDirectoryName(_site.PathOf(path))!).Distinct(StringComparer.Ordinal)) Directory.CreateDirectory(folder);
        foreach (var path in _changed) File.Move(_pending.PathOf(path), _site.PathOf(path), overwrite: true);
        var removed = _site.Remove(before.Except(_files, StringComparer.Ordinal));
        _site.WriteManifest(_files);
        return new WriteResult(_pages, _files.Length, _changed.Length, removed) { Bytes = Bytes };
    }

    /// <summary>Throws away what was not put in place.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_pending.Root)) Directory.Delete(_pending.Root, recursive: true);
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using ExhibitSite.Model;

namespace ExhibitSite.Writing;

/// <summary>
/// Writes a site into a folder on all cores, in two steps: what differs is written beside the folder, where it can be looked
/// through, and then moved into it. A file whose bytes are the same is left alone, so its time stays, which rsync and caches want;
/// and only files that our last manifest names are ever removed.
/// </summary>
public sealed class SiteWriter(string output)
{
    /// <summary>The list of our own files, kept beside the site's files and never linked from them.</summary>
    public const string ManifestName = ".exhibit-manifest";

    private readonly SiteFolder _site = new(Path.GetFullPath(output));

    /// <summary>True to write every file anew, those whose bytes are the same too.</summary>
    public bool RewritesAll { get; init; }

    /// <summary>Writes what differs beside the folder. The folder itself stays as it is until the result is put in place.</summary>
    /// <param name="files">Files with different paths.</param>
    /// <param name="progress">Told after each file how many are done; called from any worker.</param>
    /// <exception cref="IOException">The disk said no.</exception>
    public PreparedSite Prepare(ImmutableArray<OutputFile> files, Action<int>? progress = null)
    {
        var pending = new SiteFolder(_site.PendingPath);
        // Left by a build that was broken off.
        if (Directory.Exists(pending.Root)) Directory.Delete(pending.Root, recursive: true);
        var changed = new ConcurrentBag<string>();
        var (done, total) = (0, 0L);
        Parallel.ForEach(
            files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => new MemoryStream(64 * 1024),
            (file, _, buffer) =>
            {
                buffer.SetLength(0);
                file.Write(buffer);
                var bytes = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
                if (RewritesAll || !_site.Holds(file.Path.Value, bytes))
                {
                    pending.Write(file.Path.Value, bytes);
                    changed.Add(file.Path.Value);
                }
                Interlocked.Add(ref total, bytes.Length);
                progress?.Invoke(Interlocked.Increment(ref done));
                return buffer;
            },
            buffer => buffer.Dispose());
        return new PreparedSite(_site, pending, [.. files.Select(f => f.Path.Value).Order(StringComparer.Ordinal)], [.. changed.Order(StringComparer.Ordinal)], files.Count(f => f.IsPage)) { Bytes = total };
    }

    /// <summary>Writes the files, unseen.</summary>
    /// <param name="files">Files with different paths.</param>
    /// <exception cref="IOException">The disk said no.</exception>
    public WriteResult Write(ImmutableArray<OutputFile> files)
    {
        using var prepared = Prepare(files);
        return prepared.PutInPlace();
    }
}

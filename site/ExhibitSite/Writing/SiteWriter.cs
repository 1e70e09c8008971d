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

    /// <summary>The site that lies in the folder, as far as it is known what it was made from; null when nothing is known of it.</summary>
    public KnownSite? Known { get; init; }

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
        var notes = new TraceNotes();
        var (done, kept, total) = (0, 0, 0L);
        Parallel.ForEach(
            files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => new MemoryStream(64 * 1024),
            (file, _, buffer) =>
            {
                var size = Stays(file, notes);
                if (size is not null) Interlocked.Increment(ref kept);
                else
                {
                    var bytes = Made(file, notes, buffer);
                    size = bytes.Length;
                    if (RewritesAll || !_site.Holds(file.Path.Value, bytes))
                    {
                        pending.Write(file.Path.Value, bytes);
                        changed.Add(file.Path.Value);
                    }
                }
                Interlocked.Add(ref total, size.Value);
                progress?.Invoke(Interlocked.Increment(ref done));
                return buffer;
            },
            buffer => buffer.Dispose());
        return new PreparedSite(_site, pending, [.. files.Select(f => f.Path.Value).Order(StringComparer.Ordinal)], [.. changed.Order(StringComparer.Ordinal)], files.Count(f => f.IsPage)) { Bytes = total, Kept = kept, Notes = notes };
    }

    // A file that lies there as it was left, and would be made from the same answers: not made again.
    private long? Stays(OutputFile file, TraceNotes notes)
    {
        if (RewritesAll || Known?.SizeOf(file, _site.PathOf(file.Path.Value)) is not { } size) return null;
        notes.Add(file, file.Basis!, Known.Traces.QuestionsOf(file));
        return size;
    }

    private static ReadOnlySpan<byte> Made(OutputFile file, TraceNotes notes, MemoryStream buffer)
    {
        buffer.SetLength(0);
        if (file.Basis is { } basis) notes.Add(file, basis, basis.Write(buffer));
        else file.Write(buffer);
        return buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
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

using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model;

namespace ExhibitSite.Writing;

/// <summary>What writing did.</summary>
/// <param name="Pages">Pages of the site.</param>
/// <param name="Files">Files of the site, pages included.</param>
/// <param name="Written">Files whose bytes changed.</param>
/// <param name="Removed">Files of the build before that this one does not have.</param>
public sealed record WriteResult(int Pages, int Files, int Written, int Removed);

/// <summary>
/// Writes a site into a folder on all cores. A file whose bytes are the same is left alone, so its time stays, which
/// rsync and caches want; and only files that our last manifest names are ever removed.
/// </summary>
public sealed class SiteWriter(string output)
{
    /// <summary>The list of our own files, kept beside the site's files and never linked from them.</summary>
    public const string ManifestName = ".exhibit-manifest";

    private readonly string _root = Path.GetFullPath(output);

    /// <summary>Writes the files and removes what the last build left behind.</summary>
    /// <param name="files">Files with different paths.</param>
    /// <param name="progress">Told after each file how many are done; called from any worker.</param>
    /// <exception cref="IOException">The disk said no.</exception>
    public WriteResult Write(ImmutableArray<OutputFile> files, Action<int>? progress = null)
    {
        Directory.CreateDirectory(_root);
        var before = ReadManifest();
        var (written, done) = (0, 0);
        Parallel.ForEach(
            files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, () => new MemoryStream(64 * 1024),
            (file, _, buffer) =>
            {
                buffer.SetLength(0);
                file.Write(buffer);
                if (WriteIfDifferent(PathOf(file), buffer)) Interlocked.Increment(ref written);
                progress?.Invoke(Interlocked.Increment(ref done));
                return buffer;
            },
            buffer => buffer.Dispose());
        var removed = Remove(before.Except(files.Select(f => f.Path.Value), StringComparer.Ordinal));
        File.WriteAllText(Path.Combine(_root, ManifestName), string.Join('\n', files.Select(f => f.Path.Value).Order(StringComparer.Ordinal)) + "\n");
        return new WriteResult(files.Count(f => f.IsPage), files.Length, written, removed);
    }

    /// <summary>Removes every file of the last build, so that the next one starts from an empty folder.</summary>
    public void Clean()
    {
        if (!Directory.Exists(_root)) return;
        Remove(ReadManifest());
        File.Delete(Path.Combine(_root, ManifestName));
    }

    private string PathOf(OutputFile file)
    {
        var path = Path.GetFullPath(Path.Combine(_root, file.Path.Value));
        // Our own bug if it happens: no path from Model/Paths leads upwards.
        return path.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new InvalidOperationException($"“{file.Path}” leaves the output folder");
    }

    private static bool WriteIfDifferent(string path, MemoryStream content)
    {
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        var old = new FileInfo(path);
        if (old.Exists && old.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path))) return false;
        if (!old.Exists) Directory.CreateDirectory(old.DirectoryName!);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(bytes);
        return true;
    }

    private string[] ReadManifest()
    {
        var manifest = Path.Combine(_root, ManifestName);
        return File.Exists(manifest) ? File.ReadAllText(manifest, Encoding.UTF8).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
    }

    private int Remove(IEnumerable<string> paths)
    {
        var removed = 0;
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(Path.Combine(_root, path));
            if (!full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(full)) continue;
            File.Delete(full);
            removed++;
            for (var folder = Path.GetDirectoryName(full)!; folder.Length > _root.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
                Directory.Delete(folder);
        }
        return removed;
    }
}

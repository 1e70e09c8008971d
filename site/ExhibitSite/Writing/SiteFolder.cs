using System.Text;

namespace ExhibitSite.Writing;

/// <summary>A folder of site files, addressed by the paths of the site.</summary>
/// <param name="Root">Full path.</param>
internal sealed record SiteFolder(string Root)
{
    /// <summary>Where changes wait: beside the folder, on the same disk, so that moving costs nothing, and out of reach of whoever serves the folder.</summary>
    public string PendingPath => Path.Combine(Path.GetDirectoryName(Root) ?? Root, $".{Path.GetFileName(Root)}.pending");

    private string ManifestPath => Path.Combine(Root, SiteWriter.ManifestName);

    public string PathOf(string path)
    {
        var full = Path.GetFullPath(Path.Combine(Root, path));
        // Our own bug if it happens: no path from Model/Paths leads upwards.
        return full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : throw new InvalidOperationException($"“{path}” leaves the output folder");
    }

    public bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(PathOf(path));
        return file.Exists && file.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(file.FullName));
    }

    public void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new FileStream(full, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(bytes);
    }

    /// <summary>All files, ours or not.</summary>
    public IEnumerable<string> All() =>
        Directory.Exists(Root) ? Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/')) : [];

    /// <summary>The files of the last build; none when there was no build.</summary>
    public string[] ReadManifest() => File.Exists(ManifestPath) ? File.ReadAllText(ManifestPath, Encoding.UTF8).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    public void WriteManifest(IEnumerable<string> paths)
    {
        Directory.CreateDirectory(Root);
        File.WriteAllText(ManifestPath, string.Join('\n', paths.Order(StringComparer.Ordinal)) + "\n");
    }

    /// <summary>Removes files and the folders that they leave empty.</summary>
    /// <returns>How many there were to remove.</returns>
    public int Remove(IEnumerable<string> paths)
    {
        var removed = 0;
        foreach (var path in paths)
        {
            // A manifest is a file that anybody may have edited.
            var full = Path.GetFullPath(Path.Combine(Root, path));
            if (!full.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(full)) continue;
            File.Delete(full);
            removed++;
            for (var folder = Path.GetDirectoryName(full)!; folder.Length > Root.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = Path.GetDirectoryName(folder)!)
                Directory.Delete(folder);
        }
        return removed;
    }
}

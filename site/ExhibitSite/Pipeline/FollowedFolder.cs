using System.Collections.Immutable;
using ExhibitSite.Model.Images;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Pipeline;

/// <summary>
/// An input folder that is read again and again. A file that did not change is the same object in every tree, so that a <see cref="Memory"/> knows it;
/// texts are kept in memory, as a file may be asked for after it has changed.
/// </summary>
/// <param name="folder">The folder.</param>
public sealed class FollowedFolder(string folder)
{
    // Within one tick of the disk's clock a file may be written twice and look the same.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly string _root = Path.GetFullPath(folder);
    private SourceTree _tree = new([]);

    /// <summary>Looks at every file's size and time.</summary>
    /// <returns>The tree; the one before when nothing changed.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder in it may not be read.</exception>
    public SourceTree Read()
    {
        var (found, links) = InputFolder.Look(_root);
        var isSame = found.Length == _tree.Files.Length && links.SequenceEqual(_tree.Links, StringComparer.Ordinal);
        var files = new List<SourceFile>(found.Length);
        // A file that could have changed unseen since it was read was written about when it was read: no earlier than the newest file of that time.
        var settled = _tree.Files.Select(f => f.Stamp!.Value.ModifiedTicks).DefaultIfEmpty().Max() - Settled.Ticks;
        foreach (var (path, stamp) in found)
        {
            var known = _tree.Find(path);
            var file = known is not null && known.Stamp == stamp && stamp.ModifiedTicks < settled ? known : Newest(path, stamp, known);
            isSame &= ReferenceEquals(file, known);
            files.Add(file);
        }
        return isSame ? _tree : _tree = new SourceTree(files, links);
    }

    /// <summary>Looks at some files only. What is not a file, or was one, may be a folder with many: then at all of them.</summary>
    /// <param name="changed">Paths below the folder, with forward slashes.</param>
    /// <returns>The tree; the one before when nothing changed.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder in it may not be read.</exception>
    public SourceTree Read(IReadOnlyCollection<string> changed)
    {
        var (newer, gone) = (new Dictionary<string, SourceFile>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var path in changed)
        {
            var known = _tree.Find(path);
            var file = new FileInfo(InputFolder.PathOf(_root, path));
            if (file.Exists && file.LinkTarget is null)
            {
                var newest = Newest(path, new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks), known);
                if (!ReferenceEquals(newest, known)) newer[path] = newest;
            }
            else if (known is not null) gone.Add(path);
            // A passing file of an editor; anything else that is there, or was, is a folder or a link.
            else if (Path.Exists(file.FullName) || _tree.Links.Contains(path, StringComparer.Ordinal) || _tree.Files.Any(f => f.Path.StartsWith(path + "/", StringComparison.Ordinal))) return Read();
        }
        return newer.Count + gone.Count == 0 ? _tree : _tree = Changed(newer, gone);
    }

    private SourceTree Changed(Dictionary<string, SourceFile> newer, HashSet<string> gone) =>
        gone.Count == 0 && newer.Keys.All(path => _tree.Find(path) is not null)
            ? _tree.Replacing(newer.Values)
            : new SourceTree(_tree.Files.Where(f => !gone.Contains(f.Path) && !newer.ContainsKey(f.Path)).Concat(newer.Values), _tree.Links);

    /// <summary>A file as it is now: the known one when its bytes are the same, as when it was only saved once more.</summary>
    private SourceFile Newest(string path, FileStamp stamp, SourceFile? known)
    {
        var full = InputFolder.PathOf(_root, path);
        if (path.StartsWith(Reading.Stage.MediaFolder, StringComparison.Ordinal)) return known?.Stamp == stamp ? known : new SourceFile(path, stamp.Bytes, () => File.OpenRead(full)) { Stamp = stamp };
        if (known is null)
        {
            // The first time there are thousands: each is read when it is asked for.
            var content = new Lazy<byte[]>(() => File.ReadAllBytes(full), LazyThreadSafetyMode.PublicationOnly);
            return new SourceFile(path, stamp.Bytes, () => new MemoryStream(content.Value, writable: false)) { Stamp = stamp };
        }
        var bytes = File.ReadAllBytes(full);
        return bytes.AsSpan().SequenceEqual(known.ReadAll()) ? known : new SourceFile(path, bytes.Length, () => new MemoryStream(bytes, writable: false)) { Stamp = stamp };
    }
}

using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using ExhibitSite.Model.Images;

namespace ExhibitSite.Writing;

/// <summary>The files of a folder by size and time; none of them is opened.</summary>
/// <param name="Files">Path below the folder with forward slashes, size and time; in no order.</param>
public sealed record FolderStamps(ImmutableArray<(string Path, FileStamp Stamp)> Files)
{
    /// <summary>One number for all of it: the sum of a hash of each file, so that no order is needed.</summary>
    public string Digest()
    {
        var sum = new ulong[4];
        var hash = new byte[SHA256.HashSizeInBytes];
        var line = new byte[4096];
        foreach (var (path, stamp) in Files)
        {
            if (line.Length < Encoding.UTF8.GetMaxByteCount(path.Length) + 16) line = new byte[Encoding.UTF8.GetMaxByteCount(path.Length) + 16];
            BinaryPrimitives.WriteInt64LittleEndian(line, stamp.Bytes);
            BinaryPrimitives.WriteInt64LittleEndian(line.AsSpan(8), stamp.ModifiedTicks);
            var length = 16 + Encoding.UTF8.GetBytes(path, line.AsSpan(16));
            SHA256.HashData(line.AsSpan(0, length), hash);
            for (var i = 0; i < sum.Length; i++) sum[i] += BinaryPrimitives.ReadUInt64LittleEndian(hash.AsSpan(i * 8));
        }
        return $"{Files.Length}-{sum[0]:x16}{sum[1]:x16}{sum[2]:x16}{sum[3]:x16}";
    }

    /// <summary>Looks at a folder; nothing when it is not there. Our own list of files, which every build writes anew, is left out.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static FolderStamps Of(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root)) return new FolderStamps([]);
        // Folders of a site are wide rather than deep: two levels below the root there is work for all cores.
        var found = new ConcurrentBag<List<(string, FileStamp)>>();
        var (top, folders) = Level([root]);
        var (second, deeper) = Level(folders);
        found.Add([.. top.Concat(second).Where(f => f.Path != Path.Combine(root, SiteWriter.ManifestName)).Select(f => (Below(root, f.Path), f.Stamp))]);
        Parallel.ForEach(deeper.Chunk(64), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, chunk => found.Add([.. chunk.SelectMany(f => Look(f, isDeep: true)).Select(f => (Below(root, f.Path), f.Stamp))]));
        return new FolderStamps([.. found.SelectMany(files => files)]);
    }

    private static (List<(string Path, FileStamp Stamp)> Files, List<string> Folders) Level(IReadOnlyList<string> folders) =>
        ([.. folders.SelectMany(f => Look(f, isDeep: false))], [.. folders.SelectMany(f => Directory.EnumerateDirectories(f)).Where(f => new DirectoryInfo(f).LinkTarget is null)]);

    // A link is looked at, not through: where it leads is not the site's.
    private static FileSystemEnumerable<(string Path, FileStamp Stamp)> Look(string folder, bool isDeep) => new(
        folder, (ref FileSystemEntry entry) => (entry.ToFullPath(), new FileStamp(entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.UtcTicks)),
        new EnumerationOptions { RecurseSubdirectories = isDeep, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
    };

    private static string Below(string root, string path) => path[(root.TrimEnd(Path.DirectorySeparatorChar).Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
}

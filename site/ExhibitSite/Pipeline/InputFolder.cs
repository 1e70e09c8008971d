using System.Collections.Immutable;
using System.IO.Enumeration;
using ExhibitSite.Model.Images;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Pipeline;

/// <summary>An input folder on disk as a <see cref="SourceTree"/>. Links are not followed: they could lead out of the folder, or in a circle.</summary>
public static class InputFolder
{
    /// <summary>All files below a folder.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder in it may not be read: a part of the site would silently be missing.</exception>
    public static SourceTree Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        var (found, links) = Look(root);
        return new SourceTree(found.Select(f => new SourceFile(f.Path, f.Stamp.Bytes, () => File.OpenRead(PathOf(root, f.Path))) { Stamp = f.Stamp }), links);
    }

    /// <summary>Where a file of the tree lies on disk.</summary>
    internal static string PathOf(string root, string path) => Path.Combine(root, path);

    /// <summary>Every file's size and time, and every link; no file is opened.</summary>
    internal static (ImmutableArray<(string Path, FileStamp Stamp)> Files, ImmutableArray<string> Links) Look(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };
        var found = new FileSystemEnumerable<(string Path, bool IsLink, FileStamp Stamp)>(
            root, (ref FileSystemEntry entry) => (entry.ToFullPath(), IsLink(ref entry), StampOf(ref entry)), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        }.ToList();
        return ([.. found.Where(f => !f.IsLink).Select(f => (PathBelow(root, f.Path), f.Stamp))], [.. found.Where(f => f.IsLink).Select(f => PathBelow(root, f.Path)).Order(StringComparer.Ordinal)]);
    }

    private static FileStamp StampOf(ref FileSystemEntry entry) => new(entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc.UtcTicks);

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static string PathBelow(string root, string path)
    {
        var below = Path.GetRelativePath(root, path);
        // On Unix a backslash is part of a name, and a bad one; it must be seen, not turned into a folder.
        return Path.DirectorySeparatorChar == '\\' ? below.Replace('\\', '/') : below;
    }
}

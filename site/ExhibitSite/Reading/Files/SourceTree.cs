using System.Collections.Immutable;

namespace ExhibitSite.Reading.Files;

/// <summary>The input folder as the stages see it: a sorted list of files, wherever they come from.</summary>
public sealed class SourceTree
{
    private readonly Dictionary<string, SourceFile> _byPath;

    /// <summary>A tree of these files; order does not matter.</summary>
    /// <param name="files">Of two with one path the first stands, and the path is among the twins.</param>
    /// <param name="links">Paths of links, which were not followed.</param>
    public SourceTree(IEnumerable<SourceFile> files, IEnumerable<string>? links = null)
    {
        SourceFile[] all = [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        Files = [.. all.DistinctBy(f => f.Path, StringComparer.Ordinal)];
        Names = new TreeNames(
            [.. Files.Select(f => f.Path)], [.. (links ?? []).Order(StringComparer.Ordinal)],
            [.. all.GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Select(f => f.Path).ToImmutableArray())]);
        _byPath = Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    private SourceTree(SourceTree before, ImmutableArray<SourceFile> files, Dictionary<string, SourceFile> byPath) =>
        (Files, Names, _byPath) = (files, before.Names, byPath);

    /// <summary>All files, in ordinal order of their paths.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>How files and links are called. Trees of which one replaced files of the other share it.</summary>
    public TreeNames Names { get; }

    /// <summary>Links to other files or folders: they could lead out of the input, so nobody followed them.</summary>
    public ImmutableArray<string> Links => Names.Links;

    /// <summary>Paths that differ in case only: many disks hold but one of them.</summary>
    public ImmutableArray<ImmutableArray<string>> Twins => Names.Twins;

    /// <summary>The file at a path; null when there is none.</summary>
    public SourceFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The same tree with newer versions of some of its files. Nothing is sorted or compared anew: the paths are the same.</summary>
    /// <param name="newer">Files at paths that the tree has.</param>
    public SourceTree Replacing(IEnumerable<SourceFile> newer)
    {
        var (files, byPath) = (Files.ToBuilder(), new Dictionary<string, SourceFile>(_byPath, StringComparer.Ordinal));
        foreach (var file in newer)
        {
            files[Files.BinarySearch(file, ByPath)] = file;
            byPath[file.Path] = file;
        }
        return new SourceTree(this, files.MoveToImmutable(), byPath);
    }

    private static IComparer<SourceFile> ByPath { get; } = Comparer<SourceFile>.Create(static (left, right) => string.CompareOrdinal(left.Path, right.Path));

    /// <summary>A tree from texts, for tests and for tools that make input.</summary>
    public static SourceTree OfTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.Select(t => OfBytes(t.Key, System.Text.Encoding.UTF8.GetBytes(t.Value))));

    /// <summary>A file from bytes in memory.</summary>
    public static SourceFile OfBytes(string path, byte[] bytes) => new(path, bytes.Length, () => new MemoryStream(bytes, writable: false));
}

/// <summary>The names in a tree, whatever the files hold.</summary>
/// <param name="Paths">The files' paths, in ordinal order.</param>
/// <param name="Links">The links' paths, in ordinal order.</param>
/// <param name="Twins">Paths that differ in case only, or not at all: many disks hold but one of them.</param>
public sealed record TreeNames(ImmutableArray<string> Paths, ImmutableArray<string> Links, ImmutableArray<ImmutableArray<string>> Twins);

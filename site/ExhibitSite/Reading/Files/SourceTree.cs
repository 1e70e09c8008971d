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
        Links = [.. (links ?? []).Order(StringComparer.Ordinal)];
        Twins = [.. all.GroupBy(f => f.Path, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Select(f => f.Path).ToImmutableArray())];
        _byPath = Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    /// <summary>All files, in ordinal order of their paths.</summary>
    public ImmutableArray<SourceFile> Files { get; }

    /// <summary>Links to other files or folders: they could lead out of the input, so nobody followed them.</summary>
    public ImmutableArray<string> Links { get; }

    /// <summary>Paths that differ in case only: many disks hold but one of them.</summary>
    public ImmutableArray<ImmutableArray<string>> Twins { get; }

    /// <summary>The file at a path; null when there is none.</summary>
    public SourceFile? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>A tree from texts, for tests and for tools that make input.</summary>
    public static SourceTree OfTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.Select(t => OfBytes(t.Key, System.Text.Encoding.UTF8.GetBytes(t.Value))));

    /// <summary>A file from bytes in memory.</summary>
    public static SourceFile OfBytes(string path, byte[] bytes) => new(path, bytes.Length, () => new MemoryStream(bytes, writable: false));
}

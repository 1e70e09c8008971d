using ExhibitSite.Reading.Files;

namespace ExhibitSite.Sites.Tests;

/// <summary>A folder of a test's own, gone when the test ends.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("exhibit-sites-").FullName;

    /// <summary>Writes a file below it.</summary>
    public void Write(string path, string text) => File.WriteAllText(FileAt(path), text);

    /// <summary>Writes a tree's files below a folder of it.</summary>
    public void Copy(SourceTree tree, string folder)
    {
        foreach (var file in tree.Files) File.WriteAllBytes(FileAt(folder + "/" + file.Path), file.ReadAll());
    }

    /// <summary>A link that leads in a circle, and one out of the folder.</summary>
    public void AddLinks(string folder)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, folder, "media"));
        Directory.CreateSymbolicLink(System.IO.Path.Combine(Path, folder, "items", "loop"), System.IO.Path.Combine(Path, folder));
        Write("secret.png", "x");
        File.CreateSymbolicLink(System.IO.Path.Combine(Path, folder, "media", "elsewhere.png"), System.IO.Path.Combine(Path, "secret.png"));
    }

    /// <summary>The bytes of every file below a folder of it, by path.</summary>
    public SortedDictionary<string, byte[]> Bytes(string folder)
    {
        var root = System.IO.Path.Combine(Path, folder);
        return new(Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(f => System.IO.Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private string FileAt(string path)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        return file;
    }
}

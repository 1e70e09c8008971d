namespace ExhibitSite.Testing;

/// <summary>Where the repository lies on this machine.</summary>
public static class Repository
{
    /// <summary>The folder of the solution. Found from the test's own assembly, as a deterministic build hides source paths.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the root, written with forward slashes.</summary>
    public static string At(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Our own source files below a folder: what git knows or would, never build output.</summary>
    public static IEnumerable<string> Sources(string folder, params string[] endings) =>
        Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Any(e => file.EndsWith(e, StringComparison.Ordinal)) && !file.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "dist"))
            .Order(StringComparer.Ordinal);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ExhibitSite.sln"))) return folder.FullName;
        throw new InvalidOperationException($"No ExhibitSite.sln above {AppContext.BaseDirectory}");
    }
}

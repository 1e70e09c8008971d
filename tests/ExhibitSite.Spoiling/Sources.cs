using ExhibitSite.Testing;

namespace ExhibitSite.Spoiling;

/// <summary>What the repository holds that curators wrote: the flagship's files and those of the sites that tests build.</summary>
internal static class Sources
{
    /// <summary>Each file by the path it has in its input folder.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> All { get; } =
        [.. Under("input", 1).Concat(Under("tests/sites", 4))];

    /// <summary>Those in Markdown.</summary>
    public static IReadOnlyList<byte[]> Texts { get; } = [.. All.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(f => f.Bytes)];

    private static IEnumerable<(string Path, byte[] Bytes)> Under(string folder, int above) =>
        Repository.Sources(folder, ".md", ".csv", ".yml").Where(f => above == 1 || f.Split('/')[3] == "input")
            .Select(f => (string.Join('/', f.Split('/')[above..]), File.ReadAllBytes(Repository.At(f))));
}

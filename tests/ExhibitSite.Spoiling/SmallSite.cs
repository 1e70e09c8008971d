using System.Text;
using System.Text.RegularExpressions;
using ExhibitSite.Testing;

namespace ExhibitSite.Spoiling;

/// <summary>A small site that builds: what a spoilt file is put into.</summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Files">The bytes of each file, by its path in the input folder.</param>
internal sealed partial record SmallSite(string Name, SortedDictionary<string, byte[]> Files)
{
    private static readonly string[] Names = ["bilingual", "closed", "compilation", "exhibition", "letters", "moved"];

    /// <summary>Every small site: those that other tests build, and one that has every kind of record.</summary>
    public static IReadOnlyList<SmallSite> All { get; } = [.. Names.Select(OfFolder), Whole()];

    /// <summary>Files that are written by hand: those that can be spoilt.</summary>
    public IReadOnlyList<string> Written { get; } = [.. Files.Keys.Where(IsWritten)];

    /// <summary>References to its records, such as <c>item:letter</c>.</summary>
    public IReadOnlyList<string> References { get; } = [.. Files.Keys.Select(Reference).OfType<string>()];

    /// <summary>Its pictures and recordings.</summary>
    public IReadOnlyList<string> Media { get; } = [.. Files.Keys.Where(f => f.StartsWith("media/", StringComparison.Ordinal)).DefaultIfEmpty("media/none.svg")];

    /// <summary>True for Markdown, tables and settings.</summary>
    public static bool IsWritten(string path) => path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    private static SmallSite OfFolder(string name)
    {
        var folder = Repository.At($"tests/sites/{name}/input");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
        return new SmallSite(name, new(files.ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes), StringComparer.Ordinal));
    }

    private static SmallSite Whole()
    {
        using var text = new StreamReader(typeof(SmallSite).Assembly.GetManifestResourceStream("whole")!);
        return new SmallSite("whole", new(SiteText.Parse(text.ReadToEnd()).ToDictionary(f => f.Key, f => Encoding.UTF8.GetBytes(f.Value)), StringComparer.Ordinal));
    }

    private static string? Reference(string path) => RecordPath().Match(path) is { Success: true } match ? $"{match.Groups[1]}:{match.Groups[2]}" : null;

    [GeneratedRegex(@"^(item|agent|place|event|subject|source|guide|notice|page|topic)s/(?:.*/)?([a-z0-9-]+)\.md$")]
    private static partial Regex RecordPath();
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using ExhibitSite.Model;
using ExhibitSite.Pipeline;

namespace ExhibitSite.Cli.Preview;

/// <summary>What the preview shows at one moment. A page is rendered when a browser asks for it.</summary>
/// <param name="Version">Counts the good builds; 0 before the first.</param>
/// <param name="Files">The last good site by address; empty before the first good build.</param>
/// <param name="Problem">Why the newest input could not be shown, as text; null when it is shown.</param>
internal sealed record PreviewState(int Version, FrozenDictionary<string, OutputFile> Files, string? Problem)
{
    /// <summary>Before anything was built.</summary>
    public static PreviewState Nothing { get; } = new(0, FrozenDictionary<string, OutputFile>.Empty, Problem: null);

    /// <summary>The newest build, shown or refused, for whoever asks about its findings; null before the first.</summary>
    public BuildResult? Newest { get; init; }

    /// <summary>After a good build.</summary>
    public PreviewState Showing(ImmutableArray<OutputFile> files) =>
        new(Version + 1, files.ToFrozenDictionary(f => f.Path.Value, StringComparer.Ordinal), Problem: null);

    /// <summary>After a build that was refused: the last good site stays.</summary>
    public PreviewState Refused(string problem) => this with { Problem = problem };

    /// <summary>The file at a browser's path (decoded, no leading slash); a folder shows its index. Null when there is none.</summary>
    public OutputFile? Find(string path)
    {
        var folder = path.Length == 0 || path.EndsWith('/') ? path : path + "/";
        return Files.GetValueOrDefault(path) ?? Files.GetValueOrDefault(folder + "index.html");
    }
}

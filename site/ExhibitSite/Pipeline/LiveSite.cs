using System.Collections.Immutable;
using ExhibitSite.Gate;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Pipeline;

/// <summary>A site of which somebody looks at one page after another. Only what is asked for is planned, and only the page that is asked for is made.</summary>
public sealed class LiveSite
{
    private readonly ImmutableArray<(SitePart Part, Lazy<Dictionary<string, OutputFile>> Files)> _parts;
    private readonly Lazy<ImmutableArray<Kept>> _kept;

    internal LiveSite(Resolving.Site site, GateResult gate, PublicSite illustrated, BuildOptions options)
    {
        var pages = Rendering.Stage.Parts(illustrated, options.Edition).ToImmutableArray();
        var listed = new Exports.PageList(() => [.. pages.SelectMany(part => part.Files).Where(p => p.IsListed).Select(p => p.Path).Order()]);
        var request = new Exports.ExportRequest(listed, options.Scratch ?? new MemoryScratch()) { Edition = options.Edition, HasIndex = options.HasIndex, Workers = options.Workers };
        _parts = [.. pages.Concat(Exports.Stage.Parts(illustrated, request)).Select(part => (part, new Lazy<Dictionary<string, OutputFile>>(() => ByPath(part))))];
        _kept = new Lazy<ImmutableArray<Kept>>(() => KeptOf(site, gate.Report));
        (Report, Published) = (gate.Report, gate.Report.Passed);
    }

    /// <summary>What the gate kept in.</summary>
    public GateReport Report { get; }

    /// <summary>How many records are public.</summary>
    public int Published { get; }

    /// <summary>Every record that stays in, as it was handed in: for its curators, and for no page of the site.</summary>
    public ImmutableArray<Kept> Kept => _kept.Value;

    /// <summary>The file at a path; null when the site has none there.</summary>
    public OutputFile? Find(string path)
    {
        foreach (var (part, files) in _parts)
            if (path.StartsWith(part.Folder, StringComparison.Ordinal) && (part.Find is { } find ? find(path) : files.Value.GetValueOrDefault(path)) is { } file) return file;
        return null;
    }

    /// <summary>Every file of the site, in no order.</summary>
    public IEnumerable<OutputFile> Files => _parts.SelectMany(part => part.Files.Value.Values);

    // Where two lie at one path, which a build refuses, a preview shows the first.
    private static Dictionary<string, OutputFile> ByPath(SitePart part)
    {
        var files = new Dictionary<string, OutputFile>(StringComparer.Ordinal);
        foreach (var file in part.Files) files.TryAdd(file.Path.Value, file);
        return files;
    }

    private static ImmutableArray<Kept> KeptOf(Resolving.Site site, GateReport report)
    {
        var submissions = site.Submissions.ToDictionary(s => s.Record.Id);
        return [.. report.Withheld.Select(w => new Kept(w, submissions[w.Id], Kinds.All.Of(w.Id.Kind).PathOf(w.Id)))];
    }
}

/// <summary>A record that stays in.</summary>
/// <param name="Verdict">Why.</param>
/// <param name="Submission">The record as it was handed in.</param>
/// <param name="Path">Where its page would be.</param>
public sealed record Kept(Withheld Verdict, Submission Submission, SitePath Path);

using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Files;

namespace ExhibitSite.Pipeline;

/// <summary>What there is to look at after a change.</summary>
/// <param name="Site">The site; null while there has been none that could be shown.</param>
/// <param name="Findings">What was found in the input as it is, in reading order.</param>
public sealed record LiveResult(LiveSite? Site, ImmutableArray<Diagnostic> Findings)
{
    /// <summary>True when nothing of the newest input can be shown: the site is an earlier one.</summary>
    public bool IsLast { get; init; }

    /// <summary>Files of which an earlier version is shown, as the newest cannot be.</summary>
    public ImmutableArray<string> Old { get; init; } = [];

    /// <summary>Files that are left out, as there is no version of them that can be shown.</summary>
    public ImmutableArray<string> Absent { get; init; } = [];
}

/// <summary>
/// Builds one input again and again for somebody who looks at it while it is being written. A build for the public is refused when anything is
/// wrong; here one bad file must not hide what was done to the others: it is shown as it last was, or left out, and everything else as it is now.
/// What the gate keeps in stays in here too.
/// </summary>
/// <param name="options">What is asked for; the memory is its own.</param>
public sealed class LiveBuild(BuildOptions options)
{
    // Each round takes a file out that the one before did not.
    private const int MostRounds = 6;

    // What these report is left out of the page, or is an opinion about it. All other errors make what is read unsure.
    private static readonly ImmutableHashSet<string> Bearable = ["EX2002", "EX2005", "EX2006"];

    private readonly Memory _memory = new();
    private SourceTree _shown = new([]);
    private LiveSite? _last;

    /// <summary>Builds a newer version of the input.</summary>
    /// <param name="input">A tree in which files that did not change are the same objects as before.</param>
    /// <param name="asOf">The day the gate judges by.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public LiveResult Run(SourceTree input, DateOnly asOf)
    {
        var asked = options with { AsOf = asOf, Memory = _memory };
        var judged = Build.Judge(input, asked);
        var (findings, tree) = (judged.Findings, input);
        for (var round = 0; Unsure(judged.Findings, tree) is { Count: > 0 } files; round++)
        {
            if (round == MostRounds || WithoutUnsure(tree, files) is not { } surer) return new LiveResult(_last, findings) { IsLast = true };
            tree = surer;
            judged = Build.Judge(tree, asked);
        }
        if (IsShown(tree, asOf)) return Result(_last!, findings);
        var imaging = Imaging.Stage.Derive(judged.Gate.Public, asked.Images, asked.Documents);
        _last = new LiveSite(judged.Site, judged.Gate, imaging.Public, asked);
        _shown = tree;
        return Result(_last, Findings.Sorted(findings.Concat(imaging.Findings)));

        LiveResult Result(LiveSite site, ImmutableArray<Diagnostic> found) => ReferenceEquals(tree, input) ? new(site, found) : new(site, found)
        {
            Old = [.. tree.Files.Where(f => !ReferenceEquals(input.Find(f.Path), f)).Select(f => f.Path)],
            Absent = [.. input.Files.Where(f => tree.Find(f.Path) is null).Select(f => f.Path)],
        };
    }

    // What is left when the newest versions are put aside may be just what is shown already.
    private bool IsShown(SourceTree tree, DateOnly asOf) =>
        _last?.Report.AsOf == asOf && tree.Files.Length == _shown.Files.Length && !tree.Files.Where((file, place) => !ReferenceEquals(file, _shown.Files[place])).Any();

    // An error of the gate keeps its record in: where there is an earlier version without it, that is what its writer wants to see.
    private HashSet<string> Unsure(ImmutableArray<Diagnostic> findings, SourceTree tree) =>
    [
        .. findings.Where(f => f.Rule.Severity == Severity.Error && !Bearable.Contains(f.Rule.Code))
            .Where(f => f.Rule.Code[2] is '1' or '2' || (f.Rule.Code[2] == '4' && _shown.Find(f.Span.FileOnDisk) is { } earlier && !ReferenceEquals(earlier, tree.Find(f.Span.FileOnDisk))))
            .Select(f => f.Span.FileOnDisk),
    ];

    /// <summary>The tree with earlier versions of some files, or without them; null when that changes nothing.</summary>
    private SourceTree? WithoutUnsure(SourceTree tree, HashSet<string> unsure)
    {
        var isNew = false;
        var files = new List<SourceFile>(tree.Files.Length);
        // What a folder's defaults close must not be open because they cannot be read.
        var folders = unsure.Where(path => IsDefaults(path) && IsTried(path)).Select(path => path[..^Reading.Stage.DefaultsFile.Length]).ToArray();
        foreach (var file in tree.Files)
        {
            var isGone = folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal) && !file.Path.StartsWith(Reading.Stage.MediaFolder, StringComparison.Ordinal));
            if (!isGone && !unsure.Contains(file.Path))
            {
                files.Add(file);
                continue;
            }
            isNew = true;
            if (!isGone && !IsTried(file.Path)) files.Add(_shown.Find(file.Path)!);
        }
        return isNew ? new SourceTree(files, tree.Links) : null;

        bool IsTried(string path) => _shown.Find(path) is not { } earlier || ReferenceEquals(earlier, tree.Find(path));
    }

    private static bool IsDefaults(string path) => path == Reading.Stage.DefaultsFile || path.EndsWith("/" + Reading.Stage.DefaultsFile, StringComparison.Ordinal);
}

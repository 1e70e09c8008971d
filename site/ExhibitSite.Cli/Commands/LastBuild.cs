using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ExhibitSite.Cli.Output;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Images;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing;
using ExhibitSite.Writing.Images;

namespace ExhibitSite.Cli.Commands;

/// <summary>
/// The last build of an output folder, against what is asked for now. Where nothing of what a site depends on has changed, and nobody touched the output,
/// there is nothing to do; where something has, what was audited need not be audited again while it is the same file and the same is looked for.
/// </summary>
internal sealed class LastBuild
{
    // Within one tick of a disk's clock a file may be written twice and look the same.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly BuildStateFile _file;
    private readonly (BuildState State, Lazy<Dictionary<string, FileStamp>> Files)? _before;
    private readonly BuildState _now;
    private readonly SourceTree _tree;

    private LastBuild(string output, SourceTree tree, string asked, string maker)
    {
        _file = new BuildStateFile(output);
        _before = _file.Read();
        _tree = tree;
        var unsettled = DateTime.UtcNow.Ticks - Settled.Ticks;
        _now = new BuildState(asked, DigestOf(tree), Output: "", Audited: "")
        {
            Maker = maker,
            Unsettled = tree.Files.Where(IsMedia).Where(f => f.Stamp!.Value.ModifiedTicks > unsettled).ToImmutableSortedDictionary(f => f.Path, HashOf, StringComparer.Ordinal),
        };
    }

    /// <summary>Looks at what there is, before anything is read.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="tree">The input, with sizes and times.</param>
    /// <param name="maker">The program with its engines.</param>
    /// <param name="asked">Everything else that the site depends on.</param>
    public static LastBuild Of(string output, SourceTree tree, string maker, string asked) => new(output, tree, Digest($"{maker}\n{asked}"), Digest(maker));

    /// <summary>The program with its packages, and the engines that this input needs: another one may make another site.</summary>
    public static string ProgramFor(SourceTree tree)
    {
        var packages = Path.ChangeExtension(typeof(LastBuild).Assembly.Location, ".deps.json");
        var program = $"{typeof(LastBuild).Module.ModuleVersionId} {typeof(Build).Module.ModuleVersionId} {Environment.Version} {(File.Exists(packages) ? Digest(File.ReadAllText(packages)) : "")}";
        var media = tree.Files.Where(IsMedia).ToArray();
        // Asked only where there is something for them: they take a moment to start.
        var draws = Array.Exists(media, f => f.Path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)) && new Poppler().IsReady;
        return media.Length == 0 ? program : $"{program} {ImageWorkshop.EngineVersion} {draws}";
    }

    /// <summary>True when the output is just what a build would make now.</summary>
    public bool IsUnchanged(string output)
    {
        if (_before is not var (state, _) || state.Asked != _now.Asked || state.Input != _now.Input) return false;
        // Compared by their bytes: the time says too little.
        if (state.Unsettled.Any(file => _tree.Find(file.Key) is not { } now || HashOf(now) != file.Value)) return false;
        return state.Output == FolderStamps.Of(output).Digest();
    }

    /// <summary>What the last build said.</summary>
    public BuildState State => _before!.Value.State;

    /// <summary>What lies in the output folder and what it was made from, by this program; null when that is not known.</summary>
    public KnownSite? Site => _before is var (state, files) && state.Maker == _now.Maker && _file.ReadTraces(state) is { } traces ? new KnownSite(traces, files.Value) : null;

    /// <summary>Looks for leaks in what is about to be published. A file that was looked through by the same program for the same secrets, and is still the same file, is not opened again.</summary>
    public ImmutableArray<Diagnostic> Sweep(PreparedSite prepared, Secrets secrets)
    {
        var known = _before is var (state, files) && state.Audited == AuditOf(secrets) ? files.Value : [];
        return Audit.Stage.Sweep(prepared.Files.Where(f => !known.TryGetValue(f.Path, out var stamp) || StampOf(f.FullPath) != stamp), secrets);
    }

    /// <summary>Keeps the state of a build, unless somebody has touched input or output meanwhile.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="audited">What it was to become when it was audited.</param>
    /// <param name="secrets">What it was audited for.</param>
    /// <param name="notes">What its files were made from.</param>
    /// <param name="said">What the build said, with its numbers.</param>
    public void Keep(string output, FolderStamps audited, Secrets secrets, TraceNotes notes, BuildState said)
    {
        var digest = audited.Digest();
        if (digest != FolderStamps.Of(output).Digest() || DigestOf(_tree) != _now.Input || _now.Unsettled.Any(file => _tree.Find(file.Key) is not { } now || HashOf(now) != file.Value)) return;
        try
        {
            _file.Write(said with { Asked = _now.Asked, Input = _now.Input, Maker = _now.Maker, Unsettled = _now.Unsettled, Output = digest, Audited = AuditOf(secrets) }, audited, notes);
        }
        catch (Exception problem) when (Failure.IsDisk(problem))
        {
            // The site is in its place; the next build takes longer, that is all.
        }
    }

    // Texts by their bytes: a word that closes a record may be as long as the one that opened it, and be put back with the time it had.
    private static string DigestOf(SourceTree tree)
    {
        var marks = new string[tree.Files.Length];
        Parallel.For(0, marks.Length, at => marks[at] = tree.Files[at] is var file && IsMedia(file) ? $"{file.Stamp}" : HashOf(file));
        return Digest(string.Join('\n', tree.Files.Select((file, at) => $"{marks[at]} {file.Path}").Concat(tree.Links).Order(StringComparer.Ordinal)));
    }

    private static bool IsMedia(SourceFile file) => file.Path.StartsWith(Reading.Stage.MediaFolder, StringComparison.Ordinal);

    private static string AuditOf(Secrets secrets) => Digest($"{typeof(Build).Module.ModuleVersionId} {JsonSerializer.Serialize(secrets)}");

    private static string HashOf(SourceFile file)
    {
        using var content = file.Open();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static FileStamp StampOf(string path) => new FileInfo(path) is var file ? new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks) : default;

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

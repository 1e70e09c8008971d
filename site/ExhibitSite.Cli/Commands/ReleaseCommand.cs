using System.Collections.Immutable;
using System.CommandLine;
using System.Security.Cryptography;
using ExhibitSite.Cli.Output;
using ExhibitSite.Kinds;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Paths;

namespace ExhibitSite.Cli.Commands;

/// <summary>
/// <c>exhibit release</c>: notes in <c>releases.tsv</c> what a built site publishes, so that later builds can tell what was changed and withdrawn.
/// A build reads that file and never writes it: what it makes depends on its input alone.
/// </summary>
internal static class ReleaseCommand
{
    private const string Head = "# 发布记录，由 exhibit release 追加：日期、变化、档案、校验值。请与资料一同存入版本库。\n# Releases, added to by exhibit release: day, change, item, hash. Keep it in version control with the material.\n";

    private static readonly Wording About = new("记下这次发布了什么，好让以后说得出改了什么、撤了什么", "Note what is published, so that later builds can tell what was changed and withdrawn");
    private static readonly Wording Nothing = new(
        "“{0}”里没有 IIIF 清单可记：先用公开网址（base-url）生成，再运行 exhibit release。", "“{0}” has no IIIF manifests to note: build it with a public address (base-url) first.");
    private static readonly Wording BadLine = new("“{0}”第 {1} 行读不懂，没有记录：先改好它（exhibit explain EX3061）。", "Line {1} of “{0}” cannot be read, and nothing was noted: mend it first (exhibit explain EX3061).");
    private static readonly Wording Noted = new("记入“{0}”：新增 {1}，改动 {2}，撤下 {3}。", "Noted in “{0}”: {1} new, {2} changed, {3} withdrawn.");

    public static Command Create(Terminal terminal)
    {
        var (input, output, asOf) = (Options.Input(terminal), Options.Output(terminal), Options.AsOf(terminal));
        var command = new Command("release", terminal.Word(About)) { input, output, asOf };
        command.SetAction(parsed => (int)Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(asOf) ?? Today.Date, terminal));
        return command;
    }

    private static ExitCode Run(string input, string output, DateOnly day, Terminal terminal)
    {
        if (InputSite.Read(input, terminal) is null) return ExitCode.WrongUsage;
        if (!Directory.Exists(Path.Combine(output, IiifPaths.ManifestFolder))) return terminal.Refuse(Nothing, output);
        var path = Path.Combine(input, Reading.Stage.ReleasesName);
        var before = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : Head;
        var known = ImmutableArray.CreateBuilder<Release>();
        foreach (var (number, line) in before.Split('\n').Index())
            if (Release.Parse(line) is { } release) known.Add(release);
            else if (line.Length > 0 && !line.StartsWith('#'))
            {
                terminal.Say(BadLine, path, $"{number + 1}");
                return ExitCode.ContentHasErrors;
            }
        var next = Release.Next(known.ToImmutable(), Published(output), day).ToImmutableArray();
        if (!next.IsEmpty) File.WriteAllText(path, before.TrimEnd('\n') + "\n" + string.Concat(next.Select(r => r.Line + "\n")));
        terminal.Out.WriteLine(terminal.Word(Noted, path, Count(ReleaseChange.Create), Count(ReleaseChange.Update), Count(ReleaseChange.Delete)));
        return ExitCode.Done;

        string Count(ReleaseChange change) => $"{next.Count(r => r.Change == change)}";
    }

    // Of each item its manifest, and the transcriptions of its leaves.
    private static Dictionary<RecordId, string> Published(string output)
    {
        var published = new Dictionary<RecordId, string>();
        foreach (var manifest in Directory.EnumerateFiles(Path.Combine(output, IiifPaths.ManifestFolder), "*.json"))
        {
            var item = new RecordId("item", Path.GetFileNameWithoutExtension(manifest));
            var folder = Path.Combine(output, IiifPaths.TranscriptionFolder(item));
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Prepend(manifest) : [manifest]) hash.AppendData(File.ReadAllBytes(file));
            published.Add(item, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        return published;
    }
}

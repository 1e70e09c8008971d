using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using ExhibitSite.Exports;
using ExhibitSite.Gate;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Leaks;
using ExhibitSite.Reading.Files;
using ExhibitSite.Resolving;
using GateStage = ExhibitSite.Gate.Stage;

namespace ExhibitSite.Tests.GateTests;

/// <summary>A site judged by some or all rules, and what would be written of it whatever was found: a build stops at an error, a test wants to see what the gate let pass.</summary>
internal sealed class GateRun
{
    /// <summary>The fields that let an item pass.</summary>
    public const string OpenFields = """
        date: 1938-07-06
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }

        """;

    private readonly Lazy<SortedDictionary<string, byte[]>> _files;

    private GateRun(Site site, GateResult gate)
    {
        Gate = gate;
        _files = new(() => Write(gate));
        Secrets = SecretsOf.Of(site, gate);
    }

    /// <summary>What an audit is told to look for.</summary>
    public Secrets Secrets { get; }

    /// <summary>What the gate said.</summary>
    public GateResult Gate { get; }

    /// <summary>The findings that weigh more than a note, as codes.</summary>
    public string[] Codes => [.. Gate.Findings.Where(f => f.Rule.Severity > Severity.Note).Select(f => f.Rule.Code)];

    /// <summary>Everything that would be written.</summary>
    public SortedDictionary<string, byte[]> Files => _files.Value;

    /// <summary>Everything that would be written, as one text.</summary>
    public string Everything => string.Join('\n', Files.Select(f => f.Key + "\n" + Encoding.UTF8.GetString(f.Value)));

    /// <summary>Judges files.</summary>
    public static GateRun Of(IEnumerable<SourceFile> files, DateOnly? asOf = null, GateRules? rules = null)
    {
        var all = files.ToList();
        if (!all.Exists(f => f.Path == "site.yml")) all.Add(SourceTree.OfBytes("site.yml", "title: 试验站\n"u8.ToArray()));
        var site = Resolving.Stage.Resolve(Kinds.Stage.Describe(Reading.Stage.Read(new SourceTree(all))));
        return new GateRun(site, GateStage.Judge(site, asOf ?? BuiltSite.UsualDay, rules ?? GateRules.All));
    }

    /// <summary>Judges one text of <c>-- path --</c> blocks, with files beside it.</summary>
    public static GateRun Of(string text, DateOnly? asOf = null, params (string Path, byte[] Bytes)[] media) =>
        Of(SiteText.Parse(text).Select(f => SourceTree.OfBytes(f.Key, Encoding.UTF8.GetBytes(f.Value))).Concat(media.Select(m => SourceTree.OfBytes(m.Path, m.Bytes))), asOf);

    /// <summary>An item that passes but for what is written into it.</summary>
    public static string Item(string id, string fields = "", string body = "", string open = OpenFields) =>
        $"-- items/{id}.md --\n---\ntitle: 一件\ncode: X001-WS·1938·Y-{id}\n{open}{fields}---\n{body}\n";

    /// <summary>What the audit of a build says of what would be written: places are paths of the output.</summary>
    /// <param name="secrets">What it looks for.</param>
    public ImmutableArray<Diagnostic> Audited(Secrets secrets)
    {
        var folder = Directory.CreateTempSubdirectory("audited-");
        try
        {
            foreach (var (path, bytes) in Files)
            {
                var full = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllBytes(full, bytes);
            }
            return ExhibitSite.Audit.Stage.Sweep(Files.Keys.Select(path => (path, Path.Combine(folder.FullName, path))), secrets);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SortedDictionary<string, byte[]> Write(GateResult gate)
    {
        var pages = Rendering.Stage.Render(gate.Public).ToArray();
        var listed = new PageList(() => [.. pages.Where(p => p.IsPage).Select(p => p.Path).Order()]);
        var written = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in pages.Concat(Exports.Stage.Export(gate.Public, new ExportRequest(listed, new MemoryScratch()))).Where(f => !f.Path.Value.StartsWith("assets/", StringComparison.Ordinal)))
        {
            using var bytes = new MemoryStream();
            file.Write(bytes);
            written[file.Path.Value] = file.Path.Value.EndsWith(".bin", StringComparison.Ordinal) ? Unpacked(bytes) : bytes.ToArray();
        }
        return written;
    }

    // What a reader's browser makes of it: a name in a packed file is as public as one on a page.
    private static byte[] Unpacked(MemoryStream packed)
    {
        packed.Position = 0;
        using var gzip = new GZipStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }
}

using System.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Cli.Tests;

/// <summary>
/// No input crashes the command. Spoilt files are built in child processes, as a stack overflow ends its process: some hundred files a
/// process, which may end with 0 or 1, within its time and within a gigabyte.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int FilesAtOnce = 500;
    private const long MostBytes = 1L << 30;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(FilesAtOnce * 0.2);

    private static readonly string[] Seeds = [.. Repository.Sources("input", ".md", ".csv", ".yml").Concat(Repository.Sources("tests/sites", ".md", ".csv", ".yml"))];

    [Fact]
    public void Ten_thousand_spoilt_files_end_in_findings() => Run(firstSeed: 1, batches: 20);

    [Fact]
    [Trait("Category", "Prove")]
    public void A_million_spoilt_files_end_in_findings() => Run(firstSeed: 1_000, batches: 2_000);

    private void Run(int firstSeed, int batches)
    {
        var (codes, slowest) = (new SortedDictionary<int, int>(), TimeSpan.Zero);
        for (var batch = 0; batch < batches; batch++)
        {
            using var site = new SpoiltSite(firstSeed + batch, Seeds, FilesAtOnce);
            var clock = Stopwatch.StartNew();
            var run = Build(site.Folder);
            slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
            codes[run.Code] = codes.GetValueOrDefault(run.Code) + 1;
            Assert.True(run.Code is 0 or 1, $"seed {firstSeed + batch}: {Narrowed(site)}\n{run.Error[..Math.Min(run.Error.Length, 3000)]}");
            Assert.DoesNotContain("   at ExhibitSite.", run.Error, StringComparison.Ordinal);
        }
        output.WriteLine($"{batches * FilesAtOnce} spoilt files; exit codes {string.Join(", ", codes.Select(c => $"{c.Key}: {c.Value}×"))}; the slowest {FilesAtOnce} took {slowest.TotalSeconds:0.0} s");
    }

    // The environment caps the heap: more ends the process with another code.
    private static Exhibit.Outcome Build(string folder) => Exhibit.Run(folder, Longest, "build", $"DOTNET_GCHeapHardLimit=0x{MostBytes:X}", "--format", "json", "--as-of", "2026-11-22");

    /// <summary>The first half, quarter … of the files that still fails, down to one.</summary>
    private static string Narrowed(SpoiltSite site)
    {
        var files = site.Files;
        while (files.Count > 1)
        {
            var half = files.Take(files.Count / 2).ToList();
            files = Fails(site, half) ? half : [.. files.Skip(half.Count)];
        }
        return files[0];
    }

    private static bool Fails(SpoiltSite site, List<string> files)
    {
        using var part = site.Only(files);
        return Build(part.Folder).Code is not (0 or 1);
    }

    /// <summary>A folder of spoilt files, kept apart by folders of their own so that none takes another's place.</summary>
    private sealed class SpoiltSite : IDisposable
    {
        public SpoiltSite(int seed, string[] seeds, int count)
        {
            var mutations = new Mutations(seed);
            Write("site.yml", "title: 试验站\n"u8.ToArray());
            for (var i = 0; i < count; i++)
            {
                var (one, other) = (mutations.Choice(seeds), mutations.Choice(seeds));
                var parts = one.Split('/');
                var inside = parts[0] == "input" ? parts[1..] : parts[4..];
                // The file that names the site is spoilt in one site of many: nothing else is read when it cannot be.
                if (inside is ["site.yml"] && i > 0) continue;
                var path = inside.Length < 2 || inside[^1].StartsWith('_') ? string.Join('/', inside) : string.Join('/', [inside[0], $"n{i}", .. inside[1..^1], inside[^1]]);
                Write(path, mutations.Of(File.ReadAllBytes(Repository.At(one)), File.ReadAllBytes(Repository.At(other))));
            }
        }

        private SpoiltSite(string folder) => Folder = folder;

        public string Folder { get; } = Directory.CreateTempSubdirectory("exhibit-spoilt-").FullName;

        public List<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Folder, "input"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

        public SpoiltSite Only(List<string> files)
        {
            var part = new SpoiltSite(Directory.CreateTempSubdirectory("exhibit-spoilt-").FullName);
            foreach (var file in files.Append("input/site.yml").Distinct(StringComparer.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(part.Folder, file))!);
                File.Copy(Path.Combine(Folder, file), Path.Combine(part.Folder, file));
            }
            return part;
        }

        public void Dispose() => Directory.Delete(Folder, recursive: true);

        private void Write(string path, byte[] bytes)
        {
            var file = Path.Combine(Folder, "input", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }
}

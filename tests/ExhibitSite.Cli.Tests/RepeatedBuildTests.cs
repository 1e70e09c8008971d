using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using ExhibitSite.Cli.Commands;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Cli.Tests;

/// <summary>A build after other builds leaves what a clean build would leave, and says what it would say.</summary>
public sealed class RepeatedBuildTests(ITestOutputHelper output)
{
    private const string Nothing = "没有变化";

    [Fact]
    public Task Four_sequences_of_edits_build_as_from_nothing() => Follow(sequences: 4, edits: 5);

    [Fact]
    [Trait("Category", "Prove")]
    public Task Two_hundred_sequences_of_edits_build_as_from_nothing() => Follow(sequences: 200, edits: 6);

    [Fact]
    public void A_kill_at_three_points_is_as_if_nothing_had_happened() => Kill(3);

    [Fact]
    [Trait("Category", "Prove")]
    public void A_kill_at_sixty_points_is_as_if_nothing_had_happened() => Kill(60);

    [Fact]
    public async Task Unchanged_input_is_verified_and_everything_else_is_built_again()
    {
        using var site = new TempSite(TempSite.Letter);
        var first = await Build(site);
        Assert.DoesNotContain(Nothing, first.Error, StringComparison.Ordinal);
        var files = site.Everything();
        var again = await Build(site);
        Assert.Contains(Nothing, again.Error, StringComparison.Ordinal);
        Assert.Equal(Said(first), Said(again));
        Assert.Equal(files, site.Everything());
        Assert.Matches("^built [0-9]+ pages, [0-9]+ files in [0-9.]+ s\n$", again.Out);

        // Another day, another question, a touched site, a stranger's file, a file saved again: each is a reason to build.
        await Rebuilds(site, "--as-of", "2026-11-23");
        await Rebuilds(site, "--strict");
        await Rebuilds(site, "--clean");
        await Touched(site, () => File.AppendAllText(Path.Combine(site.Folder, "output", "index.html"), "<!-- touched -->"));
        await Touched(site, () => File.Delete(Path.Combine(site.Folder, "output", "404.html")));
        site.Write("items/letter.md", File.ReadAllText(site.InputFile("items/letter.md")).Replace("正文", "本文", StringComparison.Ordinal));
        await Rebuilds(site);
        Assert.Contains("本文", site.Output("items/letter/index.html"), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(site.Folder, "output", "own.txt"), "ours");
        await Rebuilds(site);
    }

    [Fact]
    public async Task A_state_that_is_cut_or_changed_is_as_good_as_none()
    {
        using var site = new TempSite(TempSite.Letter);
        await Build(site);
        var path = Path.Combine(site.Folder, ".output.state");
        var whole = File.ReadAllBytes(path);
        foreach (var spoilt in new[] { whole[..(whole.Length / 2)], [], [.. whole, 32], [.. whole[..100], (byte)(whole[100] ^ 1), .. whole[101..]], Encoding.UTF8.GetBytes("{}") })
        {
            File.WriteAllBytes(path, spoilt);
            await Rebuilds(site);
        }
    }

    [Fact]
    public async Task A_record_that_is_no_longer_open_leaves_with_the_next_build()
    {
        using var site = new TempSite(TempSite.Letter.Replace("open: 开放", "open: 开放\nopen-from: 2026-11-20", StringComparison.Ordinal));
        await Build(site);
        Assert.True(File.Exists(Path.Combine(site.Folder, "output", "items", "letter", "index.html")));
        await Build(site, "--as-of", "2026-11-01");
        Assert.False(File.Exists(Path.Combine(site.Folder, "output", "items", "letter", "index.html")));
    }

    private async Task Follow(int sequences, int edits)
    {
        var (same, refused) = (0, 0);
        for (var seed = 1; seed <= sequences; seed++)
        {
            using var site = new TempSite("-- site.yml --\ntitle: 站\n");
            var editing = new RandomEdits(Path.Combine(site.Folder, "input"), seed);
            editing.Begin();
            await Build(site);
            for (var i = 0; i < edits; i++)
            {
                // Some builds see two edits, some none.
                var step = $"seed {seed}, edit {i + 1}: {string.Join(", ", i % 4 == 1 ? [] : i % 4 == 2 ? [.. editing.Next(), .. editing.Next()] : editing.Next())}";
                var run = await Build(site);
                var clean = await Build(site, "--output", Path.Combine(site.Folder, "clean"), "--clean");
                Assert.True(run.Code == clean.Code, step);
                Assert.True(Said(run) == Said(clean), step);
                if (run.Code == ExitCode.Done)
                {
                    Assert.True(Hashes(Path.Combine(site.Folder, "output")).SequenceEqual(Hashes(Path.Combine(site.Folder, "clean"))), step);
                    same++;
                }
                else refused++;
            }
        }
        output.WriteLine($"{same} sites compared byte for byte, {refused} refused");
        Assert.True(same > sequences * edits / 4, $"only {same} of {sequences * edits} were built");
    }

    private void Kill(int points)
    {
        using var site = new TempSite("-- site.yml --\ntitle: 站\n");
        var editing = new RandomEdits(Path.Combine(site.Folder, "input"), 7);
        editing.Begin();
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, Exhibit.Run(site.Folder, "build").Code);
        var length = clock.Elapsed;
        var random = new Random(20261126);
        var killed = 0;
        for (var i = 0; i < points; i++)
        {
            site.Write("items/a/item-2.md", File.ReadAllText(site.InputFile("items/a/item-2.md")) + $"\n第{i}次。\n");
            using (var process = Exhibit.Start(site.Folder, "build"))
            {
                // The first part of a build writes nothing.
                Thread.Sleep(length * (0.4 + (0.6 * (i + random.NextDouble()) / points)));
                if (!process.HasExited) killed++;
                process.Kill();
                process.WaitForExit();
            }
            Assert.Equal(0, Exhibit.Run(site.Folder, "build").Code);
            Assert.Equal(0, Exhibit.Run(site.Folder, "build", "--output", "clean", "--clean").Code);
            Assert.Equal(Hashes(Path.Combine(site.Folder, "clean")), Hashes(Path.Combine(site.Folder, "output")));
        }
        output.WriteLine($"{killed} of {points} were killed");
    }

    private static async Task Rebuilds(TempSite site, params string[] options)
    {
        var run = await Build(site, options);
        Assert.DoesNotContain(Nothing, run.Error, StringComparison.Ordinal);
        // And without the option it is again another question.
        if (options is ["--clean"] or []) Assert.Contains(Nothing, (await Build(site)).Error, StringComparison.Ordinal);
    }

    private static async Task Touched(TempSite site, Action touch)
    {
        await Build(site);
        var before = Hashes(Path.Combine(site.Folder, "output"));
        touch();
        await Rebuilds(site);
        Assert.Equal(before.Select(f => f.Split(' ')[0]), Hashes(Path.Combine(site.Folder, "output")).Select(f => f.Split(' ')[0]));
        Assert.DoesNotContain("touched", site.Output("index.html"), StringComparison.Ordinal);
    }

    private static Task<(ExitCode Code, string Out, string Error)> Build(TempSite site, params string[] options)
    {
        string[] usual = ["build", "--input", Path.Combine(site.Folder, "input"), .. options];
        if (!options.Contains("--output")) usual = [.. usual, "--output", Path.Combine(site.Folder, "output")];
        return InProcess.Run(options.Contains("--as-of") ? usual : [.. usual, "--as-of", "2026-11-22"]);
    }

    // Without the last line's seconds, the line that says that nothing was done, and the folder's name.
    private static string Said((ExitCode Code, string Out, string Error) run) =>
        string.Join('\n', $"{run.Out}{run.Error}".Split('\n').Where(line => !line.StartsWith("built ", StringComparison.Ordinal) && !line.StartsWith(Nothing, StringComparison.Ordinal) && !line.StartsWith("图像 ", StringComparison.Ordinal)));

    private static List<string> Hashes(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => $"{Path.GetRelativePath(folder, f)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}").Order(StringComparer.Ordinal),
    ];
}

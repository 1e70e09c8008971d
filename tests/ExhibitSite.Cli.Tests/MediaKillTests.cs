using System.Diagnostics;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Cli.Tests;

/// <summary>Whenever a build dies while it makes pictures, the next one is as if nothing had happened.</summary>
public sealed class MediaKillTests(ITestOutputHelper output)
{
    private const int Seed = 20261122;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Pictures =
    [
        "synthetic/gazetteer-001.jpg", "synthetic/gazetteer-002.jpg", "ndl/9973821_0004.jpg", "ndl/11892692_0004.jpg", "collectionbuilder/demo_001.jpg",
        "synthetic/odd/handscroll-100to1.jpg", "synthetic/odd/rgb16-lzw.tif", "synthetic/odd/truncated.jpg",
    ];

    [Fact]
    public void A_kill_at_five_points_leaves_nothing_half_done() => Kill(5);

    [Fact]
    [Trait("Category", "Prove")]
    public void A_kill_at_thirty_points_leaves_nothing_half_done() => Kill(30);

    private void Kill(int points)
    {
        using var site = PictureSite.Of(output, "title: 试验站\n", Pictures);
        if (site is null) return;
        var clean = Rebuilt(site);
        var all = FilesIn(site);
        var random = new Random(Seed);
        var killed = 0;
        for (var i = 0; i < points; i++)
        {
            Forget(site);
            using (var process = Exhibit.Start(site.Folder, "build"))
            {
                // Counted in what is there already, not in seconds: machines are more and less busy.
                WaitFor(process, site, (int)(all * ((i + random.NextDouble()) / points)));
                if (!process.HasExited) killed++;
                process.Kill();
                process.WaitForExit();
            }
            Assert.Equal(clean, Rebuilt(site));
            Assert.False(Directory.Exists(Path.Combine(site.Folder, ".output.media", "work")));
        }
        output.WriteLine($"{killed} of {points} were killed while the {all} files of pictures were made");
        Assert.InRange(killed, points * 2 / 3, points);
    }

    // Until so many files of pictures are there, the first begun at least.
    private static void WaitFor(Process process, TempSite site, int files)
    {
        var clock = Stopwatch.StartNew();
        while (!process.HasExited && FilesIn(site) is var there && (there < 0 || there < files))
        {
            if (clock.Elapsed > Patience) throw new TimeoutException($"no {files} files of pictures came");
            Thread.Sleep(2);
        }
    }

    /// <returns>How many files of pictures are there, made or in the making; -1 before the first is begun.</returns>
    private static int FilesIn(TempSite site)
    {
        while (true)
            try
            {
                return Directory.EnumerateFiles(Path.Combine(site.Folder, ".output.media"), "*", SearchOption.AllDirectories).Count();
            }
            catch (DirectoryNotFoundException) when (!Directory.Exists(Path.Combine(site.Folder, ".output.media")))
            {
                return -1;
            }
            // What is made is moved while it is counted.
            catch (IOException)
            {
            }
    }

    private static string Rebuilt(TempSite site)
    {
        var run = Exhibit.Run(site.Folder, "build");
        Assert.True(run.Code == 0, run.ToString());
        return PictureSite.Everything(site);
    }

    private static void Forget(TempSite site)
    {
        foreach (var folder in new[] { "output", ".output.media", ".output.pending" })
            if (Directory.Exists(Path.Combine(site.Folder, folder))) Directory.Delete(Path.Combine(site.Folder, folder), recursive: true);
    }
}

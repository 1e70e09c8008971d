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
        var length = LengthOf(site);
        var random = new Random(Seed);
        var killed = 0;
        for (var i = 0; i < points; i++)
        {
            Forget(site);
            using (var process = Exhibit.Start(site.Folder, "build"))
            {
                WaitFor(process, site, Stopwatch.StartNew());
                var begun = DateTime.Now;
                // Spread over the time that the pictures take, a little at random within each part.
                Thread.Sleep(length * ((i + random.NextDouble()) / points));
                if (!process.HasExited) killed++;
                // The machine is less busy than when a whole build was timed.
                else if (process.ExitTime - begun is var shorter && shorter < length && shorter > TimeSpan.Zero) length = shorter;
                process.Kill();
                process.WaitForExit();
            }
            Assert.Equal(clean, Rebuilt(site));
            Assert.False(Directory.Exists(Path.Combine(site.Folder, ".output.media", "work")));
        }
        output.WriteLine($"{killed} of {points} were killed within {length.TotalSeconds:0.0} s of making pictures");
        Assert.InRange(killed, points * 2 / 3, points);
    }

    // How long a build goes on after it has begun with pictures.
    private static TimeSpan LengthOf(TempSite site)
    {
        Forget(site);
        using var whole = Exhibit.Start(site.Folder, "build");
        var clock = Stopwatch.StartNew();
        WaitFor(whole, site, clock);
        clock.Restart();
        whole.WaitForExit();
        return clock.Elapsed;
    }

    // Until the first picture is worked on.
    private static void WaitFor(Process process, TempSite site, Stopwatch clock)
    {
        while (!Directory.Exists(Path.Combine(site.Folder, ".output.media")) && !process.HasExited)
        {
            if (clock.Elapsed > Patience) throw new TimeoutException("no picture was begun");
            Thread.Sleep(5);
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

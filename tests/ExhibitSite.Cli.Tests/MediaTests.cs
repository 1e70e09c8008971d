using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Cli.Tests;

public sealed class MediaTests(ITestOutputHelper output)
{
    private const string Settings = "title: 试验站\n";
    private static readonly string[] Some = ["synthetic/odd/exif-orientation6-gps.jpg", "synthetic/odd/rgba.png", "synthetic/odd/rgb16-lzw.tif", "synthetic/odd/truncated.jpg"];

    [Fact]
    public void A_build_tells_what_it_made_of_pictures_and_the_next_one_that_it_made_none()
    {
        using var site = PictureSite.Of(output, Settings, Some);
        if (site is null) return;
        var first = Exhibit.Run(site.Folder, "build", "--lang", "en");
        Assert.True(first.Code == 0, first.ToString());
        Assert.Contains("3 pictures (3 made now): 9 files, 0.0 MB.", first.Error, StringComparison.Ordinal);
        Assert.Contains("EX6003: The picture “media/truncated.jpg” is damaged or cut off and was left out", first.Error, StringComparison.Ordinal);
        Assert.Contains("items/picture-3.md:", first.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Folder, "output", "iiif", "rgb16-lzw.tif", "full", "max", "0", "default.jpg")));
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "output", "media")));
        var before = PictureSite.Everything(site);
        var second = Exhibit.Run(site.Folder, "build", "--lang", "en");
        Assert.Contains("3 pictures (0 made now): 9 files, 0.0 MB.", second.Error, StringComparison.Ordinal);
        Assert.Equal(before, PictureSite.Everything(site));
        var audit = Exhibit.Run(site.Folder, "audit", "--input", "input", "--lang", "en");
        Assert.True(audit.Code == 0, audit.ToString());
    }

    [Fact]
    public void Without_media_the_files_that_may_go_out_are_copied()
    {
        using var site = PictureSite.Of(output, Settings, Some);
        if (site is null) return;
        var run = Exhibit.Run(site.Folder, "build", "--no-media", "--lang", "en");
        Assert.True(run.Code == 0, run.ToString());
        Assert.DoesNotContain("EX600", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, ".output.media")));
        Assert.Equal(["exif-orientation6-gps.jpg", "rgba.png", "truncated.jpg"], Directory.EnumerateFiles(Path.Combine(site.Folder, "output", "media")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("EX4012", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_engine_is_told_aloud_and_the_site_is_built_all_the_same()
    {
        using var site = PictureSite.Of(output, Settings, Some);
        if (site is null) return;
        var run = Exhibit.Run(site.Folder, "build", "--lang", "en", "EXHIBIT_LIBVIPS=" + Path.Combine(site.Folder, "nowhere.so"));
        Assert.True(run.Code == 0, run.ToString());
        Assert.Contains("EX6001: The image engine libvips was not found; 3 pictures have no smaller sizes", run.Error, StringComparison.Ordinal);
        Assert.Contains("EXHIBIT_LIBVIPS", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site.Folder, "output", "media", "rgba.png")));
    }

    [Fact]
    public void A_site_larger_than_its_budget_is_told_and_a_strict_build_refuses_it()
    {
        using var site = new TempSite(TempSite.Letter);
        site.Write("site.yml", "title: 站\nbudget: { files: 3 }\n");
        var run = Exhibit.Run(site.Folder, "build", "--lang", "en");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Matches(@"site\.yml: warning EX6010: The site has [0-9]+ files and 1 MB, more than the 3 files and 1000 MB", run.Error);
        var strict = Exhibit.Run(site.Folder, "build", "--strict", "--output", "other");
        Assert.Equal(1, strict.Code);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "other")));
    }
}

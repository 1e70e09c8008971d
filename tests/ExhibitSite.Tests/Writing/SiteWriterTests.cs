using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Model;
using ExhibitSite.Model.Paths;
using ExhibitSite.Writing;
using Xunit;

namespace ExhibitSite.Tests.Writing;

public sealed class SiteWriterTests : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("writer-").FullName;

    private string Site => Path.Combine(_parent, "site");

    [Fact]
    public void What_is_prepared_is_not_in_the_folder_until_it_is_put_in_place()
    {
        using (var prepared = new SiteWriter(Site).Prepare(Files(("index.html", "家"), ("a/index.html", "甲"))))
        {
            Assert.False(Directory.Exists(Site));
            Assert.Equal(["家", "甲"], prepared.Files.OrderByDescending(f => f.Path, StringComparer.Ordinal).Select(f => File.ReadAllText(f.FullPath)));
            Assert.Equal(new WriteResult(2, 2, 2, 0) { Bytes = 6 }, prepared.PutInPlace());
        }
        Assert.Equal([".exhibit-manifest", "a/index.html", "index.html"], Written());
        Assert.Equal([Site], Directory.EnumerateFileSystemEntries(_parent));
    }

    [Fact]
    public void What_is_thrown_away_leaves_everything_as_it_was()
    {
        new SiteWriter(Site).Write(Files(("index.html", "家")));
        new SiteWriter(Site).Prepare(Files(("index.html", "改"), ("b.txt", "乙"))).Dispose();
        Assert.Equal([".exhibit-manifest", "index.html"], Written());
        Assert.Equal("家", File.ReadAllText(Path.Combine(Site, "index.html")));
        Assert.Equal([Site], Directory.EnumerateFileSystemEntries(_parent));
    }

    [Fact]
    public void Only_what_differs_is_written_and_only_what_is_ours_is_removed()
    {
        new SiteWriter(Site).Write(Files(("index.html", "家"), ("a/b/c.txt", "丙")));
        File.WriteAllText(Path.Combine(Site, "CNAME"), "example.org");
        var time = File.GetLastWriteTimeUtc(Path.Combine(Site, "index.html"));
        Assert.Equal(new WriteResult(1, 2, 1, 1) { Bytes = 6 }, new SiteWriter(Site).Write(Files(("index.html", "家"), ("d.txt", "丁"))));
        Assert.Equal([".exhibit-manifest", "CNAME", "d.txt", "index.html"], Written());
        Assert.Equal(time, File.GetLastWriteTimeUtc(Path.Combine(Site, "index.html")));
        Assert.False(Directory.Exists(Path.Combine(Site, "a")));
    }

    [Fact]
    public void Whatever_lies_in_the_folder_is_looked_at_but_not_what_is_about_to_leave_it()
    {
        new SiteWriter(Site).Write(Files(("index.html", "家"), ("old.txt", "旧")));
        File.WriteAllText(Path.Combine(Site, "theirs.txt"), "他人的");
        using var prepared = new SiteWriter(Site).Prepare(Files(("index.html", "家"), ("new.txt", "新")));
        Assert.Equal(["index.html", "new.txt", "theirs.txt"], prepared.Files.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_broken_build_left_beside_the_folder_is_not_taken_for_new()
    {
        Directory.CreateDirectory(Path.Combine(_parent, ".site.pending"));
        File.WriteAllText(Path.Combine(_parent, ".site.pending", "stale.txt"), "旧");
        new SiteWriter(Site).Write(Files(("index.html", "家")));
        Assert.Equal([".exhibit-manifest", "index.html"], Written());
        Assert.Equal([Site], Directory.EnumerateFileSystemEntries(_parent));
    }

    [Fact]
    public void A_manifest_that_somebody_edited_removes_nothing_outside_the_folder()
    {
        new SiteWriter(Site).Write(Files(("index.html", "家")));
        var outside = Path.Combine(_parent, "outside.txt");
        File.WriteAllText(outside, "x");
        File.AppendAllText(Path.Combine(Site, ".exhibit-manifest"), "../outside.txt\n");
        new SiteWriter(Site).Write(Files(("index.html", "家")));
        Assert.True(File.Exists(outside));
    }

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private List<string> Written() =>
        [.. Directory.EnumerateFiles(Site, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Site, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static ImmutableArray<OutputFile> Files(params (string Path, string Text)[] files) =>
        [.. files.Select(f => new OutputFile(SitePath.FromAddress(f.Path)!.Value, "test", stream => stream.Write(Encoding.UTF8.GetBytes(f.Text)), f.Path.EndsWith(".html", StringComparison.Ordinal)))];
}

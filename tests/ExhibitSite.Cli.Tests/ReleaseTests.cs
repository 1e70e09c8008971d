using System.Text.Json.Nodes;
using Xunit;

namespace ExhibitSite.Cli.Tests;

/// <summary>The record of releases, and what the list of changes tells from it.</summary>
public sealed class ReleaseTests
{
    private static readonly string Settings = "title: 试验站\nbase-url: https://archive.example/\n";

    [Fact]
    public void What_was_published_changed_and_withdrawn_is_told_from_one_release_to_the_next()
    {
        using var site = new TempSite("");
        site.Write("site.yml", Settings);
        site.Write("media/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\" width=\"30\" height=\"20\"><rect width=\"30\" height=\"20\"/></svg>\n");
        foreach (var name in new[] { "stays", "changes", "is-closed", "is-removed" }) site.Write($"items/{name}.md", Letter(name));
        Build(site, "2026-04-01");
        Assert.Equal(4, Changes(site).Count(c => c.StartsWith("Create 2026-03-02", StringComparison.Ordinal)));
        Assert.Equal("Noted in “input/releases.tsv”: 4 new, 0 changed, 0 withdrawn.", Release(site, "2026-04-01"));
        Assert.Equal("Noted in “input/releases.tsv”: 0 new, 0 changed, 0 withdrawn.", Release(site, "2026-04-02"));

        site.Write("items/changes.md", Letter("changes").Replace("电报", "电报（改题）", StringComparison.Ordinal));
        site.Write("items/is-closed.md", Letter("is-closed").Replace("open: 开放", "open: 控制", StringComparison.Ordinal));
        File.Delete(site.InputFile("items/is-removed.md"));
        // The record of a withheld item says nothing but that it was public once, and the build's own audit lets that pass.
        Build(site, "2026-05-01");
        Assert.Equal(["Delete 2026-05-01 is-closed", "Delete 2026-05-01 is-removed"], Changes(site).Where(c => c.StartsWith("Delete", StringComparison.Ordinal)));
        Assert.Equal("Noted in “input/releases.tsv”: 0 new, 1 changed, 2 withdrawn.", Release(site, "2026-05-02"));

        site.Write("items/is-closed.md", Letter("is-closed"));
        Build(site, "2026-06-01");
        Assert.Equal("Noted in “input/releases.tsv”: 1 new, 0 changed, 0 withdrawn.", Release(site, "2026-06-02"));
        Build(site, "2026-06-03");
        Assert.Equal(
            ["Create 2026-04-01 changes", "Create 2026-04-01 is-closed", "Create 2026-04-01 is-removed", "Create 2026-04-01 stays",
             "Update 2026-05-02 changes", "Delete 2026-05-02 is-closed", "Delete 2026-05-02 is-removed", "Create 2026-06-02 is-closed"], Changes(site));
    }

    [Fact]
    public void A_line_that_nobody_can_read_stops_build_and_record()
    {
        using var site = new TempSite(TempSite.Letter);
        site.Write("site.yml", Settings);
        site.Write("releases.tsv", "# head\n2026-13-01\tCreate\tletter\t-\n");
        var built = Exhibit.Run(site.Folder, "build", "--lang", "en");
        Assert.Equal(1, built.Code);
        Assert.Contains("releases.tsv:2:1: error EX3061", built.Error, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(site.Folder, "output/iiif/manifests"));
        Assert.Equal(1, Exhibit.Run(site.Folder, "release").Code);
    }

    [Fact]
    public void Two_builds_into_one_folder_do_not_disturb_each_other()
    {
        using var site = new TempSite(TempSite.Letter);
        using (new FileStream(Path.Combine(site.Folder, ".output.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var second = Exhibit.Run(site.Folder, "build", "--lang", "en");
            Assert.Equal(4, second.Code);
            Assert.Contains("Another program is building into “output”", second.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(Path.Combine(site.Folder, "output")));
        }
        // Whoever held it is gone, however it ended: the file that stays locks nobody out.
        Assert.Equal(0, Exhibit.Run(site.Folder, "build").Code);
    }

    private static string Letter(string id) =>
        "---\n" + $"title: {id} 的电报\ncode: X013-WS·1938·Y-{id.Length:0000}\ndate: 1938\ncreator: 某部\nopen: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\n"
        + "review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }\nmedia: [{ file: media/p.svg, alt: 图 }]\n---\n正文。\n";

    private static void Build(TempSite site, string day)
    {
        var run = Exhibit.Run(site.Folder, "build", "--as-of", day, "--lang", "en");
        Assert.True(run.Code == 0, run.ToString());
    }

    private static string Release(TempSite site, string day)
    {
        var run = Exhibit.Run(site.Folder, "release", "--as-of", day, "--lang", "en");
        Assert.True(run.Code == 0, run.ToString());
        return run.LastLine;
    }

    private static string[] Changes(TempSite site) =>
        [.. JsonNode.Parse(site.Output("iiif/changes/page-1.json"))!["orderedItems"]!.AsArray().Select(c => $"{c!["type"]} {c["endTime"]!.ToString()[..10]} {Path.GetFileNameWithoutExtension(c["object"]!["id"]!.ToString())}")];
}

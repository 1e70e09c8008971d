using ExhibitSite.Cli.Commands;
using Xunit;

namespace ExhibitSite.Cli.Tests;

public sealed class BuildTests
{
    private const string Broken = TempSite.Letter + """
        -- items/broken.md --
        ---
        titel: 错字
        ---

        """;

    [Fact]
    public void A_build_ends_with_the_line_that_scripts_read()
    {
        using var site = new TempSite(TempSite.Letter);
        var run = Exhibit.Run(site.Folder, "build", "--as-of", "2026-11-22");
        Assert.True(run.Code == 0, run.ToString());
        Assert.Matches(@"^built [0-9]+ pages, [0-9]+ files in [0-9]+\.[0-9] s$", run.LastLine);
        Assert.Equal(run.LastLine + "\n", run.Out);
        var pages = Directory.EnumerateFiles(Path.Combine(site.Folder, "output"), "*.html", SearchOption.AllDirectories).Count();
        Assert.StartsWith($"built {pages} pages, ", run.LastLine, StringComparison.Ordinal);
        Assert.Contains("关于町店战斗的电报", site.Output("items/letter/index.html"), StringComparison.Ordinal);
        Assert.Contains("1 条公开：档案 1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offline_edition_says_what_to_open_is_sound_and_is_searched_like_any_other()
    {
        using var site = new TempSite(TempSite.Letter);
        string[] places = ["--input", site.InputFile(""), "--output", Path.Combine(site.Folder, "output")];
        var built = await InProcess.Run(["build", .. places, "--edition", "offline", "--as-of", "2026-11-22"]);
        Assert.Equal(ExitCode.Done, built.Code);
        Assert.Contains($"打开：{Path.Combine(site.Folder, "output", "开始浏览.html")}", built.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, (await InProcess.Run(["audit", .. places, "--as-of", "2026-11-22"])).Code);
        var found = await InProcess.Run(["search", "電報", "--format", "json", .. places[2..]]);
        Assert.Contains("items/letter/index.html", found.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offline_edition_with_a_path_too_long_for_windows_is_refused()
    {
        var drawing = $"media/{new string('a', 90)}/{new string('b', 90)}/plan.svg";
        using var site = new TempSite(TempSite.Letter.Replace("creator: 某部", $"creator: 某部\nmedia: [{{ file: {drawing}, alt: 平面图 }}]", StringComparison.Ordinal));
        site.Write(drawing, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>");
        string[] places = ["--input", site.InputFile(""), "--output", Path.Combine(site.Folder, "output")];
        var refused = await InProcess.Run(["build", .. places, "--edition", "offline"]);
        Assert.Equal(ExitCode.ContentHasErrors, refused.Code);
        Assert.Contains("EX7042", refused.Error + refused.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "output")));
        Assert.Equal(ExitCode.Done, (await InProcess.Run(["build", .. places])).Code);
    }

    [Fact]
    public void A_refused_build_exits_with_1_and_writes_nothing()
    {
        using var site = new TempSite(Broken);
        var before = site.Everything();
        var run = Exhibit.Run(site.Folder, "build", "--clean");
        Assert.True(run.Code == 1, run.ToString());
        Assert.Empty(run.Out);
        Assert.Contains("没有写出任何文件", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public void A_refused_build_leaves_the_site_of_the_last_good_one()
    {
        using var site = new TempSite(TempSite.Letter);
        Assert.Equal(0, Exhibit.Run(site.Folder, "build").Code);
        site.Write("items/broken.md", "no fields\n");
        var before = site.Everything();
        Assert.Equal(1, Exhibit.Run(site.Folder, "build", "--clean").Code);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public void A_strict_build_is_refused_for_a_warning()
    {
        using var site = new TempSite(TempSite.Letter + "-- items/readme.docx --\nx\n");
        Assert.Equal(0, Exhibit.Run(site.Folder, "check").Code);
        var strict = Exhibit.Run(site.Folder, "build", "--strict", "--lang", "en");
        Assert.True(strict.Code == 1, strict.ToString());
        Assert.Contains("1 warnings: nothing was written, as --strict asks.", strict.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Folder, "output")));
    }

    [Fact]
    public void The_day_of_judgement_is_the_one_asked_for_or_the_one_of_the_source()
    {
        using var site = new TempSite(TempSite.Letter.Replace("open: 开放", "open: 延期开放\nopen-from: 2030-01-01", StringComparison.Ordinal));
        var page = Path.Combine(site.Folder, "output", "items", "letter", "index.html");
        var early = Exhibit.Run(site.Folder, "build", "--as-of", "2029-12-31");
        Assert.True(early.Code == 0, early.ToString());
        Assert.False(File.Exists(page));
        Assert.Contains("item:letter（2030-01-01 起开放）", early.Error, StringComparison.Ordinal);
        // 1893456000 is the first second of 2030 in UTC.
        Assert.Equal(0, Exhibit.Run(site.Folder, "build", "SOURCE_DATE_EPOCH=1893456000").Code);
        Assert.True(File.Exists(page));
    }

    [Fact]
    public void A_base_address_on_the_command_line_is_the_one_that_pages_name()
    {
        using var site = new TempSite("-- site.yml --\ntitle: 站\nbase-url: https://example.org/old/\n" + TempSite.Letter);
        Assert.Equal(0, Exhibit.Run(site.Folder, "build").Code);
        Assert.Contains("href=\"https://example.org/old/items/letter/\"", site.Output("items/letter/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, Exhibit.Run(site.Folder, "build", "--base-url", "https://example.org/new").Code);
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/new/items/letter/\"", site.Output("items/letter/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("/old/", site.Output("items/letter/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Cleaning_first_removes_our_files_and_no_others()
    {
        using var site = new TempSite(TempSite.Letter);
        Assert.Equal(0, Exhibit.Run(site.Folder, "build").Code);
        var (page, theirs) = (Path.Combine(site.Folder, "output", "index.html"), Path.Combine(site.Folder, "output", "CNAME"));
        File.WriteAllText(theirs, "example.org");
        File.SetLastWriteTimeUtc(page, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(0, Exhibit.Run(site.Folder, "build").Code);
        Assert.Equal(2020, File.GetLastWriteTimeUtc(page).Year);
        Assert.Equal(0, Exhibit.Run(site.Folder, "build", "--clean").Code);
        Assert.NotEqual(2020, File.GetLastWriteTimeUtc(page).Year);
        Assert.Equal("example.org", File.ReadAllText(theirs));
    }

    [Fact]
    public void A_build_that_would_publish_a_withheld_text_is_refused_and_leaves_the_site_of_the_last_good_one()
    {
        using var site = new TempSite(TempSite.Letter + "-- items/closed.md --\n---\ntitle: 尚未公开的调查材料\ncode: X2-0001\nopen: 控制\n---\n");
        Assert.Equal(0, Exhibit.Run(site.Folder, "build").Code);
        // Somebody put a list of everything where the site is served from.
        File.WriteAllText(Path.Combine(site.Folder, "output", "list.txt"), "1. 尚未公開的調查材料");
        site.Write("items/letter.md", File.ReadAllText(site.InputFile("items/letter.md")).Replace("正文。", "改过的正文。", StringComparison.Ordinal));
        var before = site.Everything();
        var run = Exhibit.Run(site.Folder, "build");
        Assert.True(run.Code == 1, run.ToString());
        Assert.Contains("list.txt: 错误 EX7010: 输出里有 item:closed 的文字", run.Error, StringComparison.Ordinal);
        Assert.Contains("网站没有改动", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Everything());
        var audit = Exhibit.Run(site.Folder, "audit", "--input", "input", "--lang", "en");
        Assert.True(audit.Code == 1 && audit.Error.Contains("EX7010", StringComparison.Ordinal), audit.ToString());
        Assert.Equal(0, Exhibit.Run(site.Folder, "audit").Code);
    }

    [Fact]
    public void A_check_writes_nothing_and_says_how_it_ended()
    {
        using var site = new TempSite(TempSite.Letter.Replace("creator: 某部", "creator: 某部\nextent: 1页", StringComparison.Ordinal));
        var before = site.Everything();
        var good = Exhibit.Run(site.Folder, "check");
        Assert.Equal((0, "检查通过：0 个错误，0 条警告，0 条提示"), (good.Code, good.LastLine));
        Assert.Equal(before, site.Everything());
        site.Write("items/broken.md", "no fields\n");
        var bad = Exhibit.Run(site.Folder, "check", "--lang", "en");
        Assert.True(bad.Code == 1, bad.ToString());
        Assert.StartsWith("check failed: ", bad.LastLine, StringComparison.Ordinal);
    }

    [Fact]
    public void An_audit_reads_what_was_built()
    {
        using var site = new TempSite(TempSite.Letter);
        var none = Exhibit.Run(site.Folder, "audit");
        Assert.True(none.Code == 2, none.ToString());
        Assert.Equal(0, Exhibit.Run(site.Folder, "build").Code);
        var good = Exhibit.Run(site.Folder, "audit");
        Assert.True(good.Code == 0, good.ToString());
        File.Delete(Path.Combine(site.Folder, "output", "items", "letter", "index.html"));
        var bad = Exhibit.Run(site.Folder, "audit", "--format", "json");
        Assert.True(bad.Code == 1, bad.ToString());
        Assert.Contains("\"EX7", bad.Out, StringComparison.Ordinal);
    }
}

using ExhibitSite.Audit;
using ExhibitSite.Model.Paths;
using Xunit;

namespace ExhibitSite.Tests.Audit;

public sealed class AuditTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("audit-").FullName;

    [Fact]
    public void A_sound_site_has_no_findings()
    {
        Page("index.html", "<h1>家</h1><a href='items/a/'>甲</a><img src='media/x.svg' alt=''>");
        Page("items/a/index.html", "<h1 id='t'>甲</h1><a href='../../'>家</a><a href='#t'>顶</a><a href='https://example.org/'>外</a>");
        Write("media/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        Assert.Empty(Codes());
    }

    [Theory]
    [InlineData("<a href='items/none/'>x</a>", "EX7002")]
    [InlineData("<a href='#none'>x</a>", "EX7003")]
    [InlineData("<a href='../../x/'>x</a>", "EX7004")]
    [InlineData("<img src='https://cdn.example.org/x.png' alt=''>", "EX7005")]
    [InlineData("<link rel='stylesheet' href='//cdn.example.org/x.css'>", "EX7005")]
    [InlineData("<img srcset='a.png 1x, https://cdn.example.org/b.png 2x' src='a.png' alt=''>", "EX7005")]
    [InlineData("<p style='color:red'>x</p>", "EX7006")]
    [InlineData("<p onclick='x()'>x</p>", "EX7006")]
    [InlineData("<script>x()</script>", "EX7006")]
    [InlineData("<p id='a'></p><p id='a'></p>", "EX7007")]
    [InlineData("<h1>二</h1>", "EX7008")]
    public void Each_fault_is_found_at_its_line(string body, string code)
    {
        Write("a.png", "x");
        Page("index.html", "<h1>家</h1>\n" + body);
        var found = Stage.Run(_folder, new AuditOptions());
        Assert.Contains(found, f => f.Rule.Code == code && f.Span.File == "index.html" && f.Span.Line is 0 or 2);
    }

    [Theory]
    [InlineData("<a href='a/'>x</a>", "EX7040")]
    [InlineData("<a href='..'>x</a>", "EX7040")]
    [InlineData("<form action='./'></form><a href='./?q=1#t'>x</a>", "EX7040")]
    [InlineData("<a href='/site/a/index.html'>x</a>", "EX7041")]
    [InlineData("<script type='module' src='a.js'></script>", "EX7044")]
    [InlineData("<img src='a.png' crossorigin alt=''>", "EX7044")]
    [InlineData("<video><track src='a.js'></video>", "EX7044")]
    public void What_fails_from_a_disk_is_found_in_an_offline_edition_alone(string body, string code)
    {
        foreach (var name in new[] { "site/a.png", "site/a.js", "site/a/index.html" }) Write(name, "<h1>甲</h1>");
        foreach (var edition in new[] { " data-edition='offline'", "" })
        {
            Write("site/index.html", $"<!DOCTYPE html><html lang='zh-Hans'{edition}><head><title>x</title></head><body><h1 id='t'>家</h1>\n{body}</body></html>");
            Assert.Equal(edition.Length > 0, Codes().Contains(code));
        }
    }

    [Fact]
    public void An_offline_edition_that_names_its_files_is_sound()
    {
        Write("开始浏览.html", "<h1>家</h1><a href='site/index.html'>x</a>");
        Write("site/index.html", "<!DOCTYPE html><html lang='zh-Hans' data-edition='offline'><body><h1 id='t'>家</h1><a href='#t'>x</a><a href='?q=1'>y</a><a href='https://example.org/'>z</a></body></html>");
        Assert.Empty(Codes());
    }

    [Theory]
    [InlineData("items/con/index.html", "EX7042")]
    [InlineData("media/Lpt1.tif", "EX7042")]
    [InlineData("media/a?.jpg", "EX7042")]
    [InlineData("media/末.", "EX7042")]
    [InlineData("items/a/INDEX.html", "EX7043")]
    [InlineData("items/console/index.html", null)]
    [InlineData("media/com10.tif", null)]
    [InlineData("media/奏折 一（上）.jpg", null)]
    public void Names_that_no_stick_takes_are_found(string path, string? code)
    {
        string[] paths = ["items/a/index.html", path];
        Assert.Equal(code is null ? [] : [code], Stage.CheckNames(paths, Edition.Offline).Select(f => f.Rule.Code));
        Assert.Empty(Stage.CheckNames(paths, Edition.Web));
    }

    [Fact]
    public void Paths_and_folders_too_long_for_windows_and_fat_are_found()
    {
        Assert.Equal(["EX7042"], Stage.CheckNames([new string('a', 201)], Edition.Offline).Select(f => f.Rule.Code));
        Assert.Equal(["EX7045"], Stage.CheckNames(Enumerable.Range(0, 33_000).Select(i => $"items/letter-{i}/index.html"), Edition.Offline).Select(f => f.Rule.Code));
    }

    [Fact]
    public void Data_blocks_are_no_code_and_namespaces_no_requests()
    {
        Page("index.html", "<h1>家</h1><script type='application/ld+json'>{}</script><svg xmlns='http://www.w3.org/2000/svg'></svg>");
        Assert.Empty(Codes());
    }

    [Fact]
    public void Links_below_the_sites_own_address_are_internal()
    {
        Page("index.html", "<h1>家</h1><a href='https://example.org/base/none/'>x</a>");
        var found = Stage.Run(_folder, new AuditOptions { BaseUrl = "https://example.org/base/" });
        Assert.Equal(["EX7002"], found.Select(f => f.Rule.Code));
    }

    [Fact]
    public void Links_from_the_root_of_the_host_start_at_the_base_path()
    {
        Page("index.html", "<h1>家</h1><a href='/base/'>x</a><a href='/base/none/'>y</a>");
        var found = Stage.Run(_folder, new AuditOptions { BaseUrl = "https://example.org/base/" });
        Assert.Equal(["EX7002"], found.Select(f => f.Rule.Code));
    }

    [Theory]
    [InlineData("https://example.org/base/", "EX7002")]
    [InlineData("", "EX7002 EX7002")]
    [InlineData("base/", "EX7002 EX7002 EX7002")]
    public void The_base_path_is_the_one_that_the_home_page_gives_itself(string canonical, string expected)
    {
        var named = canonical.Length == 0 ? "" : $"<link rel='canonical' href='{canonical}'>";
        Page("index.html", $"{named}<h1>家</h1>");
        Page("404.html", "<h1>阙</h1><a href='/base/'>x</a><a href='/base/none/'>y</a>");
        Assert.Equal(expected, string.Join(' ', Codes()));
    }

    [Fact]
    public void Style_sheets_that_fetch_from_elsewhere_are_found()
    {
        Page("index.html", "<h1>家</h1>");
        Write("assets/x.css", "@import \"https://fonts.example.org/a.css\"; p { background: url(//cdn.example.org/b.png) }");
        Assert.Equal(["EX7005", "EX7005"], Codes());
    }

    [Fact]
    public void A_page_over_its_budget_is_found()
    {
        Page("index.html", "<h1>家</h1>" + new string('x', 200));
        var found = Stage.Run(_folder, new AuditOptions(LargestPageBytes: 100));
        Assert.Equal(["EX7009"], found.Select(f => f.Rule.Code));
    }

    [Fact]
    public void An_empty_folder_is_no_site() => Assert.Equal(["EX7001"], Codes());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<string> Codes() => Stage.Run(_folder, new AuditOptions()).Select(f => f.Rule.Code);

    private void Page(string path, string body) => Write(path, $"<!DOCTYPE html><html lang='zh-Hans'><head><title>x</title></head><body>{body}</body></html>");

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}

using ExhibitSite.Model.Paths;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing;
using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>A small site as it stands on a screen in a hall: read from the disk, with everything on it that must not lead out.</summary>
public sealed class KioskSite : IAsyncLifetime
{
    private const string Text = """
        -- site.yml --
        title: 试
        title.en: Trial
        languages: [zh-Hans, en]
        licence: https://creativecommons.org/licenses/by/4.0/
        report: { mail: a@b.example }
        -- media/plan.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="#eee"/></svg>
        -- sources/s.md --
        ---
        title: 某书
        type: M
        reliability: 一手
        url: https://elsewhere.example/book
        ---
        -- agents/chen.md --
        ---
        type: person
        title: 陈廷敬
        title.en: Chen Tingjing
        ---
        见[别处](https://elsewhere.example/chen) {确: source:s 卷一}。
        -- tours/walk.md --
        ---
        title: 走一走
        picture: media/plan.svg
        picture-alt: 平面图
        ---
        :::step
        title: 门
        region: [10, 20, 30, 40]
        alt: 一扇门

        从门进来。
        :::

        :::step
        title: 窗
        region: [110, 20, 30, 40]
        alt: 一扇窗

        看窗。
        :::
        -- quizzes/q.md --
        ---
        title: 考一考
        audience: 学生
        ---
        :::question
        type: 填空
        evidence: ["source:s"]

        领衔的是 \_\_\_\_。

        - 陈廷敬
        :::
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("exhibit-kiosk-").FullName;

    /// <summary>The address of the site's folder.</summary>
    internal string Root => new Uri(Path.Combine(_folder, "site") + "/").AbsoluteUri;

    /// <summary>The page that a member of the staff opens.</summary>
    internal string Entrance => new Uri(Path.Combine(_folder, "开始浏览.html")).AbsoluteUri;

    /// <summary>Every page that was written.</summary>
    internal IEnumerable<string> Pages => Directory.EnumerateFiles(_folder, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    public Task InitializeAsync()
    {
        var result = Build.Run(SourceTree.OfTexts(SiteText.Parse(Text)), new BuildOptions(new DateOnly(2026, 11, 22)) { Edition = Edition.Kiosk });
        Assert.False(result.IsRefused, string.Join('\n', result.Findings.Select(f => $"{f.Span}: {f.Message("en")}")));
        new SiteWriter(_folder).Write(result.Files);
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>A screen in the hall, its clock in the test's hands.</summary>
    internal static async Task<IPage> ScreenAsync(IBrowser browser)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1920, Height = 1080 }, HasTouch = true, ReducedMotion = ReducedMotion.Reduce });
        await context.Clock.InstallAsync();
        return await context.NewPageAsync();
    }
}

using ExhibitSite.Pipeline;
using ExhibitSite.Writing;
using ExhibitSite.Writing.Images;
using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>A small site with a vertical book, a sheet in tiles and a tour over it; its pictures are made as a build makes them.</summary>
[CollectionDefinition(Name)]
public sealed class ViewerSite : IAsyncLifetime, ICollectionFixture<ViewerSite>
{
    /// <summary>The tests that share it, one after another: its pictures take long to make.</summary>
    public const string Name = "viewer";

    /// <summary>Five pages from the right, the second with two lines.</summary>
    public const string Book = "items/book/";

    /// <summary>One picture of 8640 by 6000 pixels.</summary>
    public const string Sheet = "items/sheet/";

    /// <summary>Three steps over the sheet.</summary>
    public const string Tour = "tours/walk/";

    private const string Opened = """

        rights: https://creativecommons.org/publicdomain/mark/1.0/
        open: 开放
        review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }
        date: 康熙二十三年
        creator: 某部

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("exhibit-viewer-").FullName;
    private SiteServer? _server;
    private Chromium? _chromium;

    /// <summary>Where the site lies.</summary>
    public string Folder => Path.Combine(_root, "output");

    internal SiteServer Server => _server!;

    public async Task InitializeAsync()
    {
        WriteInput();
        var options = new BuildOptions(new DateOnly(2026, 11, 22), BaseUrl: "https://archives.example/exhibits/demo/") { Images = new ImageWorkshop(Path.Combine(_root, "made")) };
        var result = Pipeline.Build.Run(InputFolder.Read(Path.Combine(_root, "input")), options);
        Assert.False(result.IsRefused, string.Join('\n', result.Findings.Take(20).Select(f => $"{f.Span}: {f.Message("en")}")));
        new SiteWriter(Folder).Write(result.Files);
        _server = await SiteServer.StartAsync(Folder);
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(_root, recursive: true);
    }

    /// <summary>A new reader's page, without moving pictures, from the server or from the disk.</summary>
    internal async Task<IPage> OpenAsync(string address, BrowserNewContextOptions? reader = null, bool isOnDisk = false)
    {
        var context = await _chromium!.Browser.NewContextAsync(new BrowserNewContextOptions(reader ?? new BrowserNewContextOptions()) { ReducedMotion = ReducedMotion.Reduce });
        await context.AddInitScriptAsync(PageScripts.ReportViolations);
        var page = await context.NewPageAsync();
        await page.GotoAsync(isOnDisk ? new Uri(Folder + "/").AbsoluteUri + address.Replace("/#", "/index.html#", StringComparison.Ordinal) : new Uri(Server.Address, address).AbsoluteUri);
        return page;
    }

    private void WriteInput()
    {
        Write("site.yml", "title: 试\ntitle.en: Trial\nfull-viewer: 是\nlanguages: [zh-Hans, en]\n");
        var pages = string.Join("\n", Enumerable.Range(1, 5).Select(n => $"  - {{ file: media/wuting-{n}.png, alt: 第{n}面, label: 叶{n}, dpi: 300{(n == 2 ? ", lines: [{ at: [1700, 300, 150, 2300], text: 右边一列 }, { at: [100, 300, 150, 2300], text: 左边一列 }]" : "")} }}"));
        Write("items/book.md", $"---\ntitle: 一册书\ncode: X001-WS·1938·Y-0001{Opened}language: [zh-Hant]\nbinding: 册页\nleaf-order: 右起\nmedia:\n{pages}\n---\n正文。\n");
        Write("items/sheet.md", $"---\ntitle: 一张纸\ncode: X001-WS·1938·Y-0002{Opened}media:\n  - {{ file: media/wuting-sheet.png, alt: 一张大纸, dpi: 300 }}\n---\n正文。\n");
        Write("tours/walk.md", "---\ntitle: 走一遍\nitem: sheet\n---\n:::step\ntitle: 左上\nregion: [400, 700, 1200, 900]\n\n看左上。\n:::\n\n:::step\ntitle: 右下\nregion: [6000, 4000, 1200, 900]\n\n看右下。\n:::\n\n:::step\ntitle: 中间\nregion: [4000, 3000, 600, 500]\n\n看中间。\n:::\n");
        foreach (var name in Enumerable.Range(1, 5).Select(n => $"wuting-{n}.png").Append("wuting-sheet.png"))
        {
            Directory.CreateDirectory(Path.Combine(_root, "input/media"));
            File.WriteAllBytes(Path.Combine(_root, "input/media", name), File.ReadAllBytes(Repository.At("input/media/leaves/" + name)));
        }
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

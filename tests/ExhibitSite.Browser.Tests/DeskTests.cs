using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>The editor of <c>exhibit preview --desk</c>, as a person uses it who has no mouse.</summary>
public sealed class DeskTests : IAsyncLifetime
{
    private const string Settings = "title: 试验站\n";
    private const string Person = "---\ntitle: 陈廷敬\ntype: person\nsummary: 清初大臣。\n---\n正文。\n";

    private const string Expected = """
        ---
        title: 町店来的一封信
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }
        code: X013-WS·1938·Y-0007
        date: 民国二十七年七月六日
        people: [chen-tingjing]
        media:
          - { file: media/letter-7/wuting-1.png, alt: 一页旧书 }
        ---

        正文写在这里。

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("exhibit-desk-").FullName;
    private Process? _preview;
    private Chromium? _chromium;
    private string _address = "";

    public async Task InitializeAsync()
    {
        Write("site.yml", Settings);
        Write("agents/chen-tingjing.md", Person);
        _chromium = await Chromium.StartAsync();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "exhibit.dll"), "preview", "--desk", "--port", "0", "--input", Path.Combine(_root, "input") }) start.ArgumentList.Add(argument);
        _preview = Process.Start(start)!;
        // A full pipe would stop it.
        _preview.ErrorDataReceived += (_, _) => { };
        _preview.BeginErrorReadLine();
        await _preview.StandardOutput.ReadLineAsync();
        _address = (await _preview.StandardOutput.ReadLineAsync())!.Split('：', '（')[1];
    }

    public async Task DisposeAsync()
    {
        if (_chromium is not null) await _chromium.DisposeAsync();
        _preview?.Kill(entireProcessTree: true);
        _preview?.WaitForExit();
        _preview?.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_person_makes_a_record_adds_a_picture_fixes_a_date_links_a_person_and_sees_it_by_keyboard_alone()
    {
        var page = await OpenAsync(new ViewportSize { Width = 1500, Height = 900 });
        var complaints = new List<string>();
        page.Console += (_, message) => { if (message.Type is "error" or "warning") complaints.Add(message.Text); };
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);

        await GoAsync(page, "新建记录", isBack: true);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("町店来的一封信");
        await page.UntilAsync("document.querySelector('dialog input[id^=id]').value === 'ting-dian-lai-de-yi-feng-xin'");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("letter-7");
        await page.Keyboard.PressAsync("Enter");
        await page.UntilAsync("document.activeElement.ariaLabel === '题名'");

        await GoAsync(page, "档号");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("X013-WS·1938·Y-0007");
        // A date that does not exist is said at once, and put right.
        await GoAsync(page, "日期");
        await page.Keyboard.TypeAsync("光绪三十五年");
        await page.WaitForSelectorAsync(".reading [data-severity=error]");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("民国二十七年七月六日");
        await page.UntilAsync("document.querySelector('.reading').textContent === '读作 1938-07-06'");
        await GoAsync(page, "添加：人物");
        await page.Keyboard.TypeAsync("ctj");
        await page.WaitForSelectorAsync(".options [role=option]:has-text('chen-tingjing')");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".chip:has-text('陈廷敬')");
        await AddPictureAsync(page);
        await OpenRecordAsync(page);

        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForSelectorAsync(".state[data-dirty=false]");
        Assert.Equal(Expected, await File.ReadAllTextAsync(Path.Combine(_root, "input/items/letter-7.md")));
        var shown = page.FrameLocator("iframe[name=exhibit-desk]");
        await shown.Locator("h1:has-text('町店来的一封信')").WaitForAsync();
        await shown.Locator("a:has-text('陈廷敬')").First.WaitForAsync();
        await shown.Locator("img[alt=一页旧书]").First.WaitForAsync();
        Assert.Empty(complaints);
        await AssertAxeAsync(page);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_wrong_leads_to_its_line_and_is_undone_and_a_change_from_elsewhere_is_shown()
    {
        Write("items/letter.md", "---\ntitle: 一封信\ncode: X013-WS·1938·Y-0001\ndate: 1938\n---\n正文。\n");
        var page = await OpenAsync(new ViewportSize { Width = 390, Height = 800 });
        await page.Keyboard.TypeAsync("yfx");
        await page.WaitForSelectorAsync("[role=option]:has-text('一封信')");
        await page.Keyboard.PressAsync("Enter");
        await page.UntilAsync("document.activeElement.ariaLabel === '题名'");
        await AssertAxeAsync(page);
        await GoAsync(page, "日期");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("光绪三十五年");
        await page.Keyboard.PressAsync("Control+s");
        var place = page.Locator(".problem-list [data-severity=error] .place");
        await place.WaitForAsync();
        await place.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("三十五年", await page.EvaluateAsync<string>("(() => { const a = document.activeElement; return a.value.slice(a.selectionStart, a.selectionEnd); })()"));
        await page.Keyboard.PressAsync("Control+z");
        await page.UntilAsync("document.activeElement.value.includes('date: 1938\\n')");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await AssertAxeAsync(page);

        Write("items/letter.md", "---\ntitle: 别人改的\ncode: X013-WS·1938·Y-0001\n---\n正文。\n");
        await page.Keyboard.PressAsync("Control+s");
        await page.WaitForSelectorAsync("dialog .versions");
        await AssertAxeAsync(page);
        await GoAsync(page, "改用磁盘上的版本");
        await page.Keyboard.PressAsync("Enter");
        await page.UntilAsync("document.querySelector('h1').textContent === '别人改的'");
        Assert.Null(await page.EvaluateAsync<string?>(PageScripts.SticksOut));
        await page.Context.CloseAsync();
    }

    private static async Task AddPictureAsync(IPage page)
    {
        await GoAsync(page, "上传图像");
        await page.Keyboard.PressAsync("Enter");
        await page.UntilAsync("document.activeElement.type === 'file'");
        var chooser = await page.RunAndWaitForFileChooserAsync(() => page.Keyboard.PressAsync("Enter"));
        await chooser.SetFilesAsync(Repository.At("input/media/leaves/wuting-1.png"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("一页旧书");
        await AssertAxeAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync(".remarks:has-text('2000 × 3000 像素')");
    }

    private static async Task OpenRecordAsync(IPage page)
    {
        await GoAsync(page, "开放标识");
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("ArrowDown");
        await GoAsync(page, "权利声明");
        await page.Keyboard.PressAsync("ArrowDown");
        await GoAsync(page, "审核人");
        await page.Keyboard.TypeAsync("审核组");
        await GoAsync(page, "审核日期");
        await page.Keyboard.TypeAsync("03022026");
        await GoAsync(page, "依据");
        await page.Keyboard.TypeAsync("满二十五年");
        await GoAsync(page, "批次");
        await page.Keyboard.TypeAsync("2026-1");
    }

    /// <summary>Presses Tab until the focus is on what is called so.</summary>
    private static async Task GoAsync(IPage page, string name, bool isBack = false)
    {
        for (var i = 0; i < 150; i++)
        {
            if (await page.EvaluateAsync<bool>("name => [document.activeElement.ariaLabel, document.activeElement.textContent].some(text => text && (text === name || text.startsWith(name + '（')))", name)) return;
            await page.Keyboard.PressAsync(isBack ? "Shift+Tab" : "Tab");
        }
        Assert.Fail($"Tab never comes to {name}");
    }

    private static async Task AssertAxeAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.At("site/web/node_modules/axe-core/axe.min.js")));
        Assert.Empty(await page.EvaluateAsync<string[]>(PageScripts.Axe, null));
    }

    private async Task<IPage> OpenAsync(ViewportSize size)
    {
        var context = await _chromium!.Browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = size, ReducedMotion = ReducedMotion.Reduce, Locale = "en-US" });
        await context.AddInitScriptAsync(PageScripts.ReportViolations);
        var page = await context.NewPageAsync();
        await page.GotoAsync(_address);
        await page.WaitForSelectorAsync("[role=option]");
        return page;
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_root, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}

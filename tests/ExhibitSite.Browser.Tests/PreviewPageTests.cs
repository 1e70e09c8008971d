using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;

namespace ExhibitSite.Browser.Tests;

/// <summary>A page of the preview while its record is being written.</summary>
public sealed class PreviewPageTests : IAsyncLifetime, IDisposable
{
    private const string Item =
        "---\ntitle: 关于町店战斗的电报\ncode: X013-WS·1938·Y-0001\ndate: 1938-07-06\ncreator: 某部\nopen: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\nreview: { by: 审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }\n---\n";

    private static readonly string Paragraphs = string.Concat(Enumerable.Range(1, 60).Select(i => $"第{i}段正文，足够长，使这一页可以滚动。\n\n"));

    private static readonly string Long = string.Concat(Enumerable.Repeat("那一年夏天在沁河两岸", 8));

    private readonly string _folder = Directory.CreateTempSubdirectory("exhibit-preview-").FullName;
    private Process _preview = null!;
    private Chromium _chromium = null!;
    private string _address = "";

    [Fact]
    public async Task A_change_comes_into_the_open_page_and_a_mistake_over_it()
    {
        var page = await _chromium.Browser.NewPageAsync();
        await page.GotoAsync(_address + "items/letter/");
        // Gone when the page begins anew.
        await page.EvaluateAsync("() => { window.stayed = true; scrollTo({ top: 600, behavior: 'instant' }); document.querySelector('.site-search input').focus({ preventScroll: true }); }");
        await page.WaitForFunctionAsync("() => document.readyState === 'complete'");
        // What is read stays where it is, though the title above becomes longer by some lines.
        await page.EvaluateAsync("() => { window.read = document.elementFromPoint(innerWidth / 2, innerHeight / 2); window.stood = window.read.getBoundingClientRect().top; }");

        Write(text => text.Replace("第30段正文", "第三十段改过了", StringComparison.Ordinal).Replace("title: 关于", "title: 又关于" + Long, StringComparison.Ordinal));
        await page.WaitForFunctionAsync("() => document.querySelector('main').textContent.includes('第三十段改过了')");
        Assert.Equal($"又关于{Long}町店战斗的电报", await page.TextContentAsync("h1"));
        Assert.StartsWith("又关于", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed && document.activeElement.matches('.site-search input')"));
        Assert.InRange(await page.EvaluateAsync<double>("() => Math.abs(window.read.getBoundingClientRect().top - window.stood)"), 0, 1);

        Write(text => text.Replace("title:", "titel:", StringComparison.Ordinal));
        var box = page.Locator("#exhibit-preview .problem");
        await box.WaitForAsync();
        Assert.Contains("items/letter.md:2:1: 错误 EX1101", await box.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("又关于", await page.TextContentAsync("h1"), StringComparison.Ordinal);
        Write(text => text.Replace("titel:", "title:", StringComparison.Ordinal));
        await box.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.True(await page.EvaluateAsync<bool>("() => window.stayed"));

        // What scripts look for only once makes the page begin anew, where it was.
        Write(text => text + "\n脚注在此。[^1]\n\n[^1]: 注文。\n");
        await page.WaitForFunctionAsync("() => !window.stayed && document.querySelector('main').textContent.includes('注文') && scrollY > 500");
        await page.ClickAsync("a.evidence");
        await page.Locator(".popover").WaitForAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_curator_sees_what_stays_in_and_the_public_does_not()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "items", "kept.md"), Item.Replace("关于町店战斗的电报", "不公开的名册", StringComparison.Ordinal).Replace("0001", "0002", StringComparison.Ordinal).Replace("open: 开放", "open: 控制", StringComparison.Ordinal));
        var page = await _chromium.Browser.NewPageAsync();
        var gone = await page.GotoAsync(_address + "items/kept/");
        Assert.Equal(404, gone!.Status);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "编者所见" }).ClickAsync();
        await page.GetByText("未公开：开放标识是“控制”").WaitForAsync();
        Assert.Equal("不公开的名册", await page.TextContentAsync("h1"));
        await page.GotoAsync(_address + "fonds/");
        await page.ClickAsync("#exhibit-preview summary");
        await page.ClickAsync("#exhibit-preview .kept a[href='/__preview/curator/']");
        await page.ClickAsync("a[href='/items/kept/']");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "公众所见" }).ClickAsync();
        await page.WaitForFunctionAsync("() => document.body.className === 'page-not-found'");
        await page.CloseAsync();
    }

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "items"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "site.yml"), "title: 试验站\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "items", "letter.md"), Item + Paragraphs);
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Repository.At($"site/ExhibitSite.Cli/bin/{configuration}/net10.0/exhibit.dll"), "preview", "--input", _folder, "--port", "0" }) start.ArgumentList.Add(argument);
        _preview = Process.Start(start)!;
        // A full pipe would stop it.
        _preview.ErrorDataReceived += static (_, _) => { };
        _preview.BeginErrorReadLine();
        _address = (await _preview.StandardOutput.ReadLineAsync())!.Split('：', '（')[1];
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (!_preview.HasExited) _preview.Kill(entireProcessTree: true);
        await _preview.WaitForExitAsync();
    }

    public void Dispose()
    {
        _preview.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Write(Func<string, string> change)
    {
        var file = Path.Combine(_folder, "items", "letter.md");
        File.WriteAllText(file, change(File.ReadAllText(file)));
    }
}

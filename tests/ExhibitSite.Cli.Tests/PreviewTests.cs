using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Xunit;

namespace ExhibitSite.Cli.Tests;

public sealed class PreviewTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_preview_shows_the_site_follows_the_input_and_keeps_the_last_good_page()
    {
        using var site = new TempSite(TempSite.Letter);
        using var preview = await Running.Start(site);
        var page = await preview.Client.GetStringAsync("items/letter/");
        Assert.Contains("关于町店战斗的电报", page, StringComparison.Ordinal);
        Assert.Contains("<script src=\"/__preview/reload.js\" data-version=\"1\" data-view=\"public\"", page, StringComparison.Ordinal);

        using var events = await preview.Listen();
        Assert.Equal((1, null), await events.Next());

        site.Write("items/letter.md", await Text(site, "关于町店战斗的电报", "关于町店的另一封电报"));
        Assert.Equal((2, null), await events.Next());
        Assert.Contains("关于町店的另一封电报", await preview.Client.GetStringAsync("items/letter/"), StringComparison.Ordinal);

        site.Write("items/letter.md", await Text(site, "title:", "titel:"));
        var (version, problem) = await events.Next();
        Assert.Equal(2, version);
        Assert.Contains("items/letter.md:2:1: 错误 EX1101: 没有叫“titel”的字段。", problem, StringComparison.Ordinal);
        Assert.Contains("关于町店的另一封电报", await preview.Client.GetStringAsync("items/letter/"), StringComparison.Ordinal);
        // Who comes while it is broken sees the box too.
        using (var late = await preview.Listen()) Assert.Equal((version, problem), await late.Next());

        site.Write("items/letter.md", await Text(site, "titel:", "title:"));
        Assert.Equal((3, null), await events.Next());
    }

    [Fact]
    public async Task A_preview_answers_as_a_server_should()
    {
        using var site = new TempSite(TempSite.Letter);
        using var preview = await Running.Start(site, "--as-curator");
        using var home = await preview.Client.GetAsync("");
        Assert.Equal((HttpStatusCode.OK, "no-store", "text/html; charset=utf-8"), (home.StatusCode, home.Headers.CacheControl!.ToString(), home.Content.Headers.ContentType!.ToString()));
        using var script = await preview.Client.GetAsync("__preview/reload.js");
        Assert.Equal("text/javascript", script.Content.Headers.ContentType!.MediaType);
        using var feed = await preview.Client.GetAsync("robots.txt");
        Assert.Equal("text/plain", feed.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("__preview", await feed.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var missing = await preview.Client.GetAsync("items/none/");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("<h1", await missing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var folder = await preview.Client.GetAsync("items/letter");
        Assert.Equal((HttpStatusCode.Redirect, "/items/letter/"), (folder.StatusCode, folder.Headers.Location!.OriginalString));
        using var posted = await preview.Client.PostAsync("", null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);

        // A name that someone else made point to this machine (DNS rebinding).
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = "evil.example" } };
        using var refused = await preview.Client.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(IPAddress.Loopback.ToString(), preview.Client.BaseAddress!.Host);
    }

    [Fact]
    public async Task A_preview_of_broken_material_says_so_until_it_is_mended()
    {
        using var site = new TempSite(TempSite.Letter + "-- notices/note.md --\nno fields\n");
        using var preview = await Running.Start(site);
        // One bad file does not hide the others.
        Assert.Equal(HttpStatusCode.OK, (await preview.Client.GetAsync("items/letter/")).StatusCode);
        using var events = await preview.Listen();
        var (version, problem) = await events.Next();
        Assert.Equal(1, version);
        Assert.Contains("EX1030", problem, StringComparison.Ordinal);
        File.Delete(site.InputFile("notices/note.md"));
        Assert.Equal((1, null), await events.Next());
        site.Write("notices/note.md", "---\ntitle: 告示\ndate: 2026-01-01\n---\n");
        Assert.Equal((2, null), await events.Next());
        Assert.Equal(HttpStatusCode.OK, (await preview.Client.GetAsync("notices/note/")).StatusCode);
    }

    [Fact]
    public async Task Without_settings_there_is_nothing_to_show()
    {
        using var site = new TempSite("-- site.yml --\ntitle: [\n");
        using var preview = await Running.Start(site);
        using var home = await preview.Client.GetAsync("");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, home.StatusCode);
        Assert.Contains("data-version=\"0\"", await home.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var events = await preview.Listen();
        Assert.Equal(0, (await events.Next()).Version);
        site.Write("site.yml", "title: 站\n");
        Assert.Equal((1, null), await events.Next());
        Assert.Equal(HttpStatusCode.OK, (await preview.Client.GetAsync("")).StatusCode);
    }

    [Fact]
    public async Task Only_curators_open_what_stays_in_and_no_built_site_has_it()
    {
        const string Secret = "蓝印花布包袱里的账册";
        using var site = new TempSite(TempSite.Letter + $"-- items/kept.md --\n---\ntitle: {Secret}\ncode: X013-WS·1938·Y-0002\ndate: 1938-07-07\ncreator: 某部\nopen: 控制\nprivate-note: 第三号铁柜\n---\n不公开的正文。\n");
        using var preview = await Running.Start(site);
        Assert.Equal(HttpStatusCode.NotFound, (await preview.Client.GetAsync("items/kept/")).StatusCode);
        Assert.DoesNotContain(Secret, await preview.Client.GetStringAsync("items/letter/"), StringComparison.Ordinal);

        using var asked = new HttpRequestMessage(HttpMethod.Get, "items/kept/") { Headers = { { "Cookie", "exhibit-preview-view=curator" } } };
        using var answer = await preview.Client.SendAsync(asked);
        var page = await answer.Content.ReadAsStringAsync();
        foreach (var shown in new[] { Secret, "未公开：开放标识是“控制”", "EX4001", "第三号铁柜", "不公开的正文。" }) Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.Contains(Secret, await preview.Client.GetStringAsync("__preview/curator/"), StringComparison.Ordinal);
        Assert.Contains("\"address\":\"/items/kept/\"", await preview.Client.GetStringAsync("__preview/curator/beside?path=items/"), StringComparison.Ordinal);

        var run = Exhibit.Run(site.Folder, "build");
        Assert.True(run.Code == 0, run.ToString());
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "output"), "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("__preview", file, StringComparison.Ordinal);
            var text = await File.ReadAllTextAsync(file);
            Assert.False(text.Contains("__preview", StringComparison.Ordinal) || text.Contains(Secret, StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public async Task Control_C_ends_a_preview_well()
    {
        using var site = new TempSite(TempSite.Letter);
        using var preview = await Running.Start(site);
        using var events = await preview.Listen();
        await events.Next();
        if (OperatingSystem.IsWindows()) return;   // Windows has no way to send the key to another process's console
        using var kill = Process.Start("kill", ["-INT", $"{preview.Process.Id}"]);
        await preview.Process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, preview.Process.ExitCode);
    }

    [Fact]
    public void A_port_that_is_taken_exits_with_4_and_names_another()
    {
        using var site = new TempSite(TempSite.Letter);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var run = Exhibit.Run(site.Folder, "preview", "--port", $"{port}");
        Assert.True(run.Code == 4, run.ToString());
        Assert.StartsWith($"端口 {port} 用不了：", run.Error, StringComparison.Ordinal);
    }

    private static async Task<string> Text(TempSite site, string old, string now) =>
        (await File.ReadAllTextAsync(site.InputFile("items/letter.md"))).Replace(old, now, StringComparison.Ordinal);

    /// <summary>A preview that runs until the test ends.</summary>
    private sealed class Running(Process process, HttpClient client) : IDisposable
    {
        public Process Process => process;

        public HttpClient Client => client;

        public static async Task<Running> Start(TempSite site, params string[] options)
        {
            var process = Exhibit.Start(site.Folder, ["preview", "--port", "0", .. options]);
            // A full pipe would stop it.
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            var address = line!.Split('：', '（')[1];
            var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
            return new Running(process, new HttpClient(handler, disposeHandler: true) { BaseAddress = new Uri(address), Timeout = Patience });
        }

        public async Task<Events> Listen() => new(new StreamReader(await client.GetStreamAsync("__preview/events")));

        public void Dispose()
        {
            client.Dispose();
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
    }

    /// <summary>The server-sent events of a preview.</summary>
    private sealed class Events(StreamReader stream) : IDisposable
    {
        public async Task<(int Version, string? Problem)> Next()
        {
            while (await stream.ReadLineAsync().WaitAsync(Patience) is { } line)
            {
                if (!line.StartsWith("data: ", StringComparison.Ordinal)) continue;
                var data = JsonDocument.Parse(line[6..]).RootElement;
                return (data.GetProperty("version").GetInt32(), data.TryGetProperty("problem", out var problem) ? problem.GetString() : null);
            }
            throw new EndOfStreamException("The preview closed its events.");
        }

        public void Dispose() => stream.Dispose();
    }
}

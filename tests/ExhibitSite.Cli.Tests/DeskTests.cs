using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ExhibitSite.Pipeline;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Cli.Tests;

/// <summary>What the desk answers, and to whom.</summary>
public sealed class DeskTests(ITestOutputHelper output)
{
    private const string Marked = "\uFEFF---\r\n# 题名照原件\r\ntitle: \"一封信\"   # 抄自封面\r\ncode: X013-WS·1938·Y-0001\r\nown: '留着'\r\n---\r\n正文。\n末行";

    [Fact]
    public async Task Who_was_not_given_the_address_gets_nothing_and_changes_nothing()
    {
        using var site = new TempSite(TempSite.Letter);
        await using var desk = await RunningDesk.StartAsync(site);
        var before = site.Everything();
        Assert.Equal(HttpStatusCode.OK, (await desk.Ask("start")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Ask("start", token: "")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Ask("start", token: new string('0', 64))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Ask("start", header: ("Sec-Fetch-Site", "same-site"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.Ask("start", header: ("Host", "evil.example"))).Status);
        object save = new { path = "items/letter.md", text = "x", hash = (await desk.Open("items/letter.md")).Hash };
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Send("PUT", "file", save, origin: null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Send("PUT", "file", save, origin: "http://127.0.0.1:1")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Send("POST", "new", new { kind = "item", id = "b" }, origin: "null")).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await desk.Send("PUT", "file", save, type: "text/plain")).Status);
        Assert.Equal(before, site.Everything());

        using var page = await desk.Client.GetAsync("__desk/");
        Assert.DoesNotContain(desk.Token, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_preview_without_the_desk_has_none()
    {
        using var site = new TempSite(TempSite.Letter);
        await using var desk = await RunningDesk.StartAsync(site, hasDesk: false);
        Assert.NotEqual(HttpStatusCode.OK, (await desk.Ask("start")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await desk.Send("POST", "new", new { kind = "item", id = "b" })).Status);
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("items/../../outside.md")]
    [InlineData("items/./letter.md")]
    [InlineData("items//letter.md")]
    [InlineData("/etc/hostname.md")]
    [InlineData("items\\letter.md")]
    [InlineData("items/.hidden.md")]
    [InlineData("items/_draft/letter.md")]
    [InlineData("items/letter.md\n")]
    [InlineData("items/letter.html")]
    [InlineData("media/letter.md")]
    [InlineData("site.yml")]
    [InlineData("items/linked.md")]
    [InlineData("items/elsewhere/letter.md")]
    [InlineData("items/dangling.md")]
    public async Task What_is_no_record_of_the_folder_is_neither_read_nor_written(string path)
    {
        using var site = new TempSite(TempSite.Letter);
        site.Write("items/.hidden.md", "secret");
        site.Write("items/_draft/letter.md", "secret");
        site.Write("../outside.md", "secret");
        Directory.CreateDirectory(Path.Combine(site.Folder, "other"));
        await File.WriteAllTextAsync(Path.Combine(site.Folder, "other/letter.md"), "secret");
        File.CreateSymbolicLink(site.InputFile("items/linked.md"), Path.Combine(site.Folder, "outside.md"));
        File.CreateSymbolicLink(site.InputFile("items/dangling.md"), Path.Combine(site.Folder, "nowhere.md"));
        Directory.CreateSymbolicLink(site.InputFile("items/elsewhere"), Path.Combine(site.Folder, "other"));
        await using var desk = await RunningDesk.StartAsync(site);
        var before = site.Everything();
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Ask($"file?path={Uri.EscapeDataString(path)}")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await desk.Send("PUT", "file", new { path, text = "changed", hash = "" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Ask($"picture?path={Uri.EscapeDataString(path)}")).Status);
        Assert.Equal(before, site.Everything());
    }

    [Fact]
    public async Task A_field_changed_in_the_form_and_saved_leaves_every_other_byte_as_it_was()
    {
        using var site = new TempSite("");
        Directory.CreateDirectory(site.InputFile("items"));
        await File.WriteAllTextAsync(site.InputFile("items/letter.md"), Marked);
        await using var desk = await RunningDesk.StartAsync(site);
        var file = await desk.Open("items/letter.md");
        var edited = await desk.Send("POST", "edit", new { path = "items/letter.md", text = file.Text, edits = new[] { new { field = "title", text = "另一封信" }, new { field = "date", text = "1938-07" } } });
        Assert.Equal("另一封信", edited.Body.GetProperty("values").GetProperty("title").GetString());
        var saved = await desk.Send("PUT", "file", new { path = "items/letter.md", text = edited.Body.GetProperty("text").GetString(), hash = file.Hash });
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        var expected = Marked.Replace("一封信", "另一封信", StringComparison.Ordinal).Replace("Y-0001\r\n", "Y-0001\r\ndate: 1938-07\r\n", StringComparison.Ordinal);
        Assert.Equal(Encoding.UTF8.GetBytes(expected), await File.ReadAllBytesAsync(site.InputFile("items/letter.md")));
        Assert.Equal(["letter.md"], Directory.GetFiles(site.InputFile("items")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_file_that_somebody_else_has_changed_is_not_overwritten()
    {
        using var site = new TempSite(TempSite.Letter);
        await using var desk = await RunningDesk.StartAsync(site);
        var file = await desk.Open("items/letter.md");
        site.Write("items/letter.md", "---\ntitle: 别人的\n---\n");
        var conflict = await desk.Send("PUT", "file", new { path = "items/letter.md", text = "---\ntitle: 我的\n---\n", hash = file.Hash });
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("别人的", conflict.Body.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("别人的", await File.ReadAllTextAsync(site.InputFile("items/letter.md")), StringComparison.Ordinal);
        // Who has seen the other version may choose their own.
        var chosen = await desk.Send("PUT", "file", new { path = "items/letter.md", text = "---\ntitle: 我的\n---\n", hash = conflict.Body.GetProperty("hash").GetString() });
        Assert.Equal(HttpStatusCode.OK, chosen.Status);
        File.Delete(site.InputFile("items/letter.md"));
        var gone = await desk.Send("PUT", "file", new { path = "items/letter.md", text = "x", hash = chosen.Body.GetProperty("hash").GetString() });
        Assert.Equal((HttpStatusCode.Conflict, ""), (gone.Status, gone.Body.GetProperty("hash").GetString()));
    }

    [Fact]
    public async Task A_new_record_holds_what_it_must_have_and_takes_the_place_of_no_other()
    {
        using var site = new TempSite(TempSite.Letter);
        await using var desk = await RunningDesk.StartAsync(site);
        Assert.Equal("ding-dian", (await desk.Send("POST", "id", new { text = "定店" })).Body.GetProperty("id").GetString());
        var made = await desk.Send("POST", "new", new { kind = "item", id = "photo-1", title = "一张: 照片" });
        Assert.Equal("items/photo-1.md", made.Body.GetProperty("path").GetString());
        Assert.Equal("---\ntitle: \"一张: 照片\"\nopen: 未审核\ncode: 待填的档号（photo-1）\n---\n\n正文写在这里。\n", await File.ReadAllTextAsync(site.InputFile("items/photo-1.md")));
        var again = await desk.Send("POST", "new", new { kind = "item", id = "letter", title = "x" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("items/letter.md", again.Body[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        var found = (await desk.Ask("records?q=qqq")).Body.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("id").GetString());
        Assert.Equal([], found);
        Assert.Equal(["photo-1"], (await desk.Ask("records?q=yzzp&kind=item")).Body.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task A_picture_is_looked_into_before_it_gets_a_name_and_overwrites_none()
    {
        using var site = new TempSite(TempSite.Letter);
        await using var desk = await RunningDesk.StartAsync(site);
        var first = await desk.Upload("封面 照.PNG", "letter", UploadSamples.WithPlace);
        Assert.Equal(["EX8066", "EX8068"], first.Body.GetProperty("remarks").EnumerateArray().Select(r => r.GetProperty("code").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(("media/letter/feng-mian-zhao.jpg", 640, 480), (first.Body.GetProperty("path").GetString(), first.Body.GetProperty("width").GetInt32(), first.Body.GetProperty("height").GetInt32()));
        var second = await desk.Upload("../../feng-mian-zhao.jpg", "letter", UploadSamples.WithPlace);
        Assert.Equal("media/letter/feng-mian-zhao-2.jpg", second.Body.GetProperty("path").GetString());
        var shown = await desk.Client.SendAsync(desk.Request(HttpMethod.Get, "picture?path=media/letter/feng-mian-zhao.jpg"));
        Assert.Equal(UploadSamples.WithPlace, await shown.Content.ReadAsByteArrayAsync());
        foreach (var (name, bytes, code) in new[] { ("page.png", "<html><script>"u8.ToArray(), "EX8063"), ("large.png", UploadSamples.Png(30_000, 20_000), "EX8064") })
        {
            var refused = await desk.Upload(name, "letter", bytes);
            Assert.Equal((HttpStatusCode.UnprocessableEntity, code), (refused.Status, refused.Body[0].GetProperty("code").GetString()));
        }
        Assert.Equal(["feng-mian-zhao-2.jpg", "feng-mian-zhao.jpg"], Directory.GetFiles(site.InputFile("media"), "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_findings_of_the_newest_build_stand_beside_the_file_they_are_in()
    {
        using var site = new TempSite(TempSite.Letter.Replace("date: 民国二十七年七月六日", "date: 光绪三十五年", StringComparison.Ordinal));
        site.Write("items/other.md", "---\ntitel: x\n---\n");
        await using var desk = await RunningDesk.StartAsync(site);
        desk.Stage.Show(desk.Stage.Now.State.Refused("…") with { Newest = Build.Run(InputFolder.Read(site.InputFile("")), new BuildOptions(new DateOnly(2026, 3, 10))) });
        var standing = (await desk.Ask("standing?path=items/letter.md")).Body;
        var problem = Assert.Single(standing.GetProperty("problems").EnumerateArray(), p => p.GetProperty("code").GetString() == "EX1131");
        Assert.Equal(("error", 4), (problem.GetProperty("severity").GetString(), problem.GetProperty("line").GetInt32()));
        Assert.Equal("items/other.md", standing.GetProperty("firstElsewhere").GetString());
        Assert.False(standing.TryGetProperty("page", out _));
        var date = (await desk.Send("POST", "date", new { text = "民国二十七年七月" })).Body;
        Assert.Equal(("1938-07-01", "1938-07-31"), (date.GetProperty("earliest").GetString(), date.GetProperty("latest").GetString()));
    }

    [Fact]
    public async Task One_of_ten_thousand_records_is_found_by_title_pinyin_initials_or_id()
    {
        using var site = new TempSite(TempSite.Letter);
        site.Write("items/many.csv", "id,title\n" + string.Concat(Enumerable.Range(0, 10_000).Select(n => $"many-{n:00000},第{n}号卷宗\n")));
        await using var desk = await RunningDesk.StartAsync(site);
        Assert.Equal(10_001, (await desk.Ask("records?q=")).Body.GetProperty("total").GetInt32());
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var typed in new[] { "町店", "tingdian", "gytd", "lett" })
            Assert.Equal("letter", (await desk.Ask($"records?q={Uri.EscapeDataString(typed)}")).Body.GetProperty("records")[0].GetProperty("id").GetString());
        output.WriteLine($"four searches among 10,001 records: {clock.ElapsedMilliseconds} ms");
        Assert.Equal(["many-07777"], (await desk.Ask("records?q=7777&kind=item")).Body.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("id").GetString()));
    }
}

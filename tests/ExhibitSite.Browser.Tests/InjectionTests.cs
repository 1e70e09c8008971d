using System.Collections.Immutable;
using ExhibitSite.Pipeline;
using ExhibitSite.Reading.Files;
using ExhibitSite.Writing;
using Microsoft.Playwright;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Browser.Tests;

/// <summary>What a curator may write cannot run: not under our content security policy, and not without it.</summary>
public sealed class InjectionTests(ITestOutputHelper output)
{
    // Each sets window.ran when it runs. What stands for the code is put into every way of smuggling it in.
    private static readonly string[] Codes = ["ran=1", "window['ran']=1", "self.ran=1//", "top.ran=1;", "parent.ran=1", "(ran=1)", "ran=1<!--", "ran=`1`", "globalThis.ran=1", "{ran=1}"];

    private static readonly string[] Ways =
    [
        "<script>{0}</script>", "</script><script>{0}</script>", "</title><script>{0}</script>", "</textarea><script>{0}</script>", "<ScRiPt >{0}</sCrIpT >",
        "<img src=x onerror={0}>", "<img src=x onerror=\"{0}\">", "\"><img src=x onerror='{0}'>", "'><img src=x onerror=\"{0}\">", "<svg onload={0}>",
        "<svg><script>{0}</script></svg>", "<svg><animate onbegin={0} attributeName=x dur=1s>", "<body onload={0}>", "<details open ontoggle={0}>x</details>", "<iframe srcdoc=\"<script>parent.{0}</script>\"></iframe>",
        "<iframe src=\"javascript:{0}\"></iframe>", "<object data=\"javascript:{0}\">", "<embed src=\"javascript:{0}\">", "<a href=\"javascript:{0}\">x</a>", "<math><mtext><img src=x onerror={0}></mtext></math>",
        "<input autofocus onfocus={0}>", "<video><source onerror={0}></video>", "<audio src=x onerror={0}>", "<style>@import 'javascript:{0}'</style>", "<link rel=stylesheet href=\"javascript:{0}\">",
        "<meta http-equiv=refresh content=\"0;url=javascript:{0}\">", "<base href=\"javascript:{0}//\">", "<form action=\"javascript:{0}\"><button>x</button></form>", "\" onmouseover=\"{0}\" x=\"", "' onfocus='{0}' autofocus='",
        "&lt;script&gt;{0}&lt;/script&gt;", "&#60;script&#62;{0}&#60;/script&#62;", "\\u003cscript\\u003e{0}\\u003c/script\\u003e", "%3Cscript%3E{0}%3C/script%3E", "<<script>script>{0}<</script>/script>",
        "<noscript><p title=\"</noscript><img src=x onerror={0}>\">", "<template><script>{0}</script></template>", "]]><script>{0}</script>", "--><script>{0}</script><!--", "</style><script>{0}</script>",
        "[x](javascript:{0})", "![x](javascript:{0})", "[x]: javascript:{0}\n[x]", "<javascript:{0}>", "[x](data:text/html,<script>{0}</script>)",
        "[[javascript:{0}]]", "[[item:i-0|<img src=x onerror={0}>]]", "{{确: javascript:{0}}}", "`<script>{0}</script>`", "\u2028<script>{0}</script>\u2029",
    ];

    private static readonly ImmutableArray<string> Payloads = [.. Ways.SelectMany(way => Codes.Select(code => way.Replace("{0}", code, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)))];

    // Fields that take free words. Each of these items has another payload in each.
    private static readonly string[] Fields = ["title", "title.en", "summary", "summary.en", "note", "extent", "doc-type", "source", "originals", "transcription-note", "date-note"];

    [Fact]
    public async Task Five_hundred_payloads_in_every_field_run_neither_under_our_policy_nor_without_it()
    {
        Assert.Equal(500, Payloads.Length);
        var tree = SourceTree.OfTexts(Texts());
        var result = Build.Run(tree, new BuildOptions(new DateOnly(2026, 11, 22), BaseUrl: "https://archives.example/exhibits/demo/"));
        Assert.False(result.IsRefused, string.Join('\n', result.Findings.Where(f => f.Rule.Severity == Model.Diagnostics.Severity.Error).Take(20).Select(f => $"{f.Span}: {f.Message("en")}")));
        var folder = Directory.CreateTempSubdirectory("exhibit-injection-").FullName;
        try
        {
            new SiteWriter(folder).Write(result.Files);
            await using var server = await SiteServer.StartAsync(folder);
            await using var chromium = await Chromium.StartAsync();
            var pages = result.Files.Where(f => f.IsPage).Select(f => f.Path.Address).ToList();
            foreach (var bypasses in new[] { false, true }) await VisitAsync(server, chromium.Browser, pages, bypasses);
            output.WriteLine($"{Payloads.Length} payloads in {Fields.Length} fields, captions, blocks and texts; {pages.Count} pages visited with the policy and without");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task VisitAsync(SiteServer server, IBrowser browser, List<string> pages, bool bypasses)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { BypassCSP = bypasses });
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            // Every browser asks a host for it once.
            if (!message.Location.Contains("/favicon.ico", StringComparison.Ordinal)) faults.Add($"{message.Text} {message.Location}");
        };
        page.PageError += (_, error) => faults.Add(error);
        page.Dialog += (_, dialog) => faults.Add(dialog.Message);
        foreach (var address in pages)
        {
            await page.GotoAsync(new Uri(server.Address, address).AbsoluteUri);
            Assert.False(await page.EvaluateAsync<bool>("'ran' in window"), $"{address}: a payload ran");
            // What waits for a press or a hover would run later.
            var waiting = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('*')].flatMap(e => [...e.attributes]
                    .filter(a => a.name.startsWith('on') || a.name === 'srcdoc' || (/^(href|src|action|data|formaction)$/.test(a.name) && /^\s*(javascript|data|vbscript):/i.test(a.value)))
                    .map(a => `<${e.localName} ${a.name}="${a.value}">`))
                """);
            Assert.Empty(waiting);
            Assert.Empty(faults);
        }
    }

    private static Dictionary<string, string> Texts()
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["site.yml"] = $"title: {Quoted(Payloads[0])}\ntagline: {Quoted(Payloads[11])}\nsummary: {Quoted(Payloads[52])}\nfooter: {Quoted(Payloads[75])}\n",
            ["media/dot.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>",
        };
        // One payload a body that is accepted: what is refused cannot be published at all.
        var bodies = Payloads.Where(IsAccepted).ToList();
        Assert.True(bodies.Count > 350, $"only {bodies.Count} bodies are accepted");
        for (var i = 0; i * Fields.Length < Payloads.Length + Fields.Length; i++)
        {
            var fields = string.Concat(Fields.Select((field, f) => $"{field}: {Quoted(Payloads[((i * Fields.Length) + f) % Payloads.Length])}\n"));
            var media = $"media: [{{ file: media/dot.svg, alt: {Quoted(Payloads[(i * 7) % Payloads.Length])}, caption: {Quoted(Payloads[(i * 13) % Payloads.Length])}, kind: 示意图, maker: {Quoted(Payloads[(i * 17) % Payloads.Length])} }}]\n";
            var body = string.Join("\n\n", Enumerable.Range(0, 11).Select(b => bodies[((i * 11) + b) % bodies.Count]));
            var quote = $":::quote\nby: {Quoted(Payloads[(i * 19) % Payloads.Length])}\n\n引文\n:::\n";
            texts[$"items/i-{i}.md"] =
                $"---\n{fields}code: X001-WS·1938·Y-{i + 1:0000}\ndate: 1938-07-06\ncreator: [{Quoted(Payloads[(i * 23) % Payloads.Length])}]\nopen: 开放\nrights: https://creativecommons.org/publicdomain/mark/1.0/\n"
                + $"review: {{ by: {Quoted(Payloads[(i * 29) % Payloads.Length])}, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }}\n{media}---\n{body}\n\n{quote}";
        }
        return texts;
    }

    private static bool IsAccepted(string payload) =>
        !Build.Run(SourceTree.OfTexts([new("site.yml", "title: 站\n"), new("items/i-0.md", "---\ntitle: 件\ncode: X001\n---\n"), new("guides/g.md", $"---\ntitle: 指南\n---\n{payload}\n")]), new BuildOptions(new DateOnly(2026, 11, 22))).IsRefused;

    private static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}

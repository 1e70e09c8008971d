using System.Text;
using ExhibitSite.Audit.Leaks;
using ExhibitSite.Model.Leaks;
using Xunit;

namespace ExhibitSite.Tests.Audit;

/// <summary>A name of two characters is found where a reader could read it, and nowhere else.</summary>
public sealed class ShortNameTests
{
    private static readonly LeakSweep Sweep = new(new Secrets([], [])
    {
        Names = [.. new[] { "王五", "Plan", "A-3-12" }.Select(n => new SecretPhrase($"item:{n}", "title", ShortNames.Of(n)!))],
        Addresses = [new SecretPhrase("item:a7", "id", "items/a7"), new SecretPhrase("media/a7.png", "file", "media/a7.png")],
    });

    [Theory]
    [InlineData("a.html", "<p>收到王五的信</p>", "item:王五")]
    [InlineData("a.html", "<p>王<b>五</b></p>", "item:王五")]
    [InlineData("a.html", "<img alt=\"王五像\">", "item:王五")]
    [InlineData("a.html", "<p>&#29579;&#x4E94;</p>", "item:王五")]
    [InlineData("a.html", "<script type=\"application/ld+json\">{\"name\":\"王五\"}</script>", "item:王五")]
    [InlineData("a.json", "{\"t\":\"\\u738b\\u4e94\"}", "item:王五")]
    [InlineData("a.xml", "<title>王五</title>", "item:王五")]
    [InlineData("a.vtt", "WEBVTT\n\n王五：好", "item:王五")]
    [InlineData("a.html", "<h1>The Plan, a draft</h1>", "item:Plan")]
    [InlineData("a.html", "<p>柜号 A-3-12。</p>", "item:A-3-12")]
    [InlineData("a.html", "<a href=\"../items/a7/\">x</a>", "item:a7")]
    [InlineData("sitemap.xml", "<loc>https://example.org/items/a7</loc>", "item:a7")]
    [InlineData("a.html", "<img src=\"media%2Fa7.png\">", "media/a7.png")]
    public void It_is_found(string path, string content, string owner) =>
        Assert.Contains(owner, Assert.Single(Sweep.Look(path, Encoding.UTF8.GetBytes(content))).Message("en"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.html", "<p>姓王</p><p>五月</p>")]
    [InlineData("a.html", "<p>王、五</p>")]
    [InlineData("a.html", "<p>Planned; an explanation</p>")]
    [InlineData("a.html", "<div class=\"plan\" data-x=\"1\" style=\"plan\">x</div><style>plan{}</style><script>let plan</script>")]
    [InlineData("a.css", ".plan { }")]
    [InlineData("a.js", "const plan = 1")]
    [InlineData("a.json", "{\"plan\":1}")]
    [InlineData("a.html", "<p>柜号 A-3-123，A-3-1</p>")]
    [InlineData("a.html", "<a href=\"../items/a7-2/\">x</a><a href=\"../items/a77/\">x</a><img src=\"media/a7.png-2\">")]
    public void It_is_not_found_where_it_is_not(string path, string content) => Assert.Empty(Sweep.Look(path, Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Bytes_that_are_no_text_are_not_asked_for_short_names()
    {
        byte[] noise = [0, 1, 2, .. Encoding.BigEndianUnicode.GetBytes("王五"), .. Encoding.UTF8.GetBytes("王五")];
        Assert.Empty(Sweep.Look("a.bin", noise));
    }

    [Fact]
    public void What_a_closed_record_is_called_is_a_secret_unless_an_open_one_says_it()
    {
        const string Closed = "-- items/c1.md --\n---\ntitle: 王五\ntitle.en: Plan\ncode: X9-12\ncreator: 赵六\nopen: 控制\nstorage: 库3A\n---\n-- items/c2.md --\n---\ntitle: 书信\nopen: 控制\n---\n";
        string[] Names(string open) => [.. GateTests.GateRun.Of(Closed + GateTests.GateRun.Item("o", body: open)).Secrets.Names.Select(n => $"{n.Owner} {n.Letters}").Order(StringComparer.Ordinal)];
        Assert.Equal(["item:c1 plan", "item:c1 x9 12", "item:c1 王五", "item:c1 赵六"], Names("").Where(n => n.StartsWith("item:c1", StringComparison.Ordinal)));
        Assert.DoesNotContain("item:c1 赵六", Names("赵六来过。"));
        Assert.DoesNotContain("item:c1 王五", Names("见**王五**。"));
    }

    [Fact]
    public void Codes_that_the_policy_lists_are_public()
    {
        const string Site = "-- site.yml --\ntitle: 站\npolicy: { list-closed: 是 }\n-- items/c.md --\n---\ntitle: 不公开的一封家书\ncode: X013-WS·1938·Y-0777\ndate: 1938\nopen: 控制\n---\n";
        var built = BuiltSite.Of(Site);
        var sweep = new LeakSweep(built.Result.Secrets);
        Assert.Contains("X013-WS·1938·Y-0777", built.Everything(), StringComparison.Ordinal);
        Assert.Empty(built.Files.SelectMany(f => sweep.Look(f.Key, f.Value)).Select(f => $"{f.Span} {f.Message("en")}"));
    }
}

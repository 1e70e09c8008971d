using System.Collections.Immutable;
using System.Text;
using ExhibitSite.Audit.Leaks;
using ExhibitSite.Model.Leaks;
using Xunit;

namespace ExhibitSite.Tests.Gate;

/// <summary>What the audit is told to look for: everything withheld, and nothing that may be said.</summary>
public sealed class SecretsTests
{
    private const string Input = """
        -- items/open.md --
        ---
        title: 公开的一件电报
        code: X013-WS·1938·Y-0001
        date: 民国二十七年七月六日
        creator: 某部
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }
        storage: 地下库房东侧第三排
        private-note: 家属来函询问过两次
        ---
        这一段话公开与不公开的记录里都有。

        -- items/closed-letter-seven.md --
        ---
        title: 不公开的一封家书
        title.en: A letter that stays closed
        code: X013-WS·1938·Y-0777
        date: 民国二十七年七月六日
        creator: 某某某某
        open: 控制
        note: 写信人后来改了名字，另有一份自述
        ---
        这一段话公开与不公开的记录里都有。信里说的是**另外一件**只有家里人知道的事情，请勿外传。
        """;

    private static readonly BuiltSite Site = BuiltSite.Of(Input);

    [Theory]
    [InlineData("不公开的一封家书", "item:closed-letter-seven title")]
    [InlineData("A letter that stays closed", "item:closed-letter-seven title.en")]
    [InlineData("X013-WS·1938·Y-0777", "item:closed-letter-seven code")]
    [InlineData("items/closed-letter-seven/", "item:closed-letter-seven id")]
    [InlineData("写信人后来改了名字，另有一份", "item:closed-letter-seven note")]
    [InlineData("只有家里人知道的事情，请勿", "item:closed-letter-seven body")]
    [InlineData("地下库房东侧第三排", "item:open private")]
    [InlineData("家属来函询问过两次", "item:open private")]
    public void What_is_withheld_is_looked_for(string text, string secret) => Assert.Contains(secret, Hits(text));

    [Theory]
    [InlineData("公开的一件电报")]
    [InlineData("民国二十七年七月六日")]
    [InlineData("这一段话公开与不公开的记录里都有")]
    [InlineData("https://creativecommons.org/publicdomain/mark/1.0/")]
    [InlineData("X013-WS·1938·Y-0001")]
    public void What_an_open_record_says_is_no_secret(string text) => Assert.Empty(Hits(text));

    [Fact]
    public void A_site_that_withholds_has_nothing_withheld_in_its_files()
    {
        Assert.False(Site.Result.Secrets.IsEmpty);
        var sweep = new LeakSweep(Site.Result.Secrets);
        Assert.Empty(Site.Files.SelectMany(f => sweep.Look(f.Key, f.Value)));
    }

    [Fact]
    public void A_leak_is_named_by_file_and_record()
    {
        var page = Encoding.UTF8.GetBytes(Site.Text("index.html").Replace("</main>", "<p>不公開的一封家書</p></main>", StringComparison.Ordinal));
        var found = Assert.Single(new LeakSweep(Site.Result.Secrets).Look("index.html", page));
        Assert.Equal("index.html EX7010 输出里有 item:closed-letter-seven 的文字（title），它没有公开。", $"{found.Span.File} {found.Rule.Code} {found.Message("zh-Hans")}");
    }

    [Fact]
    public void A_site_that_withholds_nothing_has_no_secrets() =>
        Assert.True(BuiltSite.Of("-- notices/a.md --\n---\ntitle: 公告\n---\n正文。\n").Result.Secrets.IsEmpty);

    [Fact]
    public void The_flagship_holds_nothing_that_it_withholds()
    {
        var site = BuiltSite.OfFolder("input");
        Assert.False(site.Result.Secrets.IsEmpty);
        var sweep = new LeakSweep(site.Result.Secrets);
        var found = site.Files.AsParallel().SelectMany(f => sweep.Look(f.Key, f.Value)).Select(f => $"{f.Span}: {f.Message("en")}").Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found.Take(40)));
    }

    private static ImmutableArray<string> Hits(string text)
    {
        var secrets = Site.Result.Secrets.Phrases;
        return [.. new PhraseSet(secrets.Select(s => s.Letters)).In(Phrases.Letters(text)).SelectMany(p => secrets.Where(s => s.Letters == p)).Select(s => $"{s.Owner} {s.Field}").Distinct()];
    }
}

using System.Collections.Immutable;
using System.Text.Json;
using ExhibitSite.Exports.Search;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Search;
using ExhibitSite.Searching;
using Microsoft.Playwright;

namespace ExhibitSite.Browser.Tests;

/// <summary>The flagship's search page over an index made for tests: some records with everything an index can hold, and the evaluation set where it is.</summary>
internal sealed class SearchSite : IAsyncDisposable
{
    public static readonly IndexOptions Options = BuiltIndex.Options with
    {
        SegmentParts = 400,
        Facets = [new Facet("kind", new Wording("类型", "Kind")), new Facet("person", new Wording("人物", "Person"))],
    };

    private static readonly BuiltIndex Index = new(Records(), Options);

    private SearchSite(string folder, SiteServer server) => (Folder, Server) = (folder, server);

    public string Folder { get; }

    public SiteServer Server { get; }

    /// <summary>Ids of the records that are not poems of the evaluation set, as the index has them.</summary>
    public static StaticIndex Reader => Index.Open();

    /// <summary>Queries of every kind, and the evaluation set's.</summary>
    public static ImmutableArray<string> Queries { get; } =
    [
        "康熙", "字典", "陈廷敬", "陳廷敬", "廷", "廷敬", "康熙字典", "康熙 字典", "\"康熙 字典\"", "康熙 -字典", "题名:字典", "题名:典", "正文:敬 字典", "题名:典 字典", "title:字典", "附注:午亭", "正文:午亭", "档号:X101", "档号：x10", "人物:陈", "kind:档案",
        "1712", "康熙五十一年", "康熙51", "1712-05", "民国二十七年", "green hat", "\"green hat\"", "gree*", "第7师", "7师", "1938年", "五十一年四月", "雙行夾注", "五十双行", "无此字句", "康熙字典无", "", "-", "：", "&KR0001;",
        "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏", .. EvaluationQueries(),
    ];

    /// <summary>The page and its scripts, copied from the flagship, beside the index.</summary>
    public static async Task<SearchSite> StartAsync(FlagshipFolder flagship)
    {
        var folder = Directory.CreateTempSubdirectory("exhibit-search-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "assets"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(flagship.Folder, "assets"))) File.Copy(file, Path.Combine(folder, "assets", Path.GetFileName(file)));
        foreach (var (name, bytes) in Index.Files)
        {
            var path = Path.Combine(folder, "search", name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, bytes);
        }
        File.Copy(Path.Combine(flagship.Folder, "search", "index.html"), Path.Combine(folder, "search", "index.html"));
        File.Copy(Path.Combine(flagship.Folder, "404.html"), Path.Combine(folder, "404.html"));
        return new SearchSite(folder, await SiteServer.StartAsync(folder));
    }

    /// <summary>A new reader's page.</summary>
    public async Task<IPage> OpenAsync(IBrowser browser, string query, BrowserNewContextOptions? reader = null)
    {
        var context = await browser.NewContextAsync(reader ?? new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        await page.GotoAsync(Server.Address.AbsoluteUri + "search/" + query);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static IEnumerable<SearchRecord> Records()
    {
        var (chen, zhang) = (new FacetUse("person", new FacetValue("chen", new Wording("陈廷敬", "Chen Tingjing")) { Others = ["子端"] }), new FacetUse("person", new FacetValue("zhang", new Wording("张玉书", "Zhang Yushu"))));
        var item = new FacetUse("kind", new FacetValue("item", new Wording("档案", "Item")));
        var piece = new FacetUse("kind", new FacetValue("piece", new Wording("篇目", "Piece")));
        yield return Record("item", "book", "康熙字典", [("", "康熙字典一部，康熙五十"), ("page-2", "一年四月\uFFFA雙行夾注\uFFFB，陳廷敬卒。")]) with { Code = "X101·1", Years = ["1712", "1712-04", "康熙51"], Earliest = 2346442, Latest = 2346472, Date = "康熙五十一年", Facets = [item, chen] };
        yield return Record("item", "hat", "一顶绿帽", [("", "The green hat of 1938年, 第7师; 午亭。")]) with { Code = "X102", Years = ["1938", "民国27"], Earliest = 2428900, Latest = 2428900, Facets = [item, zhang] };
        yield return Record("item", "long", "千字文", [("", "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳"), ("b", "康熙 字典&KR0001;字")]) with { Facets = [item] };
        for (var i = 0; i < 40; i++)
            yield return Record("piece", $"piece-{i:00}", $"奏疏第{i + 1}篇", [("", $"{(i % 2 == 0 ? "陳廷敬" : "陈廷敬")}奏：康熙{i + 1}年事{new string('也', 3 * i)}。")]) with { Facets = [piece, i % 3 == 0 ? chen : zhang], Earliest = 2330000 + (300 * i), Latest = 2330010 + (300 * i), Names = [new SuggestedName("陈廷敬", ExhibitSite.Model.Text.HanReading.Name)] };
        foreach (var line in Lines("corpus.jsonl"))
        {
            using var poem = JsonDocument.Parse(line);
            yield return Record("item", poem.RootElement.GetProperty("id").GetString()!, poem.RootElement.GetProperty("title").GetString()!, [("", poem.RootElement.GetProperty("text").GetString()!)]) with { Facets = [item] };
        }
    }

    private static SearchRecord Record(string kind, string id, string title, (string Anchor, string Body)[] pages) =>
        new(new RecordId(kind, id), title, $"{kind}s/{id}/", [.. pages.Select((page, i) => new SearchPart(i == 0
            ? [new FieldText(SearchField.Title, title), new FieldText(SearchField.Note, id == "hat" ? "午亭" : "无"), new FieldText(SearchField.Body, page.Body)]
            : [new FieldText(SearchField.Body, page.Body)]) { Anchor = page.Anchor.Length > 0 ? page.Anchor : null, Label = i > 0 ? $"第 {i + 1} 叶" : null })]);

    private static IEnumerable<string> EvaluationQueries()
    {
        if (Corpora.OfEvaluation("queries.json") is not { } file) return [];
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("queries").EnumerateArray().Select(query => query.GetProperty("q").GetString()!)];
    }

    private static IEnumerable<string> Lines(string name) => Corpora.OfEvaluation(name) is { } file ? File.ReadLines(file) : [];
}

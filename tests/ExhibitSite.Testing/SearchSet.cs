using System.Text.Json;
using ExhibitSite.Model;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Model.Search;
using Xunit.Abstractions;

namespace ExhibitSite.Testing;

/// <summary>Records to try a search on.</summary>
public static class SearchSet
{
    /// <summary>The facets of <see cref="Mixed"/>.</summary>
    public static Facet[] Facets { get; } = [new("kind", new("类型", "Kind")), new("person", new("人物", "Person")), new("decade", new("年代", "Decade"))];

    /// <summary>The poems of the evaluation set; null, with a plain word in the test's output, when they are not on this machine.</summary>
    public static SearchRecord[]? Poems(ITestOutputHelper output)
    {
        if (Corpora.OfEvaluation(output, "corpus.jsonl") is not { } file) return null;
        return
        [
            .. File.ReadLines(file).Select(static line =>
            {
                using var poem = JsonDocument.Parse(line);
                return BuiltIndex.Record(poem.RootElement.GetProperty("id").GetString()!, poem.RootElement.GetProperty("text").GetString()!);
            }),
        ];
    }

    /// <summary>The queries of the evaluation set, with what each must find; null when they are not on this machine.</summary>
    public static List<(string Query, string Simplified, HashSet<string> Truth)>? Queries(ITestOutputHelper output)
    {
        if (Corpora.OfEvaluation(output, "queries.json") is not { } file) return null;
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var truth = json.RootElement.GetProperty("truth").GetProperty("poems-mix-1k");
        return [.. json.RootElement.GetProperty("queries").EnumerateArray().Select(query => (
            query.GetProperty("q").GetString()!, query.GetProperty("s").GetString()!,
            truth.GetProperty(query.GetProperty("q").GetString()!).EnumerateArray().Select(static id => id.GetString()!).ToHashSet()))];
    }

    /// <summary>Sixty records that have all there can be: fields, parts that continue, notes, words, codes, dates, facets; and characters that SQL, JSON and COPY treat as their own.</summary>
    public static SearchRecord[] Mixed() => [.. Enumerable.Range(0, 60).Select(Mixed)];

    private static SearchRecord Mixed(int at)
    {
        var year = 1700 + at;
        FieldText[] head = [new(SearchField.Title, $"第{at}号　康熙奏摺"), new(SearchField.Creator, at % 2 == 0 ? "陳廷敬" : "于成龙"), new(SearchField.Code, $"X013-WS·1938·Y-{at:0000}"), new(SearchField.Note, "附记：午亭山村")];
        SearchPart[] parts =
        [
            new([.. head, new FieldText(SearchField.Body, $"康熙五十一年，陈廷敬卒于京師\uFFFA年七十三\uFFFB。第{at}件，1938年7月 it's a \\test\\ of \"quotes\" and\ttabs 𠀀𠀁一一一一")]) { Anchor = "page-1", Label = "第 1 叶" },
            new([new FieldText(SearchField.Body, $"午亭文編卷{at % 7}，皇城相府在北留鎮O'Brien's %_ $1 c:\\d")]) { Anchor = "page-2", Label = "第 2 叶" },
        ];
        return new SearchRecord(new RecordId(at % 3 == 0 ? "person" : "item", $"r{at}"), $"第{at}号　康熙奏摺", $"items/r{at}/", [.. parts])
        {
            Date = $"{year}年",
            Earliest = at % 10 == 0 ? null : 2_340_000 + (365 * at),
            Latest = at % 10 == 0 ? null : 2_340_100 + (365 * at),
            Years = at % 10 == 0 ? [] : [$"{year}", $"康熙{at + 1}"],
            Place = ["全宗", "系列"],
            Code = $"X013-WS·1938·Y-{at:0000}",
            Facets =
            [
                new FacetUse("kind", new FacetValue(at % 3 == 0 ? "person" : "item", at % 3 == 0 ? new("人物", "Person") : new("档案", "Item"))),
                new FacetUse("person", new FacetValue($"p{at % 4}", new($"某\"{at % 4}'\\", $"Some {at % 4}")) { Others = ["子端", $"{{号{at % 4}}}"] }),
                new FacetUse("decade", new FacetValue($"{year / 10 * 10}", new($"{year / 10 * 10}年代", $"{year / 10 * 10}s"))),
            ],
        };
    }
}

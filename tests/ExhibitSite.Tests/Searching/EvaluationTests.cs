using System.Text.Json;
using ExhibitSite.Model.Search;
using ExhibitSite.Searching;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Searching;

/// <summary>The evaluation set: a thousand poems in both scripts, 103 queries with what they must find, and Lucene's answers to them.</summary>
public sealed class EvaluationTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_query_finds_just_what_it_must_in_either_script()
    {
        if (Index() is not { } index || Queries() is not { } queries) return;
        var wrong = new List<string>();
        foreach (var (query, simplified, truth) in queries)
            foreach (var typed in new[] { query, simplified })
            {
                var answer = index.Search(new SearchRequest(typed, Limit: 1000));
                var found = answer.IsApproximate ? [] : answer.Rows.Select(static row => row.Id).ToHashSet();
                if (!found.SetEquals(truth) || (!answer.IsApproximate && answer.Total != truth.Count)) wrong.Add($"{typed}: {found.Count} for {truth.Count}");
            }
        Assert.Empty(wrong);
        Assert.Equal(103, queries.Count);
    }

    [Fact]
    public void Ranking_is_lucenes()
    {
        if (Index() is not { } index || Queries() is not { } queries || Corpora.OfEvaluation(output, "bm25-golden.jsonl") is not { } golden) return;
        var lines = File.ReadAllLines(golden);
        var (wrong, largest) = (new List<string>(), 0.0);
        for (var at = 0; at < lines.Length; at++)
        {
            using var expected = JsonDocument.Parse(lines[at]);
            var answer = index.Search(new SearchRequest(queries[at].Query) { Weights = SearchWeights.Plain });
            var (total, rows) = answer.IsApproximate ? (0, []) : (answer.Total, answer.Rows);
            var hits = expected.RootElement.GetProperty("hits").EnumerateArray().ToArray();
            if (total != expected.RootElement.GetProperty("total").GetInt32() || !rows.Select(static row => row.Id).SequenceEqual(hits.Select(static hit => hit[0].GetString()))) wrong.Add(queries[at].Query);
            else
                for (var row = 0; row < hits.Length; row++) largest = Math.Max(largest, Math.Abs(hits[row][1].GetDouble() - rows[row].Score));
        }
        output.WriteLine($"{lines.Length - wrong.Count} of {lines.Length} in order; largest difference of a score {largest:e2}");
        Assert.Empty(wrong);
        Assert.Equal(103, lines.Length);
        Assert.True(largest < 1e-6, $"{largest}");
    }

    private StaticIndex? Index()
    {
        if (Corpora.OfEvaluation(output, "corpus.jsonl") is not { } file) return null;
        return new BuiltIndex(File.ReadLines(file).Select(static line =>
        {
            using var poem = JsonDocument.Parse(line);
            return BuiltIndex.Record(poem.RootElement.GetProperty("id").GetString()!, poem.RootElement.GetProperty("text").GetString()!);
        })).Open();
    }

    private List<(string Query, string Simplified, HashSet<string> Truth)>? Queries()
    {
        if (Corpora.OfEvaluation(output, "queries.json") is not { } file) return null;
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var truth = json.RootElement.GetProperty("truth").GetProperty("poems-mix-1k");
        return [.. json.RootElement.GetProperty("queries").EnumerateArray().Select(query => (
            query.GetProperty("q").GetString()!, query.GetProperty("s").GetString()!,
            truth.GetProperty(query.GetProperty("q").GetString()!).EnumerateArray().Select(static id => id.GetString()!).ToHashSet()))];
    }
}

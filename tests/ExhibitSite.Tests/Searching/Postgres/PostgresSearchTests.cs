using System.Text.Json;
using ExhibitSite.Exports.Search;
using ExhibitSite.Model.Search;
using ExhibitSite.Searching;
using ExhibitSite.Searching.Postgres;
using ExhibitSite.Writing.Postgres;
using Npgsql;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Searching.Postgres;

/// <summary>PostgreSQL gives the answers of the static index: on one node, and on two.</summary>
public sealed class PostgresSearchTests(PostgresServers servers, ITestOutputHelper output) : IClassFixture<PostgresServers>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    // Every sort of query, and texts that would mean something to SQL, to a tsquery or to a jsonpath.
    private static readonly string[] Queries =
    [
        "陈廷敬", "陳廷敬", "敬", "一一", "一一一", "康熙五十一年", "康熙五十一年卒", "1712", "1705-05", "京师年七十三", "卒于京师", "1938年", "938年", "1938年7月", "第7件", "年7", "test", "tes*", "t*", "𠀀𠀁", "𠀁",
        "题名:康熙", "责任者:陈廷敬", "人物:子端", "person:号2", "人物:某\"1'\\", "档号:X013-WS·1938", "档号:X013-WS·1938·Y-0007", "附注:午亭", "正文:午亭", "正文:敬", "陈廷敬 -于成龙", "陈廷敬 -第8件", "午亭 相府", "\"廷敬卒于京师\"", "\"卒。第\"",
        "一午亭文编", "一一午亭", "于京师午亭相府皇城文编卷", "没有这样的文字", "O'Brien's", "o'brien", "' OR 1=1 --", "'; DROP TABLE part; --", "\\", "%", "_", "$1", "\"quotes\"", "c:\\d", "a & b | !c:*", "$.\"x\"", "{号2}", "", "　", "\0", "-陈廷敬",
    ];

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public void Every_query_of_the_evaluation_finds_just_what_it_must_with_the_scores_of_the_static_index(string database)
    {
        if (Source(database, "loader") is not { } loader || Source(database, "reader") is not { } reader || SearchSet.Poems(output) is not { } poems || SearchSet.Queries(output) is not { } queries) return;
        using (loader)
        using (reader)
        {
            Load(loader, database, poems);
            var (search, index) = (new PostgresSearch(reader, Patience), new BuiltIndex(poems).Open());
            var wrong = new List<string>();
            foreach (var (query, simplified, truth) in queries)
                foreach (var typed in new[] { query, simplified })
                {
                    var answer = search.Search(new SearchRequest(typed, Limit: 1000));
                    var found = answer.IsApproximate ? [] : answer.Rows.Select(static row => row.Id).ToHashSet();
                    if (!found.SetEquals(truth)) wrong.Add($"{typed}: {found.Count} for {truth.Count}");
                    foreach (var weights in new[] { SearchWeights.Plain, SearchWeights.Boosted })
                    {
                        var request = new SearchRequest(typed) { Weights = weights };
                        if (Told(search.Search(request)) != Told(index.Search(request))) wrong.Add($"{typed}: not as in the static index ({weights})");
                    }
                }
            Assert.Empty(wrong);
            Assert.Equal(103, queries.Count);
        }
    }

    [Theory]
    [InlineData("one")]
    [InlineData("two")]
    public void Every_sort_of_query_is_answered_as_by_the_static_index(string database)
    {
        if (Source(database, "loader") is not { } loader || Source(database, "reader") is not { } reader) return;
        using (loader)
        using (reader)
        {
            var records = SearchSet.Mixed();
            Load(loader, database, records);
            var (search, index) = (new PostgresSearch(reader, Patience), new BuiltIndex(records, BuiltIndex.Options with { Facets = [.. SearchSet.Facets] }).Open());
            var (wrong, found) = (new List<string>(), 0);
            foreach (var request in Queries.SelectMany(Requests))
            {
                var (expected, actual) = (index.Search(request), search.Search(request));
                found += expected.Total;
                if (Told(expected) != Told(actual)) wrong.Add($"{request}\n  {Told(expected)}\n  {Told(actual)}");
            }
            Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(3)));
            Assert.InRange(found, 5_000, int.MaxValue);
        }
    }

    [Fact]
    public void Readers_keep_the_edition_before_until_a_load_is_whole()
    {
        if (Source("two", "loader") is not { } loader || Source("two", "reader") is not { } reader) return;
        using (loader)
        using (reader)
        {
            var search = new PostgresSearch(reader, Patience);
            Load(loader, "two", [BuiltIndex.Record("a", "午亭文编"), BuiltIndex.Record("b", "皇城相府")]);
            Assert.Equal(1, search.Search(new SearchRequest("午亭")).Total);

            var during = new List<int>();
            Assert.Throws<AggregateException>(() => Load(loader, "two", Failing(during, search)));
            Assert.Equal([1, 1], during);
            Assert.Equal(1, search.Search(new SearchRequest("午亭")).Total);

            Load(loader, "two", [BuiltIndex.Record("a", "又一部书")]);
            Load(loader, "two", [BuiltIndex.Record("a", "又一部书"), BuiltIndex.Record("b", "午亭山"), BuiltIndex.Record("c", "午亭")]);
            Assert.Equal(2, search.Search(new SearchRequest("午亭")).Total);
            // The current edition and the one before it, on either node; what failed is gone.
            foreach (var database in new[] { "two", "node" })
            {
                using var source = Source(database, "loader")!;
                using var schemas = source.CreateCommand("SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'exhibit\\_%'");
                Assert.Equal(2L, schemas.ExecuteScalar());
            }
        }
    }

    [Fact]
    public void Another_node_takes_the_places_out_itself()
    {
        if (Source("two", "loader") is not { } loader || Source("two", "reader") is not { } reader) return;
        using (loader)
        using (reader)
        {
            var edition = Load(loader, "two", SearchSet.Mixed());
            using var connection = reader.OpenConnection();
            using var transaction = connection.BeginTransaction();
            using (var path = new NpgsqlCommand($"SET LOCAL search_path = exhibit_{edition}; SET LOCAL enable_partitionwise_aggregate = on", connection)) path.ExecuteNonQuery();
            using var explain = new NpgsqlCommand("EXPLAIN (VERBOSE) " + Statements.OfTerms(1).Replace("$1", "'''b廷敬'''", StringComparison.Ordinal).Replace("$2", "'$.\"b廷敬\"'", StringComparison.Ordinal), connection);
            using var plan = explain.ExecuteReader();
            var lines = new List<string>();
            while (plan.Read()) lines.Add(plan.GetString(0));
            var remote = Assert.Single(lines, static line => line.Contains("Remote SQL", StringComparison.Ordinal));
            Assert.Contains("jsonb_path_query_first(places", remote, StringComparison.Ordinal);
            Assert.Contains("terms @@", remote, StringComparison.Ordinal);
            Assert.Contains(lines, static line => line.Contains("Async Foreign Scan", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_statement_that_takes_too_long_is_given_up_and_the_reader_may_not_write()
    {
        if (Source("one", "loader") is not { } loader || Source("one", "reader") is not { } reader) return;
        using (loader)
        using (reader)
        {
            var edition = Load(loader, "one", SearchSet.Mixed());
            using (var connection = loader.OpenConnection())
            using (var holding = connection.BeginTransaction())
            {
                using var command = new NpgsqlCommand($"LOCK TABLE exhibit_{edition}.part IN ACCESS EXCLUSIVE MODE", connection);
                command.ExecuteNonQuery();
                var problem = Assert.Throws<PostgresException>(() => new PostgresSearch(reader, TimeSpan.FromMilliseconds(200)).Search(new SearchRequest("陈廷敬")));
                Assert.Equal(PostgresErrorCodes.QueryCanceled, problem.SqlState);
            }
            using var writing = reader.CreateCommand("DELETE FROM exhibit.edition");
            Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, Assert.Throws<PostgresException>(() => writing.ExecuteNonQuery()).SqlState);
        }
    }

    private static IEnumerable<SearchRequest> Requests(string query)
    {
        var plain = new SearchRequest(query, 20);
        yield return plain;
        yield return plain with { Weights = SearchWeights.Plain, Offset = 3, Limit = 4 };
        yield return plain with { Forms = CharacterForms.AsTyped };
        yield return plain with { Order = SearchOrder.Date, FromDay = 2_345_000, ToDay = 2_355_000 };
        yield return plain with { Facets = [new FacetChoice("kind", "item"), new FacetChoice("person", "p1"), new FacetChoice("person", "p2")], ToDay = 2_355_000 };
        yield return plain with { Facets = [new FacetChoice("kind", "nothing'"), new FacetChoice("none", "x")] };
    }

    private static IEnumerable<SearchRecord> Failing(List<int> during, PostgresSearch search)
    {
        yield return BuiltIndex.Record("x", "午亭");
        during.Add(search.Search(new SearchRequest("午亭")).Total);
        yield return BuiltIndex.Record("y", "午亭");
        during.Add(search.Search(new SearchRequest("午亭")).Total);
        throw new InvalidOperationException("on purpose");
    }

    private NpgsqlDataSource? Source(string database, string role) => servers.Database(output, database, role) is { } text ? NpgsqlDataSource.Create(text) : null;

    private int Load(NpgsqlDataSource main, string database, IEnumerable<SearchRecord> records)
    {
        using var node = database == "two" ? Source("node", "loader") : null;
        // Made one by one, as a site makes them.
        using var next = records.GetEnumerator();
        var count = records.TryGetNonEnumeratedCount(out var known) ? known : 3;
        SearchCollection collection = new([.. Enumerable.Range(0, count).Select(_ => (Func<SearchRecord>)(() => next.MoveNext() ? next.Current : throw new InvalidOperationException()))]);
        var indexed = new IndexedRecords([collection], BuiltIndex.Options with { Facets = [.. SearchSet.Facets], Workers = 1 });
        return new PostgresLoad(main, node is null ? [] : [new PostgresNode("node_2", node)]).Run(indexed.Count, indexed.Read(), indexed.Summary);
    }

    private static string Told(SearchAnswer answer) => JsonSerializer.Serialize(answer);
}

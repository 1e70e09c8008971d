using System.Net;
using System.Text.Json;
using ExhibitSite.Cli.Serving;
using ExhibitSite.Searching.Postgres;
using Npgsql;
using Xunit;
using Xunit.Abstractions;

namespace ExhibitSite.Cli.Tests;

/// <summary>From an input folder into PostgreSQL and out again, as JSON of the search page's contract.</summary>
public sealed class ServeSearchTests(PostgresServers servers, ITestOutputHelper output) : IClassFixture<PostgresServers>
{
    private const string Withheld = """
        -- items/secret.md --
        ---
        title: 密电
        code: X013-WS·1938·Y-0002
        date: 1938
        open: 控制
        ---
        町店绝密。

        """;

    [Fact]
    public async Task What_may_go_out_is_loaded_and_found_in_the_words_of_the_contract()
    {
        if (Load("two", TempSite.Letter + Withheld) is not { } reader) return;
        using (reader)
        {
            await using var server = new SearchServer(new PostgresSearch(reader, TimeSpan.FromSeconds(10)), Options with { Origin = "https://example.org" });
            using var client = new HttpClient { BaseAddress = new Uri(await server.StartAsync()) };
            using var response = await client.GetAsync(new Uri("search?q=町店戰鬥", UriKind.Relative));
            Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("https://example.org", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            Assert.Equal(["approximate", "compared", "rows", "total"], Names(answer.RootElement));
            Assert.Equal(1, answer.RootElement.GetProperty("total").GetInt32());
            var row = Assert.Single(answer.RootElement.GetProperty("rows").EnumerateArray());
            Assert.Empty(Names(row).Except(ContractNames("Row", "StoredPart")));
            Assert.Equal(("item:letter", "items/letter/", "item"), (row.GetProperty("id").GetString(), row.GetProperty("url").GetString(), row.GetProperty("kind").GetString()));
            Assert.Equal("关于町店战斗的电报", string.Concat(row.GetProperty("title").EnumerateArray().Select(static piece => piece.GetProperty("text").GetString())));

            // What the gate holds back is in no table.
            using var closed = JsonDocument.Parse(await client.GetStringAsync(new Uri("search?q=绝密", UriKind.Relative)));
            Assert.Equal(0, closed.RootElement.GetProperty("total").GetInt32());

            using var overview = JsonDocument.Parse(await client.GetStringAsync(new Uri("overview?q=町店&from=1930&to=1940&kind=item&kind=person", UriKind.Relative)));
            Assert.Equal(["facets", "years"], Names(overview.RootElement));
            Assert.Equal((1938, 1938), (overview.RootElement.GetProperty("years").GetProperty("first").GetInt32(), overview.RootElement.GetProperty("years").GetProperty("last").GetInt32()));
            var kind = overview.RootElement.GetProperty("facets").EnumerateArray().Single(static facet => facet.GetProperty("key").GetString() == "kind");
            var value = Assert.Single(kind.GetProperty("values").EnumerateArray());
            Assert.Equal((1, true), (value.GetProperty("count").GetInt32(), value.GetProperty("chosen").GetBoolean()));
            using var before = JsonDocument.Parse(await client.GetStringAsync(new Uri("search?q=町店&to=1937", UriKind.Relative)));
            Assert.Equal(0, before.RootElement.GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task Only_questions_are_answered_and_only_so_many()
    {
        if (Load("one", TempSite.Letter) is not { } reader) return;
        using (reader)
        {
            await using var server = new SearchServer(new PostgresSearch(reader, TimeSpan.FromSeconds(10)), Options with { PerMinute = 4 });
            using var client = new HttpClient { BaseAddress = new Uri(await server.StartAsync()) };
            using var nothing = new StringContent("");
            using var posted = await client.PostAsync(new Uri("search?q=町店", UriKind.Relative), nothing);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri("other", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("search", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("search?q='%00%22\\&from=99999&to=-&rows=-1&sort=x&%27=%27", UriKind.Relative))).StatusCode);
            Assert.Equal(HttpStatusCode.TooManyRequests, (await client.GetAsync(new Uri("search?q=町店", UriKind.Relative))).StatusCode);
        }
    }

    [Fact]
    public async Task A_data_base_that_is_away_is_a_plain_failure_that_names_no_host()
    {
        using var away = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=nobody;Password=secret;Timeout=2");
        await using var server = new SearchServer(new PostgresSearch(away, TimeSpan.FromSeconds(1)), Options);
        using var client = new HttpClient { BaseAddress = new Uri(await server.StartAsync()) };
        using var response = await client.GetAsync(new Uri("search?q=町店", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        using var failure = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(("unreachable", "database"), (failure.RootElement.GetProperty("reason").GetString(), failure.RootElement.GetProperty("file").GetString()));
    }

    [Theory]
    [InlineData(-4700)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(1582)]
    [InlineData(1712)]
    [InlineData(2026)]
    public void Years_begin_and_end_where_they_should(int year)
    {
        Assert.Equal(year, GregorianYear.Of(GregorianYear.FirstDay(year)));
        Assert.Equal(year, GregorianYear.Of(GregorianYear.FirstDay(year + 1) - 1));
        Assert.Equal(2_451_545, GregorianYear.FirstDay(2000));
    }

    private static SearchServerOptions Options { get; } = new(new IPEndPoint(IPAddress.Loopback, 0), 100, TimeSpan.FromSeconds(10));

    private NpgsqlDataSource? Load(string database, string text)
    {
        if (servers.Database(output, database, "loader") is not { } loader || servers.Database(output, database, "reader") is not { } reader || servers.Database(output, "node", "loader") is not { } node) return null;
        using var site = new TempSite(text);
        string[] nodes = database == "two" ? ["--node", $"node_2={node}"] : [];
        var run = Exhibit.Run(site.Folder, ["export", "search-postgres", $"EXHIBIT_DATABASE={loader}", .. nodes]);
        Assert.True(run.Code == 0, run.ToString());
        return NpgsqlDataSource.Create(reader);
    }

    private static string[] Names(JsonElement json) => [.. json.EnumerateObject().Select(static property => property.Name).Order(StringComparer.Ordinal)];

    /// <summary>The names that interfaces of the client's contract have.</summary>
    private static HashSet<string> ContractNames(params string[] interfaces)
    {
        // The contract is the client's, whose branch may not be here yet; then the names of docs/search.md count.
        var file = Repository.At("site/web/src/contract/search.ts");
        if (!File.Exists(file)) return ["id", "url", "title", "kind", "date", "place", "image", "part", "fields", "next", "open", "snippet", "score"];
        var text = File.ReadAllText(file);
        return [.. interfaces.SelectMany(name => text[text.IndexOf($"interface {name} ", StringComparison.Ordinal)..].Split('}')[0].Split('\n')).Select(static line => line.Trim().Split(' ', '?', ':')).Where(static words => words[0] == "readonly").Select(static words => words[1])];
    }
}
